-- The agencies that share: a police force, a probation region, a council, a charity. Facts of other
-- rooms name an agency by its name.
CREATE TABLE access_agency (
  name text PRIMARY KEY CHECK (name <> ''),
  kind text NOT NULL,
  area text,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL
);

-- Somebody who can sign in. Never deleted: what they did stays theirs.
CREATE TABLE access_account (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (name <> ''),
  email text NOT NULL CHECK (email <> ''),
  passphrase text,
  state text NOT NULL CHECK (state IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT')),
  added_at timestamptz NOT NULL,
  added_by text NOT NULL
);
CREATE UNIQUE INDEX ON access_account (lower(email));

-- A role that somebody has, at an agency, in a pathway, for some of its areas or, with none named,
-- for all of them.
CREATE TABLE access_appointment (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  account uuid NOT NULL REFERENCES access_account,
  agency text NOT NULL REFERENCES access_agency,
  role text NOT NULL,
  pathway text NOT NULL,
  areas text[] NOT NULL,
  given_at timestamptz NOT NULL,
  given_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE INDEX ON access_appointment (account) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX ON access_appointment (account, agency, role, pathway) WHERE ended_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON access_agency, access_account, access_appointment TO ${service};
