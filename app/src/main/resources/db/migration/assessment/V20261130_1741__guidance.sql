-- What the leader of an exercise wrote down as agreed: how to answer an item from then on. One of
-- an item stands in a pathway at a time; what stood before stays readable with why it ended.
CREATE TABLE assessment_guidance (
  id uuid PRIMARY KEY,
  pathway text NOT NULL,
  instrument text NOT NULL,
  instrument_version int NOT NULL,
  item text NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  exercise uuid NOT NULL REFERENCES assessment_exercise,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text CHECK (end_reason <> ''),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX ON assessment_guidance (pathway, instrument, item) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason) ON assessment_guidance TO ${service};

-- What somebody has typed of a case that they have not finished scoring.
CREATE TABLE assessment_exercise_typed (
  exercise uuid NOT NULL REFERENCES assessment_exercise,
  who uuid NOT NULL,
  field text NOT NULL,
  typed text NOT NULL,
  PRIMARY KEY (exercise, who, field)
);
GRANT SELECT, INSERT, DELETE ON assessment_exercise_typed TO ${service};
