-- One thing that brought rows: a file, or one incident typed by hand. Its id is the load's id or
-- the form's token, so that the same one can never be recorded twice.
CREATE TABLE incidents_delivery (
  id uuid PRIMARY KEY,
  agency text NOT NULL CHECK (agency <> ''),
  file_name text,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL
);

-- One offence of one person in one incident. The rows of one person and incident are one set: a
-- later delivery that brings a different set supersedes it whole, as the next version. A person's
-- record belongs to one agency, so person and incident together name the set.
-- No foreign keys to people_record: records are never deleted, are minted in the transaction that
-- writes these rows, and two checks a row would double the time of a large file.
CREATE TABLE incidents_row (
  person uuid NOT NULL,
  incident text NOT NULL CHECK (incident <> ''),
  version integer NOT NULL CHECK (version > 0),
  fingerprint uuid NOT NULL,
  day date NOT NULL CHECK (day >= '1900-01-01'),
  offence text,
  kind text CHECK (kind IN ('CRIME', 'NON_CRIME')),
  victim uuid,
  relationship text,
  area text,
  source text,
  children_present boolean,
  sex text CHECK (sex IN ('FEMALE', 'MALE', 'OTHER')),
  dob date,
  ethnicity text,
  risk_grade text CHECK (risk_grade IN ('STANDARD', 'MEDIUM', 'HIGH')),
  delivery uuid NOT NULL REFERENCES incidents_delivery,
  superseded_by uuid REFERENCES incidents_delivery
);
CREATE INDEX ON incidents_row (person, incident) WHERE superseded_by IS NULL;
CREATE INDEX ON incidents_row (victim) WHERE superseded_by IS NULL AND victim IS NOT NULL;
CREATE INDEX ON incidents_row (person, incident, version) WHERE superseded_by IS NOT NULL;

GRANT SELECT, INSERT ON incidents_delivery TO ${service};
GRANT SELECT, INSERT, UPDATE (superseded_by) ON incidents_row TO ${service};
