-- Which records are one person's, as the service sees them: only those of people with several. Kept
-- so that pages about many people need not work each of them out; made anew from records and
-- decisions whenever one of those changes, never anything that is not in them. The person is the
-- smallest of the records.
CREATE TABLE people_grouped (
  record uuid PRIMARY KEY,
  person uuid NOT NULL,
  CHECK (person <= record)
);
CREATE INDEX ON people_grouped (person);
GRANT SELECT, INSERT, DELETE ON people_grouped TO ${service};
