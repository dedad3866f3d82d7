package org.onus.engine.incidents;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The facts that every rule reads, sixteen bytes a row, side by side for one person and by date.
 *
 * <p>Layout of the first long: day (16 bits), offence number + 1 (16), victim-survivor's number + 1
 * (32). The second holds the incident's hash while rows are being put in order, then the ordinal of
 * the incident within the person (32) and of the victim-survivor within the person, from 1, 0 for
 * unknown (32): counting different incidents in any window then needs no search.
 */
final class Grouped {

  private static final int BLOCK = 1 << 14;

  final long[] facts;
  final int[] row;
  private final int[] first;
  private final int[] end;
  private int identicalRows;
  private int people;

  private Grouped(int rows, int bound) {
    facts = new long[2 * rows];
    row = new int[rows];
    first = new int[bound + 1];
    end = new int[bound];
  }

  static Grouped by(PeopleTable people, Columns columns, List<Segment> segments) {
    if (columns.rows() > (Integer.MAX_VALUE - 8) / 2) {
      throw new OutOfMemoryError("The file holds more rows than one log can keep");
    }
    Grouped grouped = new Grouped(columns.rows(), people.bound());
    grouped.count(segments);
    grouped.scatter(columns, segments);
    int bound = grouped.bound();
    int[] dropped =
        IntStream.range(0, (bound + BLOCK - 1) / BLOCK)
            .parallel()
            .map(
                block ->
                    new PersonOrder(grouped, columns, people)
                        .putInOrder(block * BLOCK, Math.min(bound, (block + 1) * BLOCK)))
            .toArray();
    grouped.identicalRows = IntStream.of(dropped).sum();
    grouped.people =
        (int) IntStream.range(0, bound).filter(p -> grouped.first[p] < grouped.end[p]).count();
    return grouped;
  }

  private void count(List<Segment> segments) {
    for (Segment segment : segments) {
      for (int i = 0; i < segment.rows; i++) {
        first[segment.person[i] + 1]++;
      }
    }
    for (int person = 0; person < end.length; person++) {
      first[person + 1] += first[person];
    }
  }

  /**
   * Lays the facts out by person and empties the segments' columns. Each thread goes through all
   * rows and takes those of its own range of people, since it is the far places that cost time.
   */
  private void scatter(Columns columns, List<Segment> segments) {
    System.arraycopy(first, 0, end, 0, end.length);
    int parts = Runtime.getRuntime().availableProcessors();
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part ->
                scatter(
                    columns,
                    segments,
                    (int) ((long) bound() * part / parts),
                    (int) ((long) bound() * (part + 1) / parts)));
    segments.forEach(Segment::empty);
  }

  private void scatter(Columns columns, List<Segment> segments, int fromPerson, int toPerson) {
    int source = 0;
    for (Segment segment : segments) {
      for (int i = 0; i < segment.rows; i++, source++) {
        int person = segment.person[i];
        if (person >= fromPerson && person < toPerson) {
          int at = end[person]++;
          facts[2 * at] =
              (long) segment.day[i] << 48
                  | (long) columns.number(Segment.OFFENCE, source) << 32
                  | segment.victim[i];
          facts[2 * at + 1] = segment.incidentHash[i];
          row[at] = source;
        }
      }
    }
  }

  int bound() {
    return end.length;
  }

  int people() {
    return people;
  }

  int identicalRows() {
    return identicalRows;
  }

  int first(int person) {
    return first[person];
  }

  int end(int person) {
    return end[person];
  }

  void setEnd(int person, int value) {
    end[person] = value;
  }

  int row(int at) {
    return row[at];
  }

  int packedDay(int at) {
    return (int) (facts[2 * at] >>> 48);
  }

  int offence(int at) {
    return (int) (facts[2 * at] >>> 32) & 0xFFFF;
  }

  int victim(int at) {
    return (int) facts[2 * at];
  }

  int incidentOrdinal(int at) {
    return (int) (facts[2 * at + 1] >>> 32);
  }

  int victimOrdinal(int at) {
    return (int) facts[2 * at + 1];
  }
}
