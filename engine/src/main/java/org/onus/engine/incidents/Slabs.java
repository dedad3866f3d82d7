package org.onus.engine.incidents;

/**
 * Room for one thread's rows, cut from arrays so large that the collector lays them where they
 * stay: many small ones would all be copied once more.
 */
final class Slabs {

  private static final int SMALLEST = 1 << 16;
  private static final int LARGEST = 1 << 25;

  private final int usual;
  private byte[] bytes = {};
  private int used;

  /**
   * @param expected how many bytes will be taken in all, more or less
   */
  Slabs(long expected) {
    usual = Math.clamp(expected, SMALLEST, LARGEST);
  }

  /** Takes so many bytes in a row; returns where in {@link #bytes} they begin. */
  int take(int size) {
    if (size > bytes.length - used) {
      bytes = new byte[Math.max(size, usual)];
      used = 0;
    }
    int from = used;
    used += size;
    return from;
  }

  /** The array from which bytes were last taken. */
  byte[] bytes() {
    return bytes;
  }
}
