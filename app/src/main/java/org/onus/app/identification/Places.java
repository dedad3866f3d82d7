package org.onus.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onus.app.identification.order.Order;
import org.onus.app.people.RecordId;

/** Where people stand on the priority list of a day, as one reader sees it. */
public final class Places {
  private final Order ranked;

  Places(Order ranked) {
    this.ranked = ranked;
  }

  /** How many have a rank. */
  public int ranked() {
    return ranked.scored();
  }

  /** Somebody's rank, from 1; empty if they have none. */
  public Optional<Integer> of(RecordId record) {
    int place = ranked.placeOf(record);
    return place < 0 ? Optional.empty() : Optional.of(place + 1);
  }

  /**
   * Somebody on the list.
   *
   * @param record the one that they go by
   * @param records those that are known to be theirs, as far as the reader sees them
   */
  public record Listed(RecordId record, Set<RecordId> records) {}

  /** The first ones. */
  public List<Listed> first(int most) {
    return ranked.all().stream()
        .limit(most)
        .map(candidate -> new Listed(candidate.record(), candidate.records()))
        .toList();
  }
}
