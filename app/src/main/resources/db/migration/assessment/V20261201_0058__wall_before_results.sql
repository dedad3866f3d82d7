-- The wall before what is confided stands before results of forms too; each has one version.
ALTER TABLE assessment_result ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_unless_confided ON assessment_result FOR SELECT TO ${service}
  USING (NOT confided OR current_setting('onus.confided', true) = 'read');
CREATE POLICY recorded_by_all ON assessment_result FOR INSERT TO ${service} WITH CHECK (true);
CREATE POLICY ended_if_read ON assessment_result FOR UPDATE TO ${service}
  USING (NOT confided OR current_setting('onus.confided', true) = 'read');
