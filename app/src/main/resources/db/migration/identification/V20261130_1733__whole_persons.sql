-- Of whom several records are known to be one person's, two kinds of scores are kept: what each record
-- says by itself, and what all say together. Together they go by the record that most is recorded
-- under. Who is not to see some of the records is shown what the others say.
ALTER TABLE identification_score ADD COLUMN together boolean NOT NULL DEFAULT FALSE;
ALTER TABLE identification_score DROP CONSTRAINT identification_score_pkey;
ALTER TABLE identification_score ADD PRIMARY KEY (edition, profile, record, together);

-- The records on which a score of all together rests: those with a row up to the day, those without
-- one that bear days in custody, and those that tie records, the person's or a victim-survivor's.
CREATE TABLE identification_grouped (
  edition integer NOT NULL,
  person uuid NOT NULL,
  record uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('RECORDED', 'SILENT', 'BESIDE')),
  areas text[] NOT NULL,
  PRIMARY KEY (edition, person, record)
);
CREATE INDEX ON identification_grouped (edition, record);
GRANT SELECT, INSERT, DELETE ON identification_grouped TO ${service};

-- lists that follow what is known now are made anew, with whole persons; others stay as they stood
DELETE FROM identification_day WHERE afterwards OR as_at >= current_date;
