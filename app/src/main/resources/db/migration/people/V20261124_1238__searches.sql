-- What somebody typed to find a person: kept under an id so that it stands in no address, read by
-- its own account alone, and gone within two days.
CREATE TABLE people_search (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  account text NOT NULL,
  known jsonb NOT NULL,
  asked_at timestamptz NOT NULL
);
CREATE INDEX ON people_search (asked_at);
GRANT SELECT, INSERT, DELETE ON people_search TO ${service};
