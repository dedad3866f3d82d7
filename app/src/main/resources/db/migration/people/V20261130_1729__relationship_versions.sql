-- The newest version of a relationship says whether any of them is shown.
CREATE INDEX ON people_relationship (relationship);
