-- What is done next after a judgement; none if it is closed but watched.
CREATE TABLE assessment_step (
  assessment uuid NOT NULL REFERENCES assessment,
  place int NOT NULL,
  what text NOT NULL CHECK (what <> ''),
  owner text NOT NULL CHECK (owner <> ''),
  due date NOT NULL,
  PRIMARY KEY (assessment, place)
);
GRANT SELECT, INSERT ON assessment_step TO ${service};
INSERT INTO assessment_step (assessment, place, what, owner, due)
SELECT id, 1, next_step, next_owner, next_due FROM assessment WHERE next_step IS NOT NULL;
ALTER TABLE assessment DROP COLUMN next_step, DROP COLUMN next_owner, DROP COLUMN next_due;

-- What somebody has typed of a judgement that is not given yet.
CREATE TABLE assessment_typed (
  assessment uuid NOT NULL REFERENCES assessment,
  typed_by text NOT NULL,
  field text NOT NULL,
  typed text NOT NULL,
  PRIMARY KEY (assessment, typed_by, field)
);
GRANT SELECT, INSERT, DELETE ON assessment_typed TO ${service};
