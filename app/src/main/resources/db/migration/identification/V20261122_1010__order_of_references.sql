-- An index holds at most some 2,700 bytes a row, and an agency's reference may be longer: the order
-- of equal scores goes by its first characters, and by the record after those.
ALTER TABLE identification_score ADD COLUMN reference_order text COLLATE "C"
  GENERATED ALWAYS AS (left(reference, 500)) STORED;
DROP INDEX identification_score_order;
CREATE INDEX identification_score_order ON identification_score
  (as_at, profile, score DESC NULLS LAST, harm_days DESC NULLS LAST, events DESC NULLS LAST,
   last_event DESC NULLS LAST, reference_order, record);
