package org.onus.app.identification.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onus.app.people.RecordId;

/**
 * The records of one person that are scored together.
 *
 * @param person the record that the person goes by
 * @param recorded those with a row up to the day, each with the areas of its rows in order
 * @param silent those without a row under which days in custody are known
 * @param beside others without which the score might be another: those that tie records together,
 *     and those by which victim-survivors count as one
 */
public record Grouped(
    RecordId person,
    Map<RecordId, List<String>> recorded,
    Set<RecordId> silent,
    Set<RecordId> beside) {

  public Grouped {
    recorded = Map.copyOf(recorded);
    silent = Set.copyOf(silent);
    beside = Set.copyOf(beside);
  }

  /** What a record has to do with a person's score. */
  public enum Part {
    RECORDED,
    SILENT,
    BESIDE
  }

  Part partOf(RecordId record) {
    return recorded.containsKey(record)
        ? Part.RECORDED
        : silent.contains(record) ? Part.SILENT : Part.BESIDE;
  }

  /** The records that count. */
  public Stream<RecordId> counting() {
    return Stream.concat(recorded.keySet().stream(), silent.stream());
  }

  /** Whether the score rests on such a record. */
  public boolean any(Predicate<RecordId> condition) {
    return counting().anyMatch(condition) || beside.stream().anyMatch(condition);
  }

  /** Every record that the score rests on. */
  Set<RecordId> all() {
    Set<RecordId> all = new HashSet<>(recorded.keySet());
    all.addAll(silent);
    all.addAll(beside);
    return all;
  }
}
