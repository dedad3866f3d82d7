-- A case that several assessors score without seeing each other: invented, or made from a record
-- without what tells who it is. Its facts stay as they were shown.
CREATE TABLE assessment_exercise (
  id uuid PRIMARY KEY,
  pathway text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  practice_case text,
  record uuid REFERENCES people_record,
  facts jsonb NOT NULL,
  instrument text NOT NULL,
  instrument_version int NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  closed_at timestamptz,
  closed_by text,
  CHECK ((practice_case IS NULL) <> (record IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by) ON assessment_exercise TO ${service};

CREATE TABLE assessment_exercise_invited (
  exercise uuid NOT NULL REFERENCES assessment_exercise,
  account uuid NOT NULL,
  invited_at timestamptz NOT NULL,
  invited_by text NOT NULL,
  PRIMARY KEY (exercise, account)
);
GRANT SELECT, INSERT ON assessment_exercise_invited TO ${service};

-- What one assessor scored, once: given in one piece and never changed.
CREATE TABLE assessment_exercise_scored (
  exercise uuid NOT NULL REFERENCES assessment_exercise,
  who uuid NOT NULL,
  scored_at timestamptz NOT NULL,
  answers jsonb NOT NULL,
  words jsonb NOT NULL,
  priority boolean NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (exercise, who)
);
GRANT SELECT, INSERT ON assessment_exercise_scored TO ${service};

-- What somebody scored to learn, on an invented case: for nobody else and in no figure.
CREATE TABLE assessment_practice (
  id uuid PRIMARY KEY,
  practice_case text NOT NULL,
  who uuid NOT NULL,
  scored_at timestamptz NOT NULL,
  answers jsonb NOT NULL,
  words jsonb NOT NULL,
  priority boolean NOT NULL,
  reason text NOT NULL CHECK (reason <> '')
);
CREATE INDEX ON assessment_practice (who, practice_case, scored_at);
GRANT SELECT, INSERT ON assessment_practice TO ${service};
