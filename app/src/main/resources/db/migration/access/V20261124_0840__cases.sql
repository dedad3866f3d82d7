-- The part that an agency, or one person of it, has in the case of a record. No foreign key to
-- people: this room knows no other.
CREATE TABLE access_involvement (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  subject uuid NOT NULL,
  agency text NOT NULL REFERENCES access_agency,
  account uuid REFERENCES access_account,
  relation text NOT NULL,
  reason text NOT NULL,
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE INDEX ON access_involvement (subject) WHERE ended_at IS NULL;
CREATE INDEX ON access_involvement (account) WHERE ended_at IS NULL;
CREATE INDEX ON access_involvement (agency) WHERE ended_at IS NULL AND account IS NULL;

-- Cases that only those with a part in them may know of.
CREATE TABLE access_restriction (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  subject uuid NOT NULL,
  reason text NOT NULL,
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE UNIQUE INDEX ON access_restriction (subject) WHERE ended_at IS NULL;

-- What somebody opened beyond their own cases or areas, for a reason, for a time; broken glass is
-- reviewed afterwards.
CREATE TABLE access_opening (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  subject uuid NOT NULL,
  account uuid NOT NULL REFERENCES access_account,
  glass boolean NOT NULL,
  reason text NOT NULL,
  words text NOT NULL,
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  reviewed_at timestamptz,
  reviewed_by text,
  finding text
);
CREATE INDEX ON access_opening (account, subject, until);
CREATE INDEX ON access_opening (opened_at) WHERE glass AND reviewed_at IS NULL;

GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON access_involvement TO ${service};
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON access_restriction TO ${service};
GRANT SELECT, INSERT, UPDATE (reviewed_at, reviewed_by, finding) ON access_opening TO ${service};
