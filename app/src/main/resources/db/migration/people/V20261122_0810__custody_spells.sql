-- Days in custody of one record, from_day <= day < to_day; an open end has not ended. The spells
-- of one record are one set: a later file replaces the set, and what stood before stays readable
-- with the day it was replaced.
CREATE TABLE people_custody_spell (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  record uuid NOT NULL REFERENCES people_record,
  version integer NOT NULL CHECK (version > 0),
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  superseded_at timestamptz
);
CREATE INDEX ON people_custody_spell (record, version);
CREATE INDEX ON people_custody_spell (record) WHERE superseded_at IS NULL;
GRANT SELECT, INSERT, UPDATE (superseded_at) ON people_custody_spell TO ${service};
