package org.onus.engine.instruments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many incidents there were, and against how many people.
 *
 * @param most incidents in which one known person was harmed
 * @param unclear incidents with a victim who is not known
 */
record Counting(int incidents, int victims, int most, int unclear) {

  static Counting of(List<Recorded> rows) {
    Set<String> incidents = new HashSet<>();
    Set<String> unclear = new HashSet<>();
    Map<String, Set<String>> byVictim = new HashMap<>();
    for (Recorded row : rows) {
      String incident = row.incident();
      if (incident == null) {
        continue;
      }
      incidents.add(incident);
      if (row.victim() == null) {
        unclear.add(incident);
      } else {
        byVictim.computeIfAbsent(row.victim(), _ -> new HashSet<>()).add(incident);
      }
    }
    int most = byVictim.values().stream().mapToInt(Set::size).max().orElse(0);
    return new Counting(incidents.size(), byVictim.size(), most, unclear.size());
  }

  boolean meets(Suggesting rule) {
    return (rule.incidents() > 0 && incidents >= rule.incidents())
        || (rule.victims() > 0 && victims >= rule.victims())
        || (rule.sameVictim() > 0 && most >= rule.sameVictim());
  }

  /** Whether it might, if the victims who are not known were the right ones. */
  boolean mightMeet(Suggesting rule) {
    return new Counting(incidents, victims + unclear, most + unclear, 0).meets(rule);
  }
}
