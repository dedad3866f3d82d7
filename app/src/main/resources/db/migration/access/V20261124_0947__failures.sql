-- Attempts to sign in that did not succeed, for slowing down whoever guesses and for telling the
-- account's owner. The e-mail address is kept as a hash: it may be anybody's, or a passphrase typed
-- into the wrong field. An address without an account is counted like any other.
CREATE TABLE access_failure (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  who bytea NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL,
  told_at timestamptz
);
CREATE INDEX ON access_failure (who, at);
CREATE INDEX ON access_failure (address, at);
CREATE INDEX ON access_failure (at);

GRANT SELECT, INSERT, UPDATE, DELETE ON access_failure TO ${service};
