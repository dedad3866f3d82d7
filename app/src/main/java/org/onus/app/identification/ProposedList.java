package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.Standings.Standing;
import org.onus.app.identification.order.Candidate;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.incidents.JoinedRecords.Holder;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Score;

/**
 * The people of a proposed file, scored from what stands and what the file would put beside it.
 * Whoever is known by several records is scored by all of them.
 */
final class ProposedList {
  /** No record's text begins like the key of someone whom only the file knows. */
  static final String NEW = "new ";

  private final Map<String, RecordId> records;
  private final Several several;
  private final Explained apart;
  private final Explained together;
  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  /**
   * Those of the file's people who are known by several records.
   *
   * @param people their records, by the one that they go by
   * @param called what agencies call the ones that they go by
   * @param holders says of everybody in the rows who that is
   */
  record Several(
      Map<RecordId, Set<RecordId>> people,
      Map<RecordId, Reference> called,
      Function<String, Holder> holders) {}

  private record Explained(IncidentLog log, Explainer explainer) {

    Optional<Explanation> of(String key) {
      return log.history(key).flatMap(explainer::explain);
    }
  }

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
      Several several,
      IncidentLog standing,
      CustodySpells custody,
      HarmWeights weights,
      Profile profile,
      LocalDate asAt) {
    this.records = records;
    this.several = several;
    IncidentLog merged = IncidentLog.of(merged(file, standing));
    apart = new Explained(merged, new Explainer(merged, profile, weights, custody, asAt));
    IncidentLog joined =
        JoinedRecords.countedOnce(
            several.people().keySet().stream().map(RecordId::toString).collect(Collectors.toSet()),
            merged,
            several.holders());
    together =
        new Explained(joined, new Explainer(joined, profile, weights, joined(custody), asAt));
    nameEverybody(file);
    references.forEach(
        (key, reference) ->
            explanation(key)
                .map(Explanation::score)
                .ifPresent(score -> standings.put(key, standing(key, reference, score))));
  }

  private CustodySpells joined(CustodySpells custody) {
    return custody.checked()
        ? CustodySpells.of(
            several.people().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        person -> person.getKey().toString(),
                        person ->
                            person.getValue().stream()
                                .flatMap(record -> custody.joined(record.toString()).stream())
                                .toList())))
        : CustodySpells.NOT_CHECKED;
  }

  private void nameEverybody(IncidentLog file) {
    file.forEachPerson(
        history -> {
          String key = key(history.personId());
          if (!key.startsWith(NEW) && isSeveral(person(key))) {
            references.put(
                person(key),
                Objects.requireNonNull(several.called().get(RecordId.of(person(key)))).text());
          } else {
            references.put(key, history.personId());
          }
        });
  }

  private String person(String key) {
    return several.holders().apply(key).person();
  }

  private boolean isSeveral(String key) {
    return !key.startsWith(NEW) && several.people().containsKey(RecordId.of(key));
  }

  private Optional<Explanation> explanation(String key) {
    return isSeveral(key) ? together.of(key) : apart.of(key);
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
    return explanation(key).map(Explanation::why).orElse(null);
  }

  /** A set of rows, of one person in one incident, is replaced whole; all others stay. */
  private List<IncidentRow> merged(IncidentLog file, IncidentLog standing) {
    List<IncidentRow> rows = new ArrayList<>();
    Map<String, Set<String>> replaced = new HashMap<>();
    file.forEachPerson(
        history -> {
          String key = key(history.personId());
          Set<String> incidents = replaced.computeIfAbsent(key, _ -> new HashSet<>());
          for (int i = 0; i < history.size(); i++) {
            IncidentRow row = history.row(i);
            incidents.add(row.incidentId());
            String victim = row.victimId();
            rows.add(row.renamed(row.incidentId(), key, victim == null ? null : key(victim)));
          }
        });
    standing.forEachPerson(
        history -> {
          Set<String> gone = replaced.getOrDefault(history.personId(), Set.of());
          for (int i = 0; i < history.size(); i++) {
            if (!gone.contains(history.incidentId(i))) {
              rows.add(history.row(i));
            }
          }
        });
    return rows;
  }

  private String key(String reference) {
    RecordId record = records.get(reference);
    return record == null ? NEW + reference : record.toString();
  }

  private static Standing standing(String key, String reference, Score score) {
    return new Standing(
        key,
        Candidate.deciding(reference),
        score.value(),
        score.harmDays(),
        score.events(),
        (int) score.lastEvent().toEpochDay());
  }
}
