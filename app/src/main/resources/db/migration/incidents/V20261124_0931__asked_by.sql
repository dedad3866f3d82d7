-- Who asked for the step in hand: the service does it on their behalf.
ALTER TABLE incidents_load ADD COLUMN asked_by text;
