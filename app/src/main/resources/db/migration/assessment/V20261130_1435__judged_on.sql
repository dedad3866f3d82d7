-- Figures of areas ask for the assessments of a period.
CREATE INDEX ON assessment (judged_on) WHERE judged_on IS NOT NULL;
