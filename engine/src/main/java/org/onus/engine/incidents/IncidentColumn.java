package org.onus.engine.incidents;

import java.util.List;
import java.util.Locale;

/**
 * The standard columns of an incident file, with the names that forces' own exports use for them.
 */
public enum IncidentColumn implements StandardColumn {
  INCIDENT_ID(
      true,
      "incident",
      "incident_ref",
      "incident_no",
      "occurrence",
      "occurrence_id",
      "crime_ref",
      "log_no"),
  PERSON_ID(
      true,
      "person",
      "nominal",
      "nominal_id",
      "suspect_id",
      "offender_id",
      "perpetrator_id",
      "subject_id"),
  DATE(
      true,
      "incident_date",
      "date_of_incident",
      "offence_date",
      "occurred",
      "occurred_on",
      "reported_date"),
  OFFENCE_CODE(false, "offence", "ho_code", "home_office_code", "cjs_code", "crime_code"),
  KIND(false, "incident_kind", "crime_or_incident", "crimed"),
  VICTIM_ID(false, "victim", "victim_ref", "aggrieved_id", "victim_nominal"),
  RELATIONSHIP(false, "relationship_to_victim"),
  AREA(false, "division", "district", "lpa", "bcu", "borough"),
  SOURCE(false, "agency", "reporting_agency", "source_agency"),
  CHILDREN_PRESENT(false, "children", "child_present", "children_at_scene"),
  SEX(false, "gender", "offender_sex", "suspect_sex"),
  DOB(false, "date_of_birth", "birth_date", "offender_dob", "suspect_dob"),
  ETHNICITY(false, "self_defined_ethnicity", "ethnic_group", "ethnic_appearance"),
  RISK_GRADE(false, "risk", "grade", "dash_grade", "risk_level", "dash_risk");

  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> aliases;

  IncidentColumn(boolean required, String... aliases) {
    this.required = required;
    this.aliases = List.of(aliases);
  }

  @Override
  public String standardName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean required() {
    return required;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }
}
