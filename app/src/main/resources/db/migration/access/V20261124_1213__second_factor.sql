-- The key of somebody's authenticator app, and the last time step whose code they used: a code that
-- was looked at over a shoulder works for nobody else.
CREATE TABLE access_totp (
  account uuid PRIMARY KEY REFERENCES access_account,
  secret bytea NOT NULL,
  confirmed_at timestamptz NOT NULL,
  last_step bigint NOT NULL
);

-- Codes for whoever lost the device, as hashes; each works once.
CREATE TABLE access_recovery_code (
  account uuid NOT NULL REFERENCES access_account,
  code bytea NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account, code)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON access_totp, access_recovery_code TO ${service};
