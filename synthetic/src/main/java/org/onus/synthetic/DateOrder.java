package org.onus.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows that come person by person into order of date, as a force's log has them, without
 * holding them: rows go to one scratch file a month or so, each of which is small enough to sort.
 * Rows of one day keep the order they came in, so that an incident's rows stay together.
 */
final class DateOrder implements AutoCloseable {

  private static final int DAYS_A_FILE = 31;
  private static final int BUFFER = 1 << 16;

  /** Day within the file, whether it continues the incident before, and length of the row. */
  private static final int HEAD = 4;

  private final int firstDay;
  private final List<Path> files = new ArrayList<>();
  private final List<OutputStream> outs = new ArrayList<>();
  private long rows;

  DateOrder(Path folder, int firstDay, int days) throws IOException {
    this.firstDay = firstDay;
    for (int i = 0; i * DAYS_A_FILE < days; i++) {
      Path file = folder.resolve("rows-" + i);
      files.add(file);
      outs.add(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }
  }

  /** Adds a row that starts after the incident's reference, and empties the line. */
  void add(int day, boolean sameIncident, Line row) throws IOException {
    int offset = day - firstDay;
    OutputStream out = outs.get(offset / DAYS_A_FILE);
    out.write(offset % DAYS_A_FILE);
    out.write(sameIncident ? 1 : 0);
    out.write(row.length() >>> 8);
    out.write(row.length());
    row.flushTo(out);
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Receives the rows in order. */
  interface Receiver {
    void row(boolean sameIncident, byte[] bytes, int from, int length) throws IOException;
  }

  void forEach(Receiver receiver) throws IOException {
    close();
    for (Path file : files) {
      sort(Files.readAllBytes(file), receiver);
      Files.delete(file);
    }
  }

  private static void sort(byte[] bytes, Receiver receiver) throws IOException {
    int[] starts = startsByDay(bytes);
    for (int at : starts) {
      receiver.row(bytes[at + 1] == 1, bytes, at + HEAD, length(bytes, at));
    }
  }

  /** Counting sort: where each row begins, day by day. */
  private static int[] startsByDay(byte[] bytes) {
    int[] next = new int[DAYS_A_FILE + 1];
    for (int at = 0; at < bytes.length; at += HEAD + length(bytes, at)) {
      next[bytes[at] + 1]++;
    }
    for (int day = 0; day < DAYS_A_FILE; day++) {
      next[day + 1] += next[day];
    }
    int[] starts = new int[next[DAYS_A_FILE]];
    for (int at = 0; at < bytes.length; at += HEAD + length(bytes, at)) {
      starts[next[bytes[at]]++] = at;
    }
    return starts;
  }

  private static int length(byte[] bytes, int at) {
    return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at + 2));
  }

  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (OutputStream out : outs) {
      try {
        out.close();
      } catch (IOException e) {
        // the rest must be closed all the same, or their files could not be removed
        failed = failed == null ? e : failed;
      }
    }
    outs.clear();
    if (failed != null) {
      throw failed;
    }
  }
}
