package org.onus.app.access.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.trail.ChainStore.Head;

/** Walks the chain from its first link to its last and remembers the first that does not hold. */
final class ChainWalk {
  private static final int MOST_BROKEN_KEPT = 200;

  /** A link whose row does not give its hash. */
  private record Broken(long seq, String previous, String hash, StoredRow row) {}

  private final Map<Long, Seal> seals = new HashMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private Head head = Head.beginning();
  private @Nullable Seal lastGood;
  private @Nullable String fault;
  private long faultAt;
  private long links;

  ChainWalk(List<Seal> seals) {
    seals.forEach(seal -> this.seals.put(seal.links(), seal));
  }

  /**
   * Takes the next link.
   *
   * @param row the row at its place as it stands; null if there is none
   */
  void take(long seq, long entry, String hash, @Nullable StoredRow row) {
    links++;
    if (seq != head.seq() + 1) {
      tell(
          "Link %d is missing: the chain goes from link %d to link %d."
              .formatted(head.seq() + 1, head.seq(), seq));
    } else if (row == null) {
      tell("Row %d (link %d) is missing: it was deleted.".formatted(entry, seq));
    } else if (!row.hash(head.hash(), seq).equals(hash) && broken.size() < MOST_BROKEN_KEPT) {
      broken.add(new Broken(seq, head.hash(), hash, row));
    }
    head = new Head(seq, hash);
    checkSeal(seq, hash);
  }

  private void checkSeal(long seq, String hash) {
    Seal seal = seals.remove(seq);
    if (seal == null) {
      return;
    }
    if (seal.hash().equals(hash)) {
      lastGood = seal;
    } else {
      tell(
          "The chain does not agree with the seal of %s: links %d to %d were made anew."
              .formatted(seal.at(), lastGood == null ? 1 : lastGood.links() + 1, seq));
    }
  }

  /** The first fault in the order of the chain; a swap is told from a change by its other half. */
  Optional<String> firstFault() {
    if (!broken.isEmpty()) {
      Broken first = broken.getFirst();
      if (fault == null || first.seq() <= faultAt) {
        return Optional.of(changedOrSwapped(first));
      }
    }
    if (fault != null) {
      return Optional.of(fault);
    }
    return seals.values().stream()
        .filter(seal -> seal.links() > head.seq())
        .findFirst()
        .map(
            seal ->
                "The end is cut off: the seal of %s has %d links, the chain has %d."
                    .formatted(seal.at(), seal.links(), head.seq()));
  }

  private String changedOrSwapped(Broken first) {
    for (Broken other : broken) {
      if (other.seq() != first.seq() && fits(other.row(), first)) {
        return "Rows %d and %d (links %d and %d) were swapped."
            .formatted(first.row().id(), other.row().id(), first.seq(), other.seq());
      }
    }
    return "Row %d (link %d) was changed.".formatted(first.row().id(), first.seq());
  }

  private static boolean fits(StoredRow row, Broken place) {
    return row.hash(place.previous(), place.seq()).equals(place.hash())
        || row.withId(place.row().id()).hash(place.previous(), place.seq()).equals(place.hash());
  }

  long links() {
    return links;
  }

  long lastSeq() {
    return head.seq();
  }

  private void tell(String sentence) {
    if (fault == null) {
      fault = sentence;
      faultAt = head.seq() + 1;
    }
  }
}
