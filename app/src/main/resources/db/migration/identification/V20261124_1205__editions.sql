-- Each time everybody is scored for a day makes an edition, which the day names once it is whole.
-- So those who change a few people's scores never wait for the one who scores everybody.
CREATE SEQUENCE identification_edition AS integer;
ALTER TABLE identification_day
  ADD COLUMN edition integer NOT NULL UNIQUE DEFAULT nextval('identification_edition');
ALTER TABLE identification_day ALTER COLUMN edition DROP DEFAULT;
-- which areas there are is told by the people whom a reader sees, so that none betrays another
ALTER TABLE identification_day DROP COLUMN areas;

ALTER TABLE identification_score ADD COLUMN edition integer;
UPDATE identification_score SET edition = d.edition
  FROM identification_day d WHERE d.as_at = identification_score.as_at;
DELETE FROM identification_score WHERE edition IS NULL;
-- with its day go the indexes by day: orders are worked out in memory, from what is read by edition
ALTER TABLE identification_score
  DROP COLUMN as_at, DROP COLUMN reference_order, ALTER COLUMN edition SET NOT NULL;
ALTER TABLE identification_score ADD PRIMARY KEY (edition, profile, record);

-- How many times scores of a few people were changed, and whose: what tells a node that the order
-- in its memory is no longer the stored one, and what scoring everybody has to make up for.
CREATE TABLE identification_version (
  one boolean PRIMARY KEY DEFAULT TRUE CHECK (one),
  number bigint NOT NULL
);
CREATE TABLE identification_change (
  version bigint NOT NULL,
  record uuid NOT NULL,
  PRIMARY KEY (version, record)
);

GRANT USAGE ON SEQUENCE identification_edition TO ${service};
GRANT SELECT, INSERT, UPDATE ON identification_version TO ${service};
GRANT SELECT, INSERT, DELETE ON identification_change TO ${service};
