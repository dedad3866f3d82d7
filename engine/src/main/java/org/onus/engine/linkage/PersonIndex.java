package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds one person among many: records are added as they come, and a new one is weighed against
 * those that share a key with it, by the model that links whole sets. Many may search at once.
 */
@SuppressWarnings("ReferenceEquality") // equal values are one object
public final class PersonIndex {

  /** Records of one block that a search looks at; those of a larger one must agree in more. */
  private static final int CAP = 2_000;

  /** Of how many bits below even chances a match is still told. */
  private static final double FLOOR = -10;

  private final LinkageModel model;
  private final Scorer scorer;
  private final Dictionary[] dictionaries;
  private final Rarity rarity;
  private final List<KeyTable> tables = BlockingRule.ALL.stream().map(KeyTable::new).toList();
  private final List<KeyTable> searched =
      BlockingRule.SEARCHED.stream().map(KeyTable::new).toList();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final BitSet removed = new BitSet();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Value[] cells = new Value[1 << 10];
  private int weighedAt;

  /**
   * A stored record that may be the sought person's.
   *
   * @param evidence what speaks for and against it
   */
  public record Match(String id, Evidence evidence) {}

  /**
   * An index without records.
   *
   * @param thisYear the latest year in which somebody can be born
   */
  public PersonIndex(LinkageModel model, int thisYear) {
    this.model = model;
    scorer = new Scorer(model);
    rarity = Rarity.empty(model);
    dictionaries =
        PersonColumn.compared().stream()
            .map(column -> new Dictionary(column, thisYear))
            .toArray(Dictionary[]::new);
  }

  /** Adds a record; one of the same id that was there before is replaced. */
  public void add(PersonRecord record) {
    lock.writeLock().lock();
    try {
      remove(record.id());
      int place = ids.size();
      ids.add(record.id());
      places.put(record.id(), place);
      int at = place * PersonColumn.COMPARED;
      if (at + PersonColumn.COMPARED > cells.length) {
        cells = Arrays.copyOf(cells, cells.length * 2);
      }
      record
          .values()
          .forEach(
              (column, written) -> {
                if (column.isCompared()) {
                  Value value = dictionaries[column.cell()].keep(written);
                  cells[at + column.cell()] = value == Dictionary.MALFORMED ? null : value;
                }
              });
      rarity.add(cells, at);
      tables.forEach(table -> table.add(place, cells));
      searched.forEach(table -> table.add(place, cells));
      if (ids.size() > weighedAt * 1.1) {
        rarity.weigh(cells, ids.size());
        weighedAt = ids.size();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Takes a record out; nothing happens if it is not there. */
  public void remove(String id) {
    lock.writeLock().lock();
    try {
      Integer place = places.remove(id);
      if (place != null) {
        removed.set(place);
        rarity.remove(cells, place * PersonColumn.COMPARED);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  public int size() {
    lock.readLock().lock();
    try {
      return places.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Stored records that may be this person's, the likeliest first; the record itself is not. */
  public List<Match> find(PersonRecord sought, int most) {
    return likeliest(sought, tables, FLOOR).limit(most).toList();
  }

  /**
   * Stored records that agree with what somebody knows of a person, be it ever so little, the
   * likeliest first. Of who knows several things those are told for whom more speaks than against.
   * What too many share finds nobody alone.
   */
  public List<Match> search(PersonRecord known, int most) {
    List<KeyTable> all = Stream.concat(tables.stream(), searched.stream()).toList();
    double floor =
        known.values().size() == 1 ? Double.NEGATIVE_INFINITY : Math.nextUp(model.priorBits());
    return likeliest(known, all, floor).limit(most).toList();
  }

  private Stream<Match> likeliest(PersonRecord sought, List<KeyTable> among, double floor) {
    lock.readLock().lock();
    try {
      @Nullable Value[] own = new Value[PersonColumn.COMPARED];
      sought
          .values()
          .forEach(
              (column, written) -> {
                if (column.isCompared()) {
                  own[column.cell()] = dictionaries[column.cell()].find(written);
                }
              });
      BitSet seen = new BitSet();
      Integer itself = places.get(sought.id());
      if (itself != null) {
        seen.set(itself);
      }
      List<Match> matches = new ArrayList<>();
      for (KeyTable table : among) {
        for (int place : table.sharing(own, cells, CAP)) {
          if (!seen.get(place) && !removed.get(place)) {
            seen.set(place);
            int at = place * PersonColumn.COMPARED;
            long pattern = scorer.pattern(own, 0, cells, at, floor);
            if (pattern != Scorer.BELOW) {
              Evidence evidence = Evidence.of(model, scorer, pattern, own, 0);
              matches.add(new Match(ids.get(place), evidence));
            }
          }
        }
      }
      return matches.stream()
          .sorted(
              Comparator.comparingDouble((Match match) -> -match.evidence().weight())
                  .thenComparing(Match::id));
    } finally {
      lock.readLock().unlock();
    }
  }
}
