package org.onus.engine.incidents;

import java.util.List;

/**
 * Lays the rows of a box where they will be read: in order and end to end. Whoever then asks for
 * one person after the other walks through memory instead of jumping about in it. Keeps its space
 * from one box to the next: one for each thread.
 */
final class Layout {

  /** A box that is larger, with a person of very many rows, lies as it was thrown. */
  private static final int LARGEST = 1 << 24;

  private byte[] copy = {};

  /** Where the rows of each block begin in the copy. */
  private int[] start = {};

  /**
   * Moves rows within the blocks, or to one more if they do not fit.
   *
   * @param blocks all rows of the box
   * @param place the places of the rows to keep, in order; they become the new ones
   */
  void lay(List<Block> blocks, int[] place, int rows) {
    long bytes = blocks.stream().mapToLong(block -> block.to - block.from).sum();
    if (bytes > LARGEST) {
      return;
    }
    copy(blocks, (int) bytes);
    int number = -1;
    int at = 0;
    int end = 0;
    Block into = blocks.getFirst();
    for (int row = 0; row < rows; row++) {
      int from = start[place[row] >>> 16] + (place[row] & 0xFFFF);
      int length = Packed.end(copy, from) - from;
      if (at + length > end) {
        number = next(blocks, number, length, (int) bytes);
        into = blocks.get(number);
        at = into.from;
        end = Math.min(into.end, into.from + Block.LARGEST);
      }
      System.arraycopy(copy, from, into.bytes, at, length);
      place[row] = Block.place(number) | (at - into.from);
      at += length;
    }
  }

  private void copy(List<Block> blocks, int bytes) {
    if (bytes > copy.length) {
      copy = new byte[bytes + (bytes >> 3)];
    }
    start = Growing.room(start, blocks.size());
    int used = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      start[i] = used;
      System.arraycopy(block.bytes, block.from, copy, used, block.to - block.from);
      used += block.to - block.from;
    }
  }

  /** The next block with room for a row of that length; all rows take no more than the bytes. */
  private static int next(List<Block> blocks, int number, int length, int bytes) {
    int next = number + 1;
    while (next < blocks.size() && blocks.get(next).end - blocks.get(next).from < length) {
      next++;
    }
    if (next == blocks.size()) {
      int size = Math.max(length, Math.min(bytes, Block.LARGEST));
      blocks.add(new Block(new byte[size], 0, 0, size));
    }
    return next;
  }
}
