package org.onus.app.incidents.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;

/**
 * The form of one incident, as typed.
 *
 * @param token made with the page, so that a form sent twice is recorded once
 */
public record AddIncidentForm(
    UUID token,
    OneOrOther agency,
    String person,
    String incident,
    DateFields date,
    String offence,
    String kind,
    String victim,
    String grade,
    String children) {

  static AddIncidentForm empty(List<String> agencies, String agency, String person) {
    return new AddIncidentForm(
        UUID.randomUUID(),
        new OneOrOther(agencies, agency, ""),
        person,
        "",
        DateFields.EMPTY,
        "",
        "",
        "",
        "",
        "");
  }

  static AddIncidentForm of(Map<String, String> fields, List<String> agencies) {
    return new AddIncidentForm(
        token(typed(fields, "token")),
        new OneOrOther(agencies, fields.getOrDefault("agency", ""), typed(fields, "agency-other")),
        typed(fields, "person"),
        typed(fields, "incident"),
        new DateFields(
            typed(fields, "date-day"), typed(fields, "date-month"), typed(fields, "date-year")),
        typed(fields, "offence"),
        typed(fields, "kind"),
        typed(fields, "victim"),
        typed(fields, "grade"),
        typed(fields, "children"));
  }

  private static String typed(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** A token that no page of ours made counts as none. */
  private static UUID token(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return UUID.randomUUID();
    }
  }
}
