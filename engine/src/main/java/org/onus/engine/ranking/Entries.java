package org.onus.engine.ranking;

import java.util.List;
import java.util.stream.IntStream;
import org.onus.engine.incidents.IncidentLog;

/**
 * The scores of everybody who has one, a column an array, so that millions can be ordered and
 * ordered again with other weights.
 */
final class Entries {

  private final IncidentLog log;
  private final int[] person;
  private final double[] value;
  private final double[] recency;
  private final double[] frequency;
  private final double[] gravity;
  private final double[] victims;
  private final double[] harm;
  private final int[] events;
  private final int[] last;

  Entries(IncidentLog log, int size) {
    this.log = log;
    person = new int[size];
    value = new double[size];
    recency = new double[size];
    frequency = new double[size];
    gravity = new double[size];
    victims = new double[size];
    harm = new double[size];
    events = new int[size];
    last = new int[size];
  }

  void set(int entry, int personNumber, Score score) {
    person[entry] = personNumber;
    value[entry] = score.value();
    harm[entry] = score.harmDays();
    events[entry] = score.events();
    last[entry] = (int) score.lastEvent().toEpochDay();
    if (score.components() != null) {
      recency[entry] = score.components().recency();
      frequency[entry] = score.components().frequency();
      gravity[entry] = score.components().gravity();
      victims[entry] = score.components().victims();
    }
  }

  static Entries join(IncidentLog log, List<Entries> parts) {
    Entries joined = new Entries(log, parts.stream().mapToInt(Entries::size).sum());
    int at = 0;
    for (Entries part : parts) {
      part.copyInto(joined, at, part.size());
      at += part.size();
    }
    return joined;
  }

  Entries first(int size) {
    Entries shorter = new Entries(log, size);
    copyInto(shorter, 0, size);
    return shorter;
  }

  private void copyInto(Entries other, int at, int size) {
    System.arraycopy(person, 0, other.person, at, size);
    System.arraycopy(value, 0, other.value, at, size);
    System.arraycopy(recency, 0, other.recency, at, size);
    System.arraycopy(frequency, 0, other.frequency, at, size);
    System.arraycopy(gravity, 0, other.gravity, at, size);
    System.arraycopy(victims, 0, other.victims, at, size);
    System.arraycopy(harm, 0, other.harm, at, size);
    System.arraycopy(events, 0, other.events, at, size);
    System.arraycopy(last, 0, other.last, at, size);
  }

  int size() {
    return person.length;
  }

  int person(int entry) {
    return person[entry];
  }

  /** Harm days of each; not to be changed. */
  double[] harm() {
    return harm;
  }

  /** The scores as they are. */
  double[] values() {
    return value;
  }

  /** The scores that other weights would give. */
  double[] values(Components weights) {
    return IntStream.range(0, size())
        .parallel()
        .mapToDouble(
            i ->
                weights.recency() * recency[i]
                    + weights.frequency() * frequency[i]
                    + weights.gravity() * gravity[i]
                    + weights.victims() * victims[i])
        .toArray();
  }

  /** Below 0 if {@code left} stands before {@code right}: score, harm, events, date, reference. */
  int compare(double[] values, int left, int right) {
    int order = Double.compare(values[right], values[left]);
    if (order == 0) {
      order = Double.compare(harm[right], harm[left]);
    }
    if (order == 0) {
      order = Integer.compare(events[right], events[left]);
    }
    if (order == 0) {
      order = Integer.compare(last[right], last[left]);
    }
    return order != 0 || left == right
        ? order
        : log.personId(person[left]).compareTo(log.personId(person[right]));
  }
}
