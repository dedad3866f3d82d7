-- Who supervises, who at the agency says so and how they know: what was recorded before says none
-- of it.
ALTER TABLE people_status
  ADD officer text NOT NULL DEFAULT '',
  ADD said_by text NOT NULL DEFAULT '',
  ADD known_how text;
