package org.onus.engine.incidents;

/**
 * The refused rows of one chunk, a fact an array: a file of the wrong shape has millions of them.
 */
@SuppressWarnings("EnumOrdinal") // lives in memory only; nothing stored depends on the order
final class RefusedRows {

  private static final RefusalCode[] CODES = RefusalCode.values();

  private final long start;
  private long linesBefore;
  private int[] line = {};
  private int[] offset = {};
  private int[] length = {};
  private byte[] code = {};
  private int size;

  /**
   * @param start where the chunk begins in the file, in bytes
   */
  RefusedRows(long start) {
    this.start = start;
  }

  /**
   * Adds a row.
   *
   * @param at where it begins in the file; less than two gigabytes after the chunk
   * @param lineInChunk lines of the chunk before it
   */
  void add(long at, long lineInChunk, int bytes, RefusalCode why) {
    line = Growing.room(line, size + 1L);
    offset = Growing.room(offset, size + 1L);
    length = Growing.room(length, size + 1L);
    code = Growing.room(code, size + 1L);
    line[size] = (int) lineInChunk;
    offset[size] = (int) (at - start);
    length[size] = bytes;
    code[size] = (byte) why.ordinal();
    size++;
  }

  /** Lines of the file before the chunk, known once every chunk has been read. */
  void setLinesBefore(long lines) {
    linesBefore = lines;
  }

  int size() {
    return size;
  }

  Refusals.Refusal get(int i) {
    return new Refusals.Refusal(
        linesBefore + line[i] + 1, CODES[code[i]], start + offset[i], length[i]);
  }
}
