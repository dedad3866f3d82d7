-- What an agency says that the person of one record is to that of another (kind: what other is to
-- one), one row a version: an end or a withdrawal ends the row that stood, with its reason. What
-- follows from incidents is not here; it is worked out from them whenever it is shown.
CREATE TABLE people_relationship (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  relationship uuid NOT NULL,
  one uuid NOT NULL REFERENCES people_record,
  other uuid NOT NULL REFERENCES people_record CHECK (other <> one),
  kind text NOT NULL,
  true_from date,
  true_until date CHECK (true_until >= true_from),
  agency text NOT NULL CHECK (agency <> ''),
  said_by text NOT NULL CHECK (said_by <> ''),
  known_how text NOT NULL,
  confided boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  end_reason text CHECK ((end_reason IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX ON people_relationship (relationship) WHERE ended_at IS NULL;
CREATE INDEX ON people_relationship (one);
CREATE INDEX ON people_relationship (other);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason) ON people_relationship TO ${service};
