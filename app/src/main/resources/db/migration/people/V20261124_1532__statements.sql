-- What an agency says about the person of a record, one row a version: a correction ends the row
-- that stood, with its reason, and adds another; the end of a row without another is a withdrawal.
-- What tells of a victim-survivor, or may not be told to the person, is confided: it is shown to
-- nobody on the perpetrator's side.
CREATE TABLE people_statement (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  statement uuid NOT NULL,
  record uuid NOT NULL REFERENCES people_record,
  kind text NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  true_from date,
  true_until date CHECK (true_until >= true_from),
  said_on date NOT NULL,
  agency text NOT NULL CHECK (agency <> ''),
  said_by text NOT NULL CHECK (said_by <> ''),
  known_how text NOT NULL,
  regime text NOT NULL,
  may_be_told boolean NOT NULL,
  victim_side boolean NOT NULL,
  confided boolean NOT NULL GENERATED ALWAYS AS (victim_side OR NOT may_be_told) STORED,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  end_reason text CHECK ((end_reason IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX ON people_statement (statement) WHERE ended_at IS NULL;
CREATE INDEX ON people_statement (statement);
CREATE INDEX ON people_statement (record);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason) ON people_statement TO ${service};
