package org.onus.app.identification.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.order.Candidate.Traits;
import org.onus.app.identification.scoring.Grouped;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Concentration;

/**
 * Everybody of one list, best first; those without a score come last. Never changes: a change makes
 * another order out of it. What it has worked out once it remembers; two readers at once may both
 * work it out, and find the same.
 */
public final class Order {
  private static final Comparator<Candidate> BY_RECORD = Comparator.comparing(Candidate::record);
  private final Candidate[] inOrder;

  /**
   * Records by themselves. Those whom the condition leaves out are among these still: a large array
   * is never copied.
   */
  private final Candidate[] byRecord;

  private final Predicate<Candidate> condition;
  private final int scored;
  private @Nullable Concentration concentration;
  private @Nullable List<String> areas;
  private @Nullable Order ranked;
  private @Nullable Map<RecordId, Candidate> together;

  private Order(Candidate[] inOrder, Candidate[] byRecord, Predicate<Candidate> condition) {
    this.inOrder = inOrder;
    this.byRecord = byRecord;
    this.condition = condition;
    int last = inOrder.length;
    while (last > 0 && !inOrder[last - 1].isScored()) {
      last--;
    }
    scored = last;
  }

  static Order of(Collection<Candidate> everybody) {
    Candidate[] inOrder = everybody.toArray(Candidate[]::new);
    Candidate[] byRecord = apart(everybody);
    Arrays.parallelSort(inOrder, Candidate.ORDER);
    Arrays.parallelSort(byRecord, BY_RECORD);
    return new Order(inOrder, byRecord, _ -> true);
  }

  /** The same with these people as they are now; whoever of them is not among those is gone. */
  Order with(Set<RecordId> changed, Collection<Candidate> now) {
    return new Order(
        merged(inOrder, changed, now, Candidate.ORDER),
        merged(byRecord, changed, List.of(apart(now)), BY_RECORD),
        condition);
  }

  private static Candidate[] apart(Collection<Candidate> some) {
    return some.stream().filter(one -> !one.together()).toArray(Candidate[]::new);
  }

  private static Candidate[] merged(
      Candidate[] sorted,
      Set<RecordId> changed,
      Collection<Candidate> now,
      Comparator<Candidate> comparator) {
    if (changed.isEmpty() && now.isEmpty()) {
      return sorted;
    }
    Candidate[] coming = now.toArray(Candidate[]::new);
    Arrays.sort(coming, comparator);
    Candidate[] merged = new Candidate[sorted.length + coming.length];
    int size = 0;
    int next = 0;
    for (Candidate standing : sorted) {
      if (!changed.contains(standing.record())) {
        while (next < coming.length && comparator.compare(coming[next], standing) < 0) {
          merged[size++] = coming[next++];
        }
        merged[size++] = standing;
      }
    }
    while (next < coming.length) {
      merged[size++] = coming[next++];
    }
    return Arrays.copyOf(merged, size);
  }

  /** Those of them whom another condition leaves, ranked among themselves. */
  public Order only(Predicate<Candidate> another) {
    return new Order(
        Arrays.stream(inOrder).filter(another).toArray(Candidate[]::new),
        byRecord,
        condition.and(another));
  }

  /** Those who have a score. */
  public Order ranked() {
    Order found = ranked;
    if (found == null) {
      found =
          scored == inOrder.length
              ? this
              : new Order(
                  Arrays.copyOf(inOrder, scored), byRecord, condition.and(Candidate::isScored));
      ranked = found;
    }
    return found;
  }

  public int size() {
    return inOrder.length;
  }

  /** How many have a score, and with it a rank. */
  public int scored() {
    return scored;
  }

  /** Everybody, best first. */
  public List<Candidate> all() {
    return Arrays.asList(inOrder);
  }

  /** Where the person of a record stands, from 0; -1 if they do not. */
  public int placeOf(RecordId record) {
    Candidate found = find(record);
    return found == null ? -1 : Arrays.binarySearch(inOrder, found, Candidate.ORDER);
  }

  /** Where somebody would stand, from 0, who came in the place of these. */
  public int placeInsteadOf(Collection<RecordId> going, Candidate coming) {
    int found = Arrays.binarySearch(inOrder, coming, Candidate.ORDER);
    int place = found < 0 ? -found - 1 : found;
    long ahead =
        going.stream()
            .mapToInt(this::placeOf)
            .distinct()
            .filter(old -> old >= 0 && old < place)
            .count();
    return place - (int) ahead;
  }

  /** The row of the person of a record; null if they do not stand here. */
  public @Nullable Candidate find(RecordId record) {
    Candidate whole = together().get(record);
    if (whole != null) {
      return whole;
    }
    int low = 0;
    int high = byRecord.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int comparison = byRecord[middle].record().compareTo(record);
      if (comparison == 0) {
        return condition.test(byRecord[middle]) ? byRecord[middle] : null;
      } else if (comparison < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** Those who stand for several records, by each of them. */
  private Map<RecordId, Candidate> together() {
    Map<RecordId, Candidate> found = together;
    if (found == null) {
      found = new HashMap<>();
      for (Candidate candidate : inOrder) {
        if (candidate.together()) {
          for (RecordId record : candidate.records()) {
            found.put(record, candidate);
          }
        }
      }
      together = found;
    }
    return found;
  }

  /** The people of whom several records are known, whether they stand here by one or by all. */
  Collection<Grouped> grouped() {
    Map<RecordId, Grouped> found = new HashMap<>();
    for (Candidate candidate : inOrder) {
      Grouped grouped = candidate.grouped();
      if (grouped != null) {
        found.put(grouped.person(), grouped);
      }
    }
    return found.values();
  }

  /** The same with these as well. */
  Order and(Collection<Candidate> more) {
    return more.isEmpty() ? this : with(Set.of(), more);
  }

  /** How much of the harm few of those with a score carry. */
  public Concentration concentration() {
    Concentration found = concentration;
    if (found == null) {
      found =
          Concentration.of(
              Arrays.stream(inOrder, 0, scored).mapToDouble(Candidate::harmDays).toArray());
      concentration = found;
    }
    return found;
  }

  /** Every area where something of one of them was recorded, in order. */
  public List<String> areas() {
    List<String> found = areas;
    if (found == null) {
      Set<Traits> met = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<String> names = new TreeSet<>();
      for (Candidate candidate : inOrder) {
        if (met.add(candidate.traits())) {
          names.addAll(candidate.traits().areas());
        }
      }
      found = List.copyOf(names);
      areas = found;
    }
    return found;
  }

  /** Those whose score lies within the bounds, best first. */
  List<Candidate> between(double low, double high) {
    return all().subList(above(high), firstBelow(low));
  }

  /** How many have a higher score. */
  int above(double score) {
    return first(candidate -> candidate.score() <= score);
  }

  private int firstBelow(double score) {
    return first(candidate -> candidate.score() < score);
  }

  /** Where the condition holds first; once it holds it holds to the end. */
  private int first(Predicate<Candidate> condition) {
    int low = 0;
    int high = scored;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(inOrder[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
