-- A file of custody spells between its check and its commit; small, so kept whole, and only until
-- it is committed or cancelled.
CREATE TABLE people_custody_file (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  agency text NOT NULL CHECK (agency <> ''),
  file_name text NOT NULL,
  content bytea,
  chosen_at timestamptz NOT NULL,
  chosen_by text NOT NULL,
  records_changed integer,
  ended_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON people_custody_file TO ${service};
