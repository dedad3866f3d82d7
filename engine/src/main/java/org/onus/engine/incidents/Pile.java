package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one box as one thread met them, in blocks that are never copied: arrays that grow would
 * move every row more than once.
 */
final class Pile {

  /** Bytes that must be free behind a reference, since eight are copied at a time. */
  static final int SLACK = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SMALLEST = 1 << 9;

  private final Slabs slabs;
  private final List<Block> full = new ArrayList<>();

  /** The block at hand: where it begins in its array, how large it is and how far it is filled. */
  private byte[] bytes = {};

  private int from;
  private int size;
  private int used;
  private int row;
  private int rows;

  Pile(Slabs slabs) {
    this.slabs = slabs;
  }

  /** Begins a row whose references take at most so many bytes. */
  void begin(int atMost) {
    int needed = Packed.HEADER + Packed.roomOfPerson(0) + atMost + SLACK;
    if (needed > from + size - used || used - from >= Block.LARGEST) {
      if (used > from) {
        full.add(new Block(bytes, from, used, from + size));
      }
      size = Math.max(needed, Math.clamp(2L * size, SMALLEST, Block.LARGEST));
      from = slabs.take(size);
      bytes = slabs.bytes();
      used = from;
    }
    row = used;
    used += Packed.HEADER;
    rows++;
  }

  void setFacts(char day, char dob, byte marks, char[] texts) {
    Packed.set(bytes, row, day, dob, marks);
    for (int column = 0; column < Segment.TEXT_COLUMNS; column++) {
      Packed.setText(bytes, row, column, texts[column]);
    }
  }

  /** Adds the person's reference, then the incident's, then the victim-survivor's if known. */
  void addReference(int reference, byte[] text, int at, int length) {
    Packed.setLength(bytes, row, reference, length);
    copy(text, at, bytes, used, length);
    used += reference == Packed.PERSON ? Packed.roomOfPerson(length) : length;
  }

  /** Writes up to seven bytes more than asked for, where the next row will stand. */
  private static void copy(byte[] from, int at, byte[] to, int toAt, int length) {
    for (int i = 0; i < length; i += SLACK) {
      LONGS.set(to, toAt + i, (long) LONGS.get(from, at + i));
    }
  }

  int rows() {
    return rows;
  }

  /** All rows so far. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(full);
    if (used > from) {
      blocks.add(new Block(bytes, from, used, from + size));
    }
    return blocks;
  }

  /** Puts the numbers that all segments share in the place of one segment's own. */
  void renumber(char[][] numbers) {
    for (Block block : blocks()) {
      for (int at = block.from; at < block.to; at = Packed.end(block.bytes, at)) {
        Packed.renumber(block.bytes, at, numbers);
      }
    }
  }
}
