package org.onus.app.identification.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The orders that readers ask for; ranks, counts and shares are worked out among those whom each
 * reader sees, so that a gap never betrays a hidden record. Each is kept in memory with the version
 * that the caller's snapshot of the database bore when it was read; whoever sees a later version
 * reads whose scores changed in between, and nobody is ever shown another version than that of
 * their snapshot.
 */
@Component
public class Orders {
  /**
   * What a candidate takes, with its places in readers' parts; a quarter of the memory is theirs.
   */
  private static final long CANDIDATES_KEPT = Runtime.getRuntime().maxMemory() / 4 / 320;

  private static final int MANY_CHANGES = 5_000;

  /** As many readers' own parts of an order are kept; each takes eight bytes a candidate. */
  private static final int PARTS_KEPT = 8;

  private final OrderStore store;
  private final PartlySeen partlySeen;
  private final Clock clock;
  private final Map<Key, Slot> kept = new LinkedHashMap<>(16, 0.75f, true);

  Orders(OrderStore store, PartlySeen partlySeen, Clock clock) {
    this.store = store;
    this.partlySeen = partlySeen;
    this.clock = clock;
  }

  /**
   * Which order.
   *
   * @param settled whether it is read once for all: what was kept before may have missed the last
   *     change
   */
  private record Key(int edition, String profile, boolean settled) {}

  /**
   * One reader's part of an order.
   *
   * @param known what was worked out for them
   */
  private record Part(Order order, PartlySeen.Known known) {}

  /**
   * One version of an order: records by themselves, people by all their records, and the parts that
   * readers see.
   *
   * @param before what was worked out for readers and still holds
   */
  private record Versioned(
      Order order, long version, Map<Sight, PartlySeen.Known> before, Map<Sight, Part> parts) {

    Versioned(Order order, long version, Map<Sight, PartlySeen.Known> before) {
      this(
          order,
          version,
          before,
          Collections.synchronizedMap(
              new LinkedHashMap<>(PARTS_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Sight, Part> eldest) {
                  return size() > PARTS_KEPT;
                }
              }));
    }

    /** What was worked out for readers and still holds after a change. */
    Map<Sight, PartlySeen.Known> known(Set<RecordId> changed) {
      Map<Sight, PartlySeen.Known> known = new HashMap<>();
      synchronized (parts) {
        parts.forEach((sight, part) -> known.put(sight, part.known()));
      }
      before.entrySet().stream()
          .limit(Math.max(0, PARTS_KEPT - known.size()))
          .forEach(one -> known.putIfAbsent(one.getKey(), one.getValue()));
      known.replaceAll((_, one) -> one.without(changed));
      return known;
    }
  }

  /** Where one order is kept; whoever reads it holds the slot, so that it is read once. */
  private static final class Slot {
    private volatile @Nullable Versioned newest;
  }

  /** Everybody whom the reader may see, in the order of a profile as at a day. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Order of(Reader reader, KeptDay day, String profile) {
    boolean settled = day.isSettled(LocalDate.now(clock));
    Key key = new Key(day.edition(), profile, settled);
    return seenBy(reader, key, day, everybody(reader, key, settled ? 0 : day.version()));
  }

  /** Two readers at once may both work it out, and find the same. */
  private Order seenBy(Reader reader, Key key, KeptDay day, Versioned everybody) {
    Part part = everybody.parts().get(reader.sight());
    if (part == null) {
      Seen seen = new Seen(reader.sight(), everybody.order());
      PartlySeen.Known known =
          partlySeen.workOut(
              reader,
              seen,
              everybody.before().getOrDefault(reader.sight(), PartlySeen.Known.NOTHING),
              day.asAt(),
              key.profile());
      part =
          new Part(
              everybody
                  .order()
                  .only(seen)
                  .and(known.scored().values().stream().flatMap(Optional::stream).toList()),
              known);
      everybody.parts().put(reader.sight(), part);
    }
    return part.order();
  }

  private Versioned everybody(Reader reader, Key key, long version) {
    Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
    if (isolation == null || isolation != TransactionDefinition.ISOLATION_REPEATABLE_READ) {
      // whoever changes scores works at another level: nothing uncommitted is ever kept
      throw new IllegalStateException("An order is of one snapshot");
    }
    Slot slot = slot(key);
    Versioned newest = slot.newest;
    if (newest == null || newest.version() < version) {
      synchronized (slot) {
        newest = slot.newest;
        if (newest == null || newest.version() < version) {
          newest = broughtUpTo(reader, key, newest, version);
          slot.newest = newest;
          forget();
        }
      }
    }
    return newest.version() == version
        ? newest
        : new Versioned( // ours is older
            Order.of(store.everybody(reader, key.edition(), key.profile())), version, Map.of());
  }

  private Versioned broughtUpTo(Reader reader, Key key, @Nullable Versioned before, long version) {
    Set<RecordId> changed =
        before == null ? null : store.changed(reader, before.version(), version);
    return before == null || changed == null || changed.size() > MANY_CHANGES
        ? new Versioned(
            Order.of(store.everybody(reader, key.edition(), key.profile())), version, Map.of())
        : new Versioned(
            before
                .order()
                .with(changed, store.these(reader, key.edition(), key.profile(), changed)),
            version,
            before.known(changed));
  }

  private synchronized Slot slot(Key key) {
    return kept.computeIfAbsent(key, _ -> new Slot());
  }

  /** Forgets the orders that nobody has asked for longest. */
  private synchronized void forget() {
    long candidates = 0;
    for (Slot slot : kept.values()) {
      Versioned newest = slot.newest;
      candidates += newest == null ? 0 : newest.order().size();
    }
    var oldest = kept.entrySet().iterator();
    while (candidates > CANDIDATES_KEPT && kept.size() > 1 && oldest.hasNext()) {
      Versioned newest = oldest.next().getValue().newest;
      candidates -= newest == null ? 0 : newest.order().size();
      oldest.remove();
    }
  }
}
