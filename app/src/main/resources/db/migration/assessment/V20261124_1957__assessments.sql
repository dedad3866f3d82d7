-- One assessment of the person of a record; a draft until it is judged, then a fact of its day.
-- Whoever judges writes the last columns once.
CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  record uuid NOT NULL REFERENCES people_record,
  instrument text NOT NULL,
  instrument_version int NOT NULL,
  pathway text NOT NULL,
  notice text NOT NULL,
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  judged_on date,
  judged_at timestamptz,
  judged_by text,
  threshold int,
  priority boolean,
  reason text CHECK (reason <> ''),
  next_step text,
  next_owner text,
  next_due date,
  CHECK ((judged_at IS NULL) = (judged_on IS NULL)),
  CHECK ((judged_at IS NULL) = (judged_by IS NULL)),
  CHECK ((judged_at IS NULL) = (priority IS NULL)),
  CHECK ((judged_at IS NULL) = (reason IS NULL)),
  CHECK ((next_step IS NULL) = (next_owner IS NULL)),
  CHECK ((next_step IS NULL) = (next_due IS NULL))
);
CREATE UNIQUE INDEX ON assessment (record) WHERE judged_at IS NULL;
CREATE INDEX ON assessment (record);
GRANT SELECT, INSERT, UPDATE (judged_on, judged_at, judged_by, threshold, priority, reason,
  next_step, next_owner, next_due) ON assessment TO ${service};

-- Every answer that was ever given, with what was suggested at the time; the last one stands.
CREATE TABLE assessment_answer (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  assessment uuid NOT NULL REFERENCES assessment,
  item text NOT NULL,
  timeframe text NOT NULL,
  answer text,
  words text NOT NULL,
  suggested text NOT NULL,
  evidence int NOT NULL,
  answered_at timestamptz NOT NULL,
  answered_by text NOT NULL
);
CREATE INDEX ON assessment_answer (assessment, item, timeframe, id);
GRANT SELECT, INSERT ON assessment_answer TO ${service};

-- Who opened the evidence of an item that is judged, and when.
CREATE TABLE assessment_evidence_opened (
  assessment uuid NOT NULL REFERENCES assessment,
  item text NOT NULL,
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (assessment, item, opened_by)
);
GRANT SELECT, INSERT ON assessment_evidence_opened TO ${service};
