-- Each version of an instrument as it was answered: a finished assessment keeps its definition.
CREATE TABLE assessment_instrument (
  name text NOT NULL,
  version int NOT NULL,
  definition text NOT NULL,
  PRIMARY KEY (name, version)
);
GRANT SELECT, INSERT ON assessment_instrument TO ${service};

-- The agency of whoever judged; empty until somebody has.
ALTER TABLE assessment ADD COLUMN judged_agency text NOT NULL DEFAULT '';
UPDATE assessment SET judged_agency = coalesce(
  (SELECT agency FROM access_appointment WHERE account::text = judged_by
    ORDER BY given_at LIMIT 1), '') WHERE judged_by IS NOT NULL;
GRANT UPDATE (judged_agency) ON assessment TO ${service};
