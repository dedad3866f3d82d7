package org.onus.app.identification.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final Clock clock;
  private final Map<Key, Slot> kept = new LinkedHashMap<>(16, 0.75f, true);

  Orders(OrderStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which order.
   *
   * @param settled whether it is read once for all: what was kept before may have missed the last
   *     change
   */
  private record Key(int edition, String profile, boolean settled) {}

  /** One version of an order, and the parts of it that readers see. */
  private record Versioned(Order order, long version, Map<Sight, Order> parts) {

    Versioned(Order order, long version) {
      this(
          order,
          version,
          Collections.synchronizedMap(
              new LinkedHashMap<>(PARTS_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Sight, Order> eldest) {
                  return size() > PARTS_KEPT;
                }
              }));
    }

    Order seenWith(Sight sight) {
      return sight.equals(Sight.ALL)
          ? order
          : parts.computeIfAbsent(
              sight,
              part ->
                  order.only(
                      candidate ->
                          part.sees(candidate.record().value(), candidate.traits().areas())));
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
    return everybody(reader, key, settled ? 0 : day.version()).seenWith(reader.sight());
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
          newest = new Versioned(broughtUpTo(reader, key, newest, version), version);
          slot.newest = newest;
          forget();
        }
      }
    }
    return newest.version() == version
        ? newest
        : new Versioned( // ours is older
            Order.of(store.everybody(reader, key.edition(), key.profile())), version);
  }

  private Order broughtUpTo(Reader reader, Key key, @Nullable Versioned before, long version) {
    Set<RecordId> changed =
        before == null ? null : store.changed(reader, before.version(), version);
    return before == null || changed == null || changed.size() > MANY_CHANGES
        ? Order.of(store.everybody(reader, key.edition(), key.profile()))
        : before.order().with(changed, store.these(reader, key.edition(), key.profile(), changed));
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
