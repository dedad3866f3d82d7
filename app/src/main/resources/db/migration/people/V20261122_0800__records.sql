-- One row for each reference of each agency: perpetrators, victim-survivors and children alike.
-- The id never changes and alone stands in addresses; uuidv7, because counting ids would betray
-- how many records there are and which were made together.
CREATE TABLE people_record (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  agency text NOT NULL CHECK (agency <> ''),
  reference text NOT NULL CHECK (reference <> ''),
  minted_at timestamptz NOT NULL,
  minted_by text NOT NULL,
  UNIQUE (agency, reference)
);
GRANT SELECT, INSERT ON people_record TO ${service};
