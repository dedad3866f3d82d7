-- Whom harm both ways is with: a record, a space and the area of what is recorded against it. Who
-- sees none of them is not shown the flag, and a list need not ask again for each reader.
ALTER TABLE identification_score ADD COLUMN both_ways text[] NOT NULL DEFAULT '{}';

UPDATE identification_score s
SET both_ways = ARRAY(
  SELECT DISTINCT concat_ws(' ', theirs.person, theirs.area)
  FROM incidents_row theirs
  JOIN incidents_row own ON own.person = theirs.victim AND own.victim = theirs.person
  WHERE theirs.victim = s.record AND theirs.person <> theirs.victim
    AND theirs.superseded_by IS NULL AND own.superseded_by IS NULL
    AND theirs.day <= d.as_at AND own.day <= d.as_at
  ORDER BY 1)
FROM identification_day d
WHERE d.edition = s.edition AND 'both-ways' = ANY (s.flags);
