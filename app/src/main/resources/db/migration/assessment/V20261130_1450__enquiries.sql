-- What an assessor cannot know, asked of an agency by a day.
CREATE TABLE assessment_enquiry (
  id uuid PRIMARY KEY,
  assessment uuid NOT NULL REFERENCES assessment,
  record uuid NOT NULL REFERENCES people_record,
  item text NOT NULL,
  agency text NOT NULL REFERENCES access_agency (name),
  words text NOT NULL CHECK (words <> ''),
  due date NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL
);
CREATE INDEX ON assessment_enquiry (record);
CREATE INDEX ON assessment_enquiry (assessment);
GRANT SELECT, INSERT ON assessment_enquiry TO ${service};

-- What they answered; a further answer stands beside the first.
CREATE TABLE assessment_reply (
  enquiry uuid NOT NULL REFERENCES assessment_enquiry,
  place int NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  said_by text NOT NULL CHECK (said_by <> ''),
  said_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (enquiry, place)
);
GRANT SELECT, INSERT ON assessment_reply TO ${service};

-- Whose evidence was looked at when an assessment was judged: all records of the person by then.
CREATE TABLE assessment_cover (
  assessment uuid NOT NULL REFERENCES assessment,
  record uuid NOT NULL REFERENCES people_record,
  PRIMARY KEY (assessment, record)
);
GRANT SELECT, INSERT ON assessment_cover TO ${service};
INSERT INTO assessment_cover (assessment, record)
SELECT id, record FROM assessment WHERE judged_at IS NOT NULL;
