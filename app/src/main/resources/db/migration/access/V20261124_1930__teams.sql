-- A unit of one agency that has cases together: offender managers, a domestic abuse unit.
CREATE TABLE access_team (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  agency text NOT NULL REFERENCES access_agency,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  UNIQUE (id, agency)
);
CREATE UNIQUE INDEX access_team_name ON access_team (agency, lower(name)) WHERE ended_at IS NULL;

CREATE TABLE access_team_member (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  team uuid NOT NULL REFERENCES access_team,
  account uuid NOT NULL REFERENCES access_account,
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE UNIQUE INDEX access_team_member_once ON access_team_member (team, account)
  WHERE ended_at IS NULL;
CREATE INDEX ON access_team_member (account) WHERE ended_at IS NULL;

-- A part is a person's, a team's or, with neither named, the whole agency's.
ALTER TABLE access_involvement
  ADD COLUMN team uuid,
  ADD FOREIGN KEY (team, agency) REFERENCES access_team (id, agency),
  ADD CHECK (team IS NULL OR (account IS NULL AND relation NOT IN ('EXCLUDED', 'LOOKED_AT')));
DROP INDEX access_involvement_once;
CREATE UNIQUE INDEX access_involvement_once ON access_involvement
  (subject, relation, agency, account, team) NULLS NOT DISTINCT
  WHERE ended_at IS NULL AND relation <> 'LOOKED_AT';
CREATE INDEX ON access_involvement (team) WHERE ended_at IS NULL;

GRANT SELECT, INSERT, UPDATE (name, ended_at, ended_by) ON access_team TO ${service};
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON access_team_member TO ${service};
