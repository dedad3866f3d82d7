-- Whose account a next step waits for, if its owner has one; and that it was done, written once.
ALTER TABLE assessment_step
  ADD COLUMN id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
  ADD COLUMN account uuid,
  ADD COLUMN done_on date,
  ADD COLUMN done_words text CHECK (done_words <> ''),
  ADD COLUMN done_at timestamptz,
  ADD COLUMN done_by text,
  ADD CHECK ((done_at IS NULL) = (done_on IS NULL)),
  ADD CHECK ((done_at IS NULL) = (done_words IS NULL)),
  ADD CHECK ((done_at IS NULL) = (done_by IS NULL));
CREATE INDEX ON assessment_step (account) WHERE done_at IS NULL;
GRANT UPDATE (done_on, done_words, done_at, done_by) ON assessment_step TO ${service};
