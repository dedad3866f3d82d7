-- The receipt of a custody file names its refused rows for good: their lines and why, nothing else.
ALTER TABLE people_custody_file
  ADD COLUMN refused_lines bigint[] NOT NULL DEFAULT '{}',
  ADD COLUMN refused_because text[] NOT NULL DEFAULT '{}';
