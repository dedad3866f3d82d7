-- Who an organisation's own identity provider says somebody is: bound to an account that was there
-- before, never making one.
CREATE TABLE access_provider_subject (
  issuer text NOT NULL,
  subject text NOT NULL,
  account uuid NOT NULL REFERENCES access_account,
  bound_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (account, issuer)
);

GRANT SELECT, INSERT, DELETE ON access_provider_subject TO ${service};
