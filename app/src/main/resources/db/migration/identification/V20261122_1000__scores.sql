-- The days whose lists are kept. A day that was scored when it was over already is worked out from
-- what is known now; the others are as they stood.
CREATE TABLE identification_day (
  as_at date PRIMARY KEY,
  scored_at timestamptz NOT NULL,
  afterwards boolean NOT NULL,
  areas text[] NOT NULL
);

-- One person's place in one profile as at one day. Ranks are never kept: they are counted inside
-- what the reader may see. A row without a score is someone who meets a rule without a row in the
-- profile's window. No foreign keys: records are never deleted, days go with their scores, and two
-- checks a row would double the time of scoring everybody.
CREATE TABLE identification_score (
  as_at date NOT NULL,
  profile text NOT NULL,
  record uuid NOT NULL,
  -- the agency's own reference, the last of the things that decide between equal scores
  reference text COLLATE "C" NOT NULL,
  score double precision,
  recency double precision,
  frequency double precision,
  gravity double precision,
  victims double precision,
  days_since_last integer,
  events integer,
  known_victims integer,
  harm_days double precision,
  last_event date,
  rows_counted integer,
  unknown_victim_rows integer,
  provisional boolean,
  lifetime_events integer NOT NULL,
  lifetime_victims integer NOT NULL,
  lifetime_harm_days double precision NOT NULL,
  lifetime_first date,
  lifetime_last date,
  why text NOT NULL,
  flags text[] NOT NULL,
  criteria text[] NOT NULL,
  areas text[] NOT NULL,
  highest_grade text,
  latest_grade text,
  in_custody boolean NOT NULL,
  custody_until date,
  released_on date,
  PRIMARY KEY (as_at, profile, record)
);

-- the order of the list, so that its first page reads fifty rows and counting reads no others
CREATE INDEX identification_score_order ON identification_score
  (as_at, profile, score DESC NULLS LAST, harm_days DESC NULLS LAST, events DESC NULLS LAST,
   last_event DESC NULLS LAST, reference, record);
-- how few people carry most of the harm
CREATE INDEX identification_score_harm ON identification_score
  (as_at, profile, harm_days DESC NULLS LAST);

-- Who opened whose page, and when.
CREATE TABLE identification_look (
  record uuid NOT NULL,
  looked_at timestamptz NOT NULL,
  looked_by text NOT NULL
);
CREATE INDEX ON identification_look (record, looked_at DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON identification_day TO ${service};
-- MAINTAIN: after everybody is scored the table is vacuumed, so that counting reads the index alone
GRANT SELECT, INSERT, DELETE, MAINTAIN ON identification_score TO ${service};
GRANT SELECT, INSERT ON identification_look TO ${service};
