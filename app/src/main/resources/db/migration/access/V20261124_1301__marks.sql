-- Names on lists that were looked at, and until when they need no further look: a part of its own
-- kind, one of a name at a time.
ALTER TABLE access_involvement ADD COLUMN until date;
ALTER TABLE access_involvement ADD COLUMN choice text CHECK ((choice IS NULL) = (relation <> 'LOOKED_AT'));
DROP INDEX access_involvement_once;
CREATE UNIQUE INDEX access_involvement_once ON access_involvement
  (subject, relation, agency, account) NULLS NOT DISTINCT
  WHERE ended_at IS NULL AND relation <> 'LOOKED_AT';
CREATE UNIQUE INDEX access_involvement_looked_at ON access_involvement (subject)
  WHERE ended_at IS NULL AND relation = 'LOOKED_AT';
