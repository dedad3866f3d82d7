package org.onus.engine.incidents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/** The rows of one file that were refused. Their text stays in the file until it is asked for. */
public final class Refusals {
  /** The columns that say why a row was refused. */
  public static final String COLUMNS = "refused_line,refused_because,refused_sentence";

  /**
   * One refused row.
   *
   * @param line the line on which it begins, the header being line 1
   * @param offset where it begins in the file, in bytes
   * @param length how long it is, in bytes, without its line end
   */
  public record Refusal(long line, RefusalCode code, long offset, int length) {}

  private final Path file;
  private final String header;
  private final List<RefusedRows> chunks;

  /** How many rows the chunks before each one refused, and all of them. */
  private final int[] before;

  Refusals(Path file, String header, List<RefusedRows> chunks) {
    this.file = file;
    this.header = header;
    this.chunks = chunks;
    before = new int[chunks.size() + 1];
    for (int i = 0; i < chunks.size(); i++) {
      before[i + 1] = Math.addExact(before[i], chunks.get(i).size());
    }
  }

  public int size() {
    return before[chunks.size()];
  }

  /** In the order of the file; a view, made as it is read. */
  public List<Refusal> list() {
    return new View();
  }

  /** How many of each reason, most frequent first is for the caller to order. */
  public Map<RefusalCode, Integer> byCode() {
    Map<RefusalCode, Integer> counts = new EnumMap<>(RefusalCode.class);
    list().forEach(refusal -> counts.merge(refusal.code(), 1, Integer::sum));
    return counts;
  }

  /** Reads the text of a refused row from the file, with what is not UTF-8 replaced. */
  public String text(Refusal refusal) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new String(bytes(channel, refusal), StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes a CSV file that can be mended and read again: line, code and sentence of each refusal in
   * three columns before the row's own, the row byte for byte as it came. A row whose quotes are
   * broken stands whole in one field.
   */
  public void writeTo(OutputStream out) throws IOException {
    write(out, COLUMNS + "," + header + "\n");
    try (FileChannel channel = FileChannel.open(file)) {
      for (Refusal refusal : list()) {
        RefusalCode code = refusal.code();
        write(out, cells(refusal.line(), code) + ",");
        byte[] row = bytes(channel, refusal);
        boolean broken = code == RefusalCode.UNCLOSED_QUOTE || code == RefusalCode.TEXT_AFTER_QUOTE;
        if (broken) {
          String text = new String(row, StandardCharsets.ISO_8859_1);
          out.write(
              ("\"" + text.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.ISO_8859_1));
        } else {
          out.write(row);
        }
        out.write('\n');
      }
    }
  }

  /** What those columns hold for one row. */
  public static String cells(long line, RefusalCode code) {
    return "%d,%s,\"%s\"".formatted(line, code, code.sentence());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(FileChannel channel, Refusal refusal) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(refusal.length());
    long at = refusal.offset();
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new IOException("The file became shorter while it was being read.");
      }
      at += read;
    }
    return buffer.array();
  }

  private final class View extends AbstractList<Refusal> implements RandomAccess {

    @Override
    public Refusal get(int i) {
      Objects.checkIndex(i, size());
      int chunk = Arrays.binarySearch(before, i);
      if (chunk < 0) {
        chunk = -chunk - 2;
      }
      while (before[chunk + 1] <= i) {
        chunk++; // chunks that refused nothing begin where the next one does
      }
      return chunks.get(chunk).get(i - before[chunk]);
    }

    @Override
    public int size() {
      return Refusals.this.size();
    }
  }
}
