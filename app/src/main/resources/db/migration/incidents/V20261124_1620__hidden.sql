-- Records that did not exist for whoever asked for the step in hand: its report counts without them.
ALTER TABLE incidents_load ADD COLUMN hidden uuid[] NOT NULL DEFAULT '{}';
