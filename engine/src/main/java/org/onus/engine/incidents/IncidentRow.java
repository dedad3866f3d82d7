package org.onus.engine.incidents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One offence of one person in one incident. Absent values are null: unknown, never "no". */
public record IncidentRow(
    String incidentId,
    String personId,
    LocalDate date,
    @Nullable String offenceCode,
    @Nullable Kind kind,
    @Nullable String victimId,
    @Nullable String relationship,
    @Nullable String area,
    @Nullable String source,
    @Nullable Boolean childrenPresent,
    @Nullable Sex sex,
    @Nullable LocalDate dob,
    @Nullable String ethnicity,
    @Nullable RiskGrade riskGrade) {

  /** A row of which only the required fields are known. */
  public static IncidentRow of(String incidentId, String personId, LocalDate date) {
    return new IncidentRow(
        incidentId,
        personId,
        date,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public IncidentRow withOffence(@Nullable String code, @Nullable Kind kindOfRow) {
    return new IncidentRow(
        incidentId,
        personId,
        date,
        code,
        kindOfRow,
        victimId,
        relationship,
        area,
        source,
        childrenPresent,
        sex,
        dob,
        ethnicity,
        riskGrade);
  }

  public IncidentRow withVictim(@Nullable String victim) {
    return renamed(incidentId, personId, victim);
  }

  public IncidentRow withPerson(@Nullable Sex personSex, @Nullable LocalDate personDob) {
    return new IncidentRow(
        incidentId,
        personId,
        date,
        offenceCode,
        kind,
        victimId,
        relationship,
        area,
        source,
        childrenPresent,
        personSex,
        personDob,
        ethnicity,
        riskGrade);
  }

  public IncidentRow withGrade(@Nullable RiskGrade grade) {
    return new IncidentRow(
        incidentId,
        personId,
        date,
        offenceCode,
        kind,
        victimId,
        relationship,
        area,
        source,
        childrenPresent,
        sex,
        dob,
        ethnicity,
        grade);
  }

  public IncidentRow withArea(@Nullable String areaOfRow) {
    return new IncidentRow(
        incidentId,
        personId,
        date,
        offenceCode,
        kind,
        victimId,
        relationship,
        areaOfRow,
        source,
        childrenPresent,
        sex,
        dob,
        ethnicity,
        riskGrade);
  }

  public IncidentRow withSource(@Nullable String agency) {
    return new IncidentRow(
        incidentId,
        personId,
        date,
        offenceCode,
        kind,
        victimId,
        relationship,
        area,
        agency,
        childrenPresent,
        sex,
        dob,
        ethnicity,
        riskGrade);
  }

  /** The same under other references. */
  public IncidentRow renamed(String incident, String person, @Nullable String victim) {
    return new IncidentRow(
        incident,
        person,
        date,
        offenceCode,
        kind,
        victim,
        relationship,
        area,
        source,
        childrenPresent,
        sex,
        dob,
        ethnicity,
        riskGrade);
  }
}
