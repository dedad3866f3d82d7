-- What was compared is known by a whole snapshot: by its oldest transaction alone, one that goes on
-- for long would have everything compared again that others changed meanwhile.
ALTER TABLE people_compared RENAME COLUMN horizon TO seen;
ALTER TABLE people_compared
  ALTER COLUMN seen TYPE pg_snapshot USING (seen::text || ':' || seen::text || ':')::pg_snapshot;
