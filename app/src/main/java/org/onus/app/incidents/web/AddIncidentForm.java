package org.onus.app.incidents.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;

/**
 * The form of one incident, as typed.
 *
 * @param token made with the page, so that a form sent twice is recorded once
 * @param whom what was said of those whose reference no record bears: who they are, and after which
 *     search
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
    String children,
    Map<String, String> whom) {

  /** The answer that somebody has no record yet. */
  static final String NEW = "new";

  static AddIncidentForm empty(List<String> agencies, String agency, String person) {
    return of(Map.of("agency", agency, "person", person), agencies);
  }

  static AddIncidentForm of(Map<String, String> fields, List<String> agencies) {
    Map<String, String> whom = new HashMap<>();
    for (Named named : Named.values()) {
      whom.put(named.choice(), typed(fields, named.choice()));
      whom.put(named.search(), typed(fields, named.search()));
    }
    return new AddIncidentForm(
        Answers.token(fields),
        new OneOrOther(agencies, fields.getOrDefault("agency", ""), typed(fields, "agency-other")),
        typed(fields, "person"),
        typed(fields, "incident"),
        new DateFields(
            typed(fields, "date-day"), typed(fields, "date-month"), typed(fields, "date-year")),
        typed(fields, "offence"),
        typed(fields, "kind"),
        typed(fields, "victim"),
        typed(fields, "grade"),
        typed(fields, "children"),
        Map.copyOf(whom));
  }

  private static String typed(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  String reference(Named named) {
    return switch (named) {
      case PERSON -> person;
      case VICTIM -> victim;
    };
  }

  boolean isNew(Named named) {
    return NEW.equals(whom.get(named.choice()));
  }

  Optional<RecordId> chosen(Named named) {
    return id(named.choice()).map(RecordId::new);
  }

  Optional<UUID> searched(Named named) {
    return id(named.search());
  }

  private Optional<UUID> id(String field) {
    try {
      return Optional.of(UUID.fromString(whom.getOrDefault(field, "")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Everything but who this one is, as hidden fields of a page between. */
  Map<String, String> without(Named named) {
    Map<String, String> fields = new TreeMap<>(whom);
    fields.putAll(
        Map.of(
            "token", token.toString(),
            "agency", agency.chosen(),
            "agency-other", agency.other(),
            "person", person,
            "incident", incident,
            "offence", offence,
            "kind", kind,
            "victim", victim,
            "grade", grade,
            "children", children));
    fields.put("date-day", date.day());
    fields.put("date-month", date.month());
    fields.put("date-year", date.year());
    fields.remove(named.choice());
    fields.remove(named.search());
    return fields;
  }
}
