-- Every choice of harm weights, the latest in force: an area's own file as it was given, or none
-- for those that Onus ships, which can change with a release.
CREATE TABLE incidents_weights (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_name text,
  fingerprint text NOT NULL,
  content bytea,
  since timestamptz NOT NULL,
  CHECK ((file_name IS NULL) = (content IS NULL))
);

GRANT SELECT, INSERT ON incidents_weights TO ${service};
