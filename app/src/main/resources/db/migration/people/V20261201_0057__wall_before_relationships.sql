-- The wall before what is confided stands before relationships too.
CREATE FUNCTION people_tie_may_be_read(which uuid, confided boolean) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  RETURN current_setting('onus.confided', true) = 'read'
    OR NOT confided AND NOT (SELECT newest.confided FROM public.people_relationship newest
      WHERE newest.relationship = which ORDER BY newest.id DESC LIMIT 1);

ALTER TABLE people_relationship ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_unless_confided ON people_relationship FOR SELECT TO ${service}
  USING (people_tie_may_be_read(relationship, confided));
CREATE POLICY recorded_by_all ON people_relationship FOR INSERT TO ${service} WITH CHECK (true);
CREATE POLICY ended_if_read ON people_relationship FOR UPDATE TO ${service}
  USING (people_tie_may_be_read(relationship, confided));
