-- What an agency holds about the person of a record: a value of one kind, in its parts as the kind
-- names them (a name is given, middle and family; an address house, street, town and postcode). Of
-- most kinds one value stands at a time; what stood before stays readable and is still searched, for
-- people keep turning up under it. A number of a known form stands in its canonical form, or as it
-- was written with its fault.
CREATE TABLE people_detail (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  record uuid NOT NULL REFERENCES people_record,
  kind text NOT NULL,
  parts text[] NOT NULL CHECK (array_to_string(parts, '') <> ''),
  fault text,
  file uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  superseded_at timestamptz,
  superseded_by text,
  -- the transaction that changed the row last: whoever keeps a copy in memory reads from where its
  -- last snapshot ended, and misses none that committed late
  changed_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX ON people_detail (record);
CREATE INDEX ON people_detail (changed_in);
CREATE UNIQUE INDEX ON people_detail (record, kind)
  WHERE superseded_at IS NULL AND kind <> 'ALIAS';
GRANT SELECT, INSERT, UPDATE (superseded_at, superseded_by, changed_in)
  ON people_detail TO ${service};

-- A file of people between its check and its commit; its content goes when it is decided on.
CREATE TABLE people_file (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  agency text NOT NULL CHECK (agency <> ''),
  file_name text NOT NULL,
  content bytea,
  state text NOT NULL,
  fault text,
  report jsonb,
  records_changed integer,
  asked_by text NOT NULL,
  chosen_at timestamptz NOT NULL,
  chosen_by text NOT NULL,
  ended_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON people_file TO ${service};
