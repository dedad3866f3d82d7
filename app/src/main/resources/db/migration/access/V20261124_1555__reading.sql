-- How many different records somebody opened in a role on a day that has ended: counted once from
-- the trail, so that what is usual need not be counted anew.
CREATE TABLE access_reading_day (
  day date NOT NULL,
  who text NOT NULL,
  role text NOT NULL,
  records integer NOT NULL CHECK (records > 0),
  PRIMARY KEY (day, who, role)
);

-- What was looked into of somebody's reading on a day, in words; never changed. The finding stands
-- beside it as it was, with the version of the rule.
CREATE TABLE access_reading_look (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  who text NOT NULL,
  role text NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  records integer NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  words text NOT NULL CHECK (words <> ''),
  rule integer NOT NULL,
  looked_at timestamptz NOT NULL,
  looked_by text NOT NULL
);
CREATE INDEX ON access_reading_look (day);

GRANT SELECT, INSERT ON access_reading_day, access_reading_look TO ${service};
