-- What came out of a form that somebody filled in, as an agency tells it; a row is never changed
-- but withdrawn. Questions without an answer are not among the arrays.
CREATE TABLE assessment_result (
  id uuid PRIMARY KEY,
  record uuid NOT NULL REFERENCES people_record,
  instrument text NOT NULL,
  instrument_version int NOT NULL,
  items text[] NOT NULL,
  timeframes text[] NOT NULL,
  answers text[] NOT NULL,
  taken_on date NOT NULL,
  agency text NOT NULL CHECK (agency <> ''),
  taken_by text NOT NULL CHECK (taken_by <> ''),
  confided boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  end_reason text CHECK ((end_reason IS NULL) = (ended_at IS NULL)),
  FOREIGN KEY (instrument, instrument_version) REFERENCES assessment_instrument,
  CHECK (cardinality(items) > 0),
  CHECK (cardinality(items) = cardinality(timeframes)),
  CHECK (cardinality(items) = cardinality(answers))
);
CREATE INDEX ON assessment_result (record);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason) ON assessment_result TO ${service};
