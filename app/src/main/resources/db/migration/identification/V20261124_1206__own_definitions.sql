-- Rules and profiles that analysts brought. A later version stands beside the earlier ones, which
-- stay; the newest of a name is the one in force.
CREATE TABLE identification_definition (
  kind text NOT NULL CHECK (kind IN ('RULE', 'PROFILE')),
  name text NOT NULL CHECK (name <> ''),
  version integer NOT NULL CHECK (version > 0),
  content text NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  PRIMARY KEY (kind, name, version)
);
GRANT SELECT, INSERT ON identification_definition TO ${service};

-- which of them, as name and version, the scores of the day's edition know
ALTER TABLE identification_day ADD COLUMN definitions text[] NOT NULL DEFAULT '{}';
-- rules that cannot be decided, since they ask what is not known of the person
ALTER TABLE identification_score ADD COLUMN undecided text[] NOT NULL DEFAULT '{}';
