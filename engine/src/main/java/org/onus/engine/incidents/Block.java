package org.onus.engine.incidents;

import java.util.List;

/** Rows end to end within an array; none begins more than 65,535 bytes behind the first. */
final class Block {

  static final int LARGEST = 1 << 16;

  private static final int MOST = 1 << 15;

  final byte[] bytes;
  final int from;
  final int to;

  /** Where the room for rows ends. */
  final int end;

  Block(byte[] bytes, int from, int to, int end) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.end = end;
  }

  /** The place of a block's first row: the block in the high half, 0 in the low one. */
  static int place(int block) {
    if (block >= MOST) {
      throw new OutOfMemoryError("The people of one box have more rows than a log can keep");
    }
    return block << 16;
  }

  /** The block of a place. */
  static Block of(List<Block> blocks, int place) {
    return blocks.get(place >>> 16);
  }

  /** Where the row of a place begins in the bytes. */
  int at(int place) {
    return from + (place & 0xFFFF);
  }
}
