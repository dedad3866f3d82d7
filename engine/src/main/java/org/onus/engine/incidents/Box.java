package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The people whose references fall into one box, numbered from 0, and their rows in order, which
 * lie in blocks that other boxes have no part in.
 */
final class Box {

  static final Box EMPTY = new Box(new TextTable(), new int[1], new int[0], List.of());

  private final TextTable people;

  /** Where the rows of each person begin among the places; one more than people. */
  private final int[] first;

  /** Of each row in order the block (high half) and how far from its beginning it lies. */
  private final int[] place;

  private final byte[][] bytes;
  private final int[] from;

  Box(TextTable people, int[] first, int[] place, List<Block> blocks) {
    this.people = people;
    this.first = first;
    this.place = place;
    bytes = blocks.stream().map(block -> block.bytes).toArray(byte[][]::new);
    from = blocks.stream().mapToInt(block -> block.from).toArray();
  }

  TextTable people() {
    return people;
  }

  /** Where the rows of a person begin, and those of the one before end. */
  int first(int person) {
    return first[person];
  }

  int rows() {
    return first[people.size()];
  }

  boolean hasRiskGrades() {
    return IntStream.range(0, rows()).anyMatch(row -> Marks.grade(marks(row)) != null);
  }

  char day(int row) {
    return Packed.day(bytes(row), at(row));
  }

  char text(int column, int row) {
    return Packed.text(bytes(row), at(row), column);
  }

  char dob(int row) {
    return Packed.dob(bytes(row), at(row));
  }

  byte marks(int row) {
    return Packed.marks(bytes(row), at(row));
  }

  int ordinal(int reference, int row) {
    return Packed.ordinal(bytes(row), at(row), reference);
  }

  String reference(int reference, int row) {
    byte[] in = bytes(row);
    int at = at(row);
    return new String(
        in,
        Packed.from(in, at, reference),
        Packed.length(in, at, reference),
        StandardCharsets.UTF_8);
  }

  private byte[] bytes(int row) {
    return bytes[place[row] >>> 16];
  }

  private int at(int row) {
    return from[place[row] >>> 16] + (place[row] & 0xFFFF);
  }
}
