-- Who types an agency's own reference is shown the record that bears it, in capitals or not.
CREATE INDEX ON people_record (lower(reference));
