-- Why a part ended. One part of a kind at a time.
ALTER TABLE access_involvement ADD COLUMN end_reason text;
CREATE UNIQUE INDEX access_involvement_once ON access_involvement
  (subject, relation, agency, account) NULLS NOT DISTINCT
  WHERE ended_at IS NULL;
ALTER TABLE access_restriction ADD COLUMN end_reason text;
ALTER TABLE access_opening ADD COLUMN closed_at timestamptz;

-- Somebody's parts while they are on leave: held by another too, from the first day to the last.
CREATE TABLE access_delegation (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  giver uuid NOT NULL REFERENCES access_account,
  taker uuid NOT NULL REFERENCES access_account CHECK (taker <> giver),
  begins date NOT NULL,
  ends date NOT NULL CHECK (ends >= begins),
  given_at timestamptz NOT NULL,
  given_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE INDEX ON access_delegation (taker) WHERE ended_at IS NULL;
CREATE INDEX ON access_delegation (giver) WHERE ended_at IS NULL;

GRANT UPDATE (end_reason) ON access_involvement, access_restriction TO ${service};
GRANT UPDATE (closed_at) ON access_opening TO ${service};
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON access_delegation TO ${service};
