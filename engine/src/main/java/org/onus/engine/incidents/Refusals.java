package org.onus.engine.incidents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of one file that were refused. Their text stays in the file until it is asked for. */
public final class Refusals {

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
  private final List<Refusal> refusals;

  Refusals(Path file, String header, List<Refusal> refusals) {
    this.file = file;
    this.header = header;
    this.refusals = refusals;
  }

  static Refusals none(Path file) {
    return new Refusals(file, "", new ArrayList<>());
  }

  public int size() {
    return refusals.size();
  }

  /** In the order of the file. */
  public List<Refusal> list() {
    return List.copyOf(refusals);
  }

  /** How many of each reason, most frequent first is for the caller to order. */
  public Map<RefusalCode, Integer> byCode() {
    Map<RefusalCode, Integer> counts = new EnumMap<>(RefusalCode.class);
    refusals.forEach(refusal -> counts.merge(refusal.code(), 1, Integer::sum));
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
    write(out, "refused_line,refused_because,refused_sentence," + header + "\n");
    try (FileChannel channel = FileChannel.open(file)) {
      for (Refusal refusal : refusals) {
        RefusalCode code = refusal.code();
        write(out, "%d,%s,\"%s\",".formatted(refusal.line(), code, code.sentence()));
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

  static Comparator<Refusal> inOrderOfFile() {
    return Comparator.comparingLong(Refusal::offset);
  }
}
