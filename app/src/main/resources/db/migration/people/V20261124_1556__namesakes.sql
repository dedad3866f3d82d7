-- Letters and digits of what was written, small: what two people with one name have in common.
CREATE FUNCTION people_plain(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(regexp_replace(written, '[^[:alnum:]]', '', 'g'));

CREATE INDEX ON people_detail (people_plain(parts[3])) WHERE kind IN ('NAME', 'ALIAS');
