-- What people decided about two records: one decision stands for a pair at a time, and what was
-- undone or decided anew stays readable. Persons are worked out from records and decisions whenever
-- they are read, so nothing moves when two become one or one becomes two.
CREATE TABLE people_judgement (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  one uuid NOT NULL REFERENCES people_record,
  other uuid NOT NULL REFERENCES people_record,
  verdict text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  CHECK (one < other)
);
CREATE UNIQUE INDEX ON people_judgement (one, other) WHERE ended_at IS NULL;
CREATE INDEX ON people_judgement (other);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason) ON people_judgement TO ${service};
