-- Pairs of records that may be one person's and are not linked without a human, as a job found them
-- after their records changed last; and up to which transaction it has looked.
CREATE TABLE people_uncertain (
  one uuid NOT NULL,
  other uuid NOT NULL,
  weight double precision NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
);
CREATE INDEX ON people_uncertain (other);
CREATE INDEX ON people_uncertain (weight DESC, one, other);
CREATE TABLE people_compared (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  horizon xid8 NOT NULL
);
GRANT SELECT, INSERT, UPDATE (weight), DELETE ON people_uncertain TO ${service};
GRANT SELECT, INSERT, UPDATE ON people_compared TO ${service};
