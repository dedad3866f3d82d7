-- Who saw, changed and shared what. One row an act, or a page, with all the records in it. The
-- service may add and read rows, and nothing else: there is no grant to change or delete.
CREATE TABLE access_trail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- an account, 'service', or 'stranger' before a sign-in
  who text NOT NULL,
  -- the account that asked the service for it
  behalf text,
  role text,
  agency text NOT NULL,
  kind text NOT NULL,
  deed text NOT NULL,
  subjects uuid[] NOT NULL,
  -- all records that there were
  everybody boolean NOT NULL,
  -- the load, file, account or opening
  about uuid,
  -- what the yes or the no rests on, and the version of the rules that said it
  grounds text,
  rules integer NOT NULL,
  purpose text NOT NULL,
  recipients text[] NOT NULL,
  detail text
);
CREATE INDEX ON access_trail (at, id);
CREATE INDEX ON access_trail (who, at, id);
CREATE INDEX ON access_trail (behalf, at, id) WHERE behalf IS NOT NULL;
CREATE INDEX ON access_trail (kind, at, id);
CREATE INDEX ON access_trail (id) WHERE everybody;
CREATE INDEX ON access_trail USING gin (subjects);

-- Rows that are committed and not yet chained. A row may be committed after one with a greater
-- number, so a queue says what is new and the greatest number chained does not.
CREATE TABLE access_trail_waiting (
  entry bigint PRIMARY KEY
);

-- The chain, in the order of chaining and without a gap: each hash is made from the one before it
-- and from the row.
CREATE TABLE access_trail_chain (
  seq bigint PRIMARY KEY,
  entry bigint NOT NULL UNIQUE,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  chained_at timestamptz NOT NULL
);

-- What each check of the whole trail found; no fault means that it was whole.
CREATE TABLE access_trail_check (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  links bigint NOT NULL,
  fault text
);

GRANT SELECT, INSERT ON access_trail, access_trail_chain, access_trail_check TO ${service};
GRANT SELECT, INSERT, DELETE ON access_trail_waiting TO ${service};
