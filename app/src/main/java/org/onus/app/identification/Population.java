package org.onus.app.identification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.onus.app.access.Sight;

/**
 * The people of one list as at one day, in SQL: everybody whom the profile or the rule ranks and
 * the reader may see, with their rank among them.
 */
final class Population {
  /** As the engine orders: score, harm, events, last event, reference. */
  static final String ORDER =
      "s.score DESC NULLS LAST, s.harm_days DESC NULLS LAST, s.events DESC NULLS LAST,"
          + " s.last_event DESC NULLS LAST, s.reference_order, s.record";

  private final String members;
  private final Map<String, Object> parameters = new HashMap<>();

  Population(ListQuestion question, LocalDate day, Sight.Condition seen, String name) {
    parameters.put(name + "Day", day);
    parameters.put(name + "Profile", question.profile().name());
    // null together with the score, and in every index
    String who = "s.harm_days IS NOT NULL";
    if (question.criterion() != null) {
      who = "s.criteria @> ARRAY[:" + name + "Criterion]::text[]";
      parameters.put(name + "Criterion", question.criterion());
    }
    members =
        "s.as_at = :%sDay AND s.profile = :%sProfile AND %s AND (%s)"
            .formatted(name, name, who, seen.sql());
    parameters.putAll(seen.parameters());
  }

  private Population(String members, Map<String, Object> parameters) {
    this.members = members;
    this.parameters.putAll(parameters);
  }

  /** Those of them who fulfil a further condition on {@code identification_score s}. */
  Population and(String condition) {
    return new Population(members + " AND " + condition, parameters);
  }

  /** A condition on {@code identification_score s}. */
  String members() {
    return members;
  }

  /**
   * A query for the given columns of every member, in order. The last two columns are where one
   * stands: the first counts everybody, and the {@code rank} is for those with a score alone.
   */
  String ranked(String columns, int places) {
    String ranked =
        """
        SELECT %1$s, row_number() OVER (ORDER BY %2$s) AS place,
          CASE WHEN s.score IS NOT NULL THEN row_number() OVER (ORDER BY %2$s) END AS rank
        FROM identification_score s WHERE %3$s
        """
            .formatted(columns, ORDER, members);
    return places == Integer.MAX_VALUE
        ? ranked
        : "SELECT * FROM (" + ranked + ") AS placed WHERE place <= " + places;
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
