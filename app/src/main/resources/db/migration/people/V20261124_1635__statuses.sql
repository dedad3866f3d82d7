-- What the person of a record is to the services that manage risk, as an agency said on the day
-- as_at; one row a version, and a change ends the row that stood, with its reason.
CREATE TABLE people_status (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  status uuid NOT NULL,
  record uuid NOT NULL REFERENCES people_record,
  kind text NOT NULL,
  value text NOT NULL,
  words text NOT NULL,
  true_from date,
  true_until date CHECK (true_until >= true_from),
  as_at date NOT NULL,
  agency text NOT NULL CHECK (agency <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  end_reason text CHECK ((end_reason IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX ON people_status (status) WHERE ended_at IS NULL;
CREATE INDEX ON people_status (record);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason) ON people_status TO ${service};
