-- One-time links by which somebody chooses a passphrase. Only a hash is kept, so that reading the
-- table opens nothing. Without an account the link makes the service's first administrator.
CREATE TABLE access_invitation (
  token bytea PRIMARY KEY,
  account uuid REFERENCES access_account,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ON access_invitation (account) WHERE used_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON access_invitation TO ${service};
