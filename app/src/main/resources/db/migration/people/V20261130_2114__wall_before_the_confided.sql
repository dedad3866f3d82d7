-- A second wall before what is confided: a statement is not there for the service unless the
-- transaction has said that its reader may read it. Of one whose newest version is confided the
-- older ones are not there either, which a function of the owner's has to find out.
CREATE FUNCTION people_may_be_read(which uuid, confided boolean) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  RETURN current_setting('onus.confided', true) = 'read'
    OR NOT confided AND NOT (SELECT newest.confided FROM public.people_statement newest
      WHERE newest.statement = which ORDER BY newest.id DESC LIMIT 1);

ALTER TABLE people_statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_unless_confided ON people_statement FOR SELECT TO ${service}
  USING (people_may_be_read(statement, confided));
CREATE POLICY recorded_by_all ON people_statement FOR INSERT TO ${service} WITH CHECK (true);
CREATE POLICY ended_if_read ON people_statement FOR UPDATE TO ${service}
  USING (people_may_be_read(statement, confided));
