-- A pair can also wait because a link that is made without a human was not accepted. Such pairs are
-- kept when records are grouped; all are compared once more, so that those that stand are found.
ALTER TABLE people_uncertain ADD COLUMN apart boolean NOT NULL DEFAULT false;
DELETE FROM people_compared;
