-- A file on its way in: chosen, matched, checked, committed or cancelled. Nothing of it is among
-- the rows until it is committed.
CREATE TABLE incidents_load (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  agency text NOT NULL CHECK (agency <> ''),
  file_name text NOT NULL,
  file_bytes bigint NOT NULL,
  header jsonb NOT NULL,
  state text NOT NULL,
  mapping jsonb,
  checked_on date,
  bytes_read bigint NOT NULL DEFAULT 0,
  fault text,
  report jsonb,
  receipt jsonb,
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE INDEX ON incidents_load (begun_at DESC);

-- The bytes of the file until the load ends, and of its refused rows for as long as it is kept: the
-- service keeps no files of its own, so any node can go on with the work of another.
CREATE TABLE incidents_load_chunk (
  load uuid NOT NULL REFERENCES incidents_load,
  part text NOT NULL CHECK (part IN ('FILE', 'REFUSED')),
  ordinal integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (load, part, ordinal)
);
ALTER TABLE incidents_load_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE ON incidents_load TO ${service};
GRANT SELECT, INSERT, DELETE ON incidents_load_chunk TO ${service};
