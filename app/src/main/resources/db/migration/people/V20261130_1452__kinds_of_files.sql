-- A file of people may hold what is said of them instead; its columns may bear other names; what it
-- counts is what whoever asked may know of; and its refused rows can be taken away to be mended.
ALTER TABLE people_file RENAME COLUMN records_changed TO changed;
ALTER TABLE people_file
  ADD COLUMN kind text NOT NULL DEFAULT 'PEOPLE',
  ADD COLUMN header jsonb NOT NULL DEFAULT '{"columns": [], "samples": []}',
  ADD COLUMN matched jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN hidden uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN refused_rows bytea,
  ADD COLUMN refused_gone boolean NOT NULL DEFAULT false;
ALTER TABLE people_file ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN header DROP DEFAULT;
