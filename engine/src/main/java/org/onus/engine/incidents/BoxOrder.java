package org.onus.engine.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the rows of a box in order: by person, by date, identical ones dropped, incidents and
 * victim-survivors numbered. All that it touches fits into a core's own cache, which is what the
 * boxes are for. Keeps its space from one box to the next: one for each thread.
 */
final class BoxOrder {

  /** Up to here inserting each row among those before it beats any other sort. */
  private static final int FEW = 24;

  private final Numbering incidents = new Numbering();
  private final Numbering victims = new Numbering();
  private final Layout layout = new Layout();
  private List<Block> blocks = List.of();

  /** Boxes hold about as many people as each other. */
  private TextTable people = new TextTable();

  /** Of each row as it lies its person, and its day (high half) with its place (low half). */
  private int[] person = {};

  private long[] key = {};
  private int rows;

  /** The keys by person and then by date, and the places of the rows that are kept. */
  private long[] inOrder = {};

  private int[] place = {};
  private int placed;

  /** The box of the rows in the piles. */
  Box order(List<Pile> piles) {
    blocks = new ArrayList<>();
    piles.forEach(pile -> blocks.addAll(pile.blocks()));
    makeRoom(piles.stream().mapToInt(Pile::rows).sum());
    gather();
    int[] end = group(people.size());
    int[] first = new int[people.size() + 1];
    placed = 0;
    for (int i = 0; i < people.size(); i++) {
      put(i == 0 ? 0 : end[i - 1], end[i]);
      first[i + 1] = placed;
    }
    layout.lay(blocks, place, placed);
    return new Box(people, first, Arrays.copyOf(place, placed), blocks);
  }

  /** Goes through the rows as they lie, giving each its person. */
  private void gather() {
    rows = 0;
    people = new TextTable(people);
    for (int i = 0; i < blocks.size(); i++) {
      gather(blocks.get(i), Block.place(i));
    }
  }

  private void gather(Block block, int place) {
    byte[] bytes = block.bytes;
    for (int at = block.from; at < block.to; at = Packed.end(bytes, at)) {
      int from = Packed.from(bytes, at, Packed.PERSON);
      int length = Packed.length(bytes, at, Packed.PERSON);
      person[rows] = people.numberOf(bytes, from, length, Hashing.hash(bytes, from, length));
      key[rows] = (long) Packed.day(bytes, at) << 32 | place | at - block.from;
      rows++;
    }
  }

  /** Lays the keys out by person; returns where those of each end. */
  private int[] group(int people) {
    int[] next = new int[people + 1];
    for (int row = 0; row < rows; row++) {
      next[person[row] + 1]++;
    }
    for (int i = 0; i < people; i++) {
      next[i + 1] += next[i];
    }
    for (int row = 0; row < rows; row++) {
      inOrder[next[person[row]]++] = key[row];
    }
    return next;
  }

  /** Places the rows of one person. */
  private void put(int from, int to) {
    sort(from, to);
    incidents.begin();
    victims.begin();
    for (int i = from; i < to; i++) {
      if (i == from || compare(inOrder[i - 1], inOrder[i]) != 0) {
        place[placed++] = (int) inOrder[i];
        number((int) inOrder[i]);
      }
    }
  }

  private void number(int itsPlace) {
    Block block = Block.of(blocks, itsPlace);
    byte[] bytes = block.bytes;
    int at = block.at(itsPlace);
    int incident = Packed.from(bytes, at, Packed.INCIDENT);
    int incidentLength = Packed.length(bytes, at, Packed.INCIDENT);
    int victimLength = Packed.length(bytes, at, Packed.VICTIM);
    Packed.setOrdinals(
        bytes,
        at,
        incidents.numberOf(bytes, incident, incidentLength),
        victimLength == 0
            ? 0
            : 1 + victims.numberOf(bytes, incident + incidentLength, victimLength));
  }

  /** By date, and the rows of one day as {@link Packed#compare} has it. */
  private void sort(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    Arrays.sort(inOrder, from, to);
    int first = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || day(inOrder[i]) != day(inOrder[first])) {
        sortDay(first, i);
        first = i;
      }
    }
  }

  private void sortDay(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    Long[] keys = new Long[to - from];
    Arrays.setAll(keys, i -> inOrder[from + i]);
    Arrays.sort(keys, this::compare);
    for (int i = 0; i < keys.length; i++) {
      inOrder[from + i] = keys[i];
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long moving = inOrder[i];
      int at = i;
      while (at > from && compare(moving, inOrder[at - 1]) < 0) {
        inOrder[at] = inOrder[at - 1];
        at--;
      }
      inOrder[at] = moving;
    }
  }

  private int compare(long left, long right) {
    if (day(left) != day(right)) {
      return Integer.compare(day(left), day(right));
    }
    Block one = Block.of(blocks, (int) left);
    Block other = Block.of(blocks, (int) right);
    return Packed.compare(one.bytes, one.at((int) left), other.bytes, other.at((int) right));
  }

  private static int day(long itsKey) {
    return (int) (itsKey >>> 32);
  }

  private void makeRoom(int needed) {
    if (needed > key.length) {
      person = new int[needed];
      key = new long[needed];
      inOrder = new long[needed];
      place = new int[needed];
    }
  }
}
