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
import java.util.function.BiFunction;
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

  /** Those that link records first. */
  private static final List<BlockingRule> RULES =
      Stream.concat(BlockingRule.ALL.stream(), BlockingRule.SEARCHED.stream()).toList();

  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.weight())
          .thenComparing(Candidate::id);

  /** Of how many bits below even chances a match is still told. */
  private static final double FLOOR = -10;

  private final LinkageModel model;
  private final Scorer scorer;
  private final Dictionary[] dictionaries;
  private final Rarity rarity;
  private List<KeyTable> tables = RULES.stream().map(KeyTable::new).toList();
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

  /** A match before its evidence is laid out. */
  private record Candidate(String id, long pattern, double weight) {}

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
      @Nullable Value[] own = cellsOf(record, Dictionary::keep);
      Integer before = places.get(record.id());
      if (before != null && isAt(before, own)) {
        return;
      }
      remove(record.id());
      int place = ids.size();
      ids.add(record.id());
      places.put(record.id(), place);
      int at = place * PersonColumn.COMPARED;
      if (at + PersonColumn.COMPARED > cells.length) {
        cells = Arrays.copyOf(cells, cells.length * 2);
      }
      System.arraycopy(own, 0, cells, at, PersonColumn.COMPARED);
      rarity.add(cells, at);
      enter(place);
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
        if (ids.size() > 2 * places.size()) {
          closeUp();
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** What was taken out must not fill blocks for ever. */
  private void closeUp() {
    int live = 0;
    for (int place = 0; place < ids.size(); place++) {
      if (!removed.get(place)) {
        ids.set(live, ids.get(place));
        places.put(ids.get(live), live);
        System.arraycopy(
            cells,
            place * PersonColumn.COMPARED,
            cells,
            live * PersonColumn.COMPARED,
            PersonColumn.COMPARED);
        live++;
      }
    }
    Arrays.fill(cells, live * PersonColumn.COMPARED, ids.size() * PersonColumn.COMPARED, null);
    ids.subList(live, ids.size()).clear();
    removed.clear();
    tables = RULES.stream().map(KeyTable::new).toList();
    for (int place = 0; place < live; place++) {
      enter(place);
    }
  }

  private void enter(int place) {
    tables.forEach(table -> table.add(place, cells));
  }

  private boolean isAt(int place, @Nullable Value[] own) {
    int at = place * PersonColumn.COMPARED;
    for (int cell = 0; cell < PersonColumn.COMPARED; cell++) {
      if (cells[at + cell] != own[cell]) {
        return false;
      }
    }
    return true;
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
  public Stream<Match> find(PersonRecord sought) {
    return likeliest(sought, BlockingRule.ALL.size(), FLOOR);
  }

  /**
   * Stored records that agree with what somebody knows of a person, be it ever so little, the
   * likeliest first. Of who knows several things those are told for whom more speaks than against.
   * What too many share finds nobody alone.
   */
  public Stream<Match> search(PersonRecord known) {
    double floor =
        known.values().size() == 1 ? Double.NEGATIVE_INFINITY : Math.nextUp(model.priorBits());
    return likeliest(known, RULES.size(), floor);
  }

  /** The evidence is laid out only of those that are taken from the stream. */
  private Stream<Match> likeliest(PersonRecord sought, int rules, double floor) {
    @Nullable Value[] own;
    List<Candidate> candidates;
    lock.readLock().lock();
    try {
      own = cellsOf(sought, Dictionary::find);
      candidates = candidates(sought.id(), own, rules, floor);
    } finally {
      lock.readLock().unlock();
    }
    return candidates.stream()
        .sorted(LIKELIEST_FIRST)
        .map(one -> new Match(one.id(), Evidence.of(model, scorer, one.pattern(), own, 0)));
  }

  private List<Candidate> candidates(String id, @Nullable Value[] own, int rules, double floor) {
    BitSet seen = new BitSet();
    Integer itself = places.get(id);
    if (itself != null) {
      seen.set(itself);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (KeyTable table : tables.subList(0, rules)) {
      for (int place : table.sharing(own, cells, CAP)) {
        if (!seen.get(place) && !removed.get(place)) {
          seen.set(place);
          long pattern = scorer.pattern(own, 0, cells, place * PersonColumn.COMPARED, floor);
          if (pattern != Scorer.BELOW) {
            candidates.add(new Candidate(ids.get(place), pattern, scorer.weight(pattern, own, 0)));
          }
        }
      }
    }
    return candidates;
  }

  private @Nullable Value[] cellsOf(
      PersonRecord record, BiFunction<Dictionary, String, @Nullable Value> reading) {
    @Nullable Value[] own = new Value[PersonColumn.COMPARED];
    record
        .values()
        .forEach(
            (column, written) -> {
              if (column.isCompared()) {
                Value value = reading.apply(dictionaries[column.cell()], written);
                own[column.cell()] = value == Dictionary.MALFORMED ? null : value;
              }
            });
    return own;
  }
}
