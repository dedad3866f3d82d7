package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.Standings.Standing;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Scorer;

/** The people of a proposed file, scored from what stands and what the file would put beside it. */
final class ProposedList {
  private final IncidentLog merged;
  private final Explainer explainer;
  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  /**
   * Scores them.
   *
   * @param file with the agency's own references
   * @param records the records of those references that have one
   * @param standing the rows that stand of the file's people, by record
   */
  ProposedList(
      IncidentLog file,
      Map<String, RecordId> records,
      IncidentLog standing,
      CustodySpells custody,
      HarmWeights weights,
      Profile profile,
      LocalDate asAt) {
    merged = merge(file, records, standing);
    explainer = new Explainer(merged, profile, weights, custody, asAt);
    Scorer scorer = new Scorer(merged, profile, weights, asAt);
    references.forEach(
        (key, reference) -> {
          Score score =
              merged.history(key).map(history -> scorer.score(history, custody)).orElse(null);
          if (score != null) {
            standings.put(key, standing(key, reference, score));
          }
        });
  }

  /** Everybody whom the file names as harming, by key, with their reference. */
  Map<String, String> references() {
    return references;
  }

  /** What decides where they would stand, by key; those without a score are left out. */
  Map<String, Standing> standings() {
    return standings;
  }

  @Nullable String why(String key) {
    return merged.history(key).flatMap(explainer::explain).map(Explanation::why).orElse(null);
  }

  /** A set of rows, of one person in one incident, is replaced whole; all others stay. */
  private IncidentLog merge(IncidentLog file, Map<String, RecordId> records, IncidentLog standing) {
    List<IncidentRow> rows = new ArrayList<>();
    file.forEachPerson(
        history -> {
          String key = key(history.personId(), records);
          references.put(key, history.personId());
          Set<String> replaced = new HashSet<>();
          for (int i = 0; i < history.size(); i++) {
            IncidentRow row = history.row(i);
            replaced.add(row.incidentId());
            String victim = row.victimId();
            rows.add(of(key, row).withVictim(victim == null ? null : key(victim, records)));
          }
          standing.history(key).ifPresent(stands -> addOthers(rows, stands, replaced));
        });
    return IncidentLog.of(rows);
  }

  private static void addOthers(List<IncidentRow> rows, History stands, Set<String> replaced) {
    for (int i = 0; i < stands.size(); i++) {
      if (!replaced.contains(stands.incidentId(i))) {
        rows.add(stands.row(i));
      }
    }
  }

  private static IncidentRow of(String person, IncidentRow row) {
    return new IncidentRow(
        row.incidentId(),
        person,
        row.date(),
        row.offenceCode(),
        row.kind(),
        row.victimId(),
        row.relationship(),
        row.area(),
        row.source(),
        row.childrenPresent(),
        row.sex(),
        row.dob(),
        row.ethnicity(),
        row.riskGrade());
  }

  /** No record's text begins like this. */
  private static String key(String reference, Map<String, RecordId> records) {
    RecordId record = records.get(reference);
    return record == null ? "new " + reference : record.toString();
  }

  private static Standing standing(String key, String reference, Score score) {
    return new Standing(
        key,
        Standings.deciding(reference),
        score.value(),
        score.harmDays(),
        score.events(),
        (int) score.lastEvent().toEpochDay());
  }
}
