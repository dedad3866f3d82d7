package org.onus.engine.incidents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of any standard format row after row in one thread. A row is handed over as
 * places in the bytes; it is refused for the same reasons as a row of an incident file.
 */
public final class RecordFile {

  private static final int BUFFER = 1 << 20;

  /** A record may grow this long before an open quote in it counts as never closed. */
  private static final int LONGEST_RECORD = 16 << 20;

  /** In bytes, of a column that holds sentences: a thousand characters of any script. */
  private static final int LONGEST_WORDS = 4_000;

  /** A refused row keeps its place within a stretch of the file as an int. */
  private static final long STRETCH = 1 << 30;

  /** Takes a row or says why not. */
  @FunctionalInterface
  public interface Taker {
    @Nullable RefusalCode take(Row row);
  }

  /** Where a row stands and why it was refused, to be written out again. */
  public record Refused(long line, long offset, int length, RefusalCode code) {}

  /** The row at hand; valid until the taker returns. */
  public final class Row {

    private final byte[] scratch = new byte[LONGEST_WORDS];

    private Row() {}

    /** Holds the value of the field from {@link #start} for {@link #length} bytes, trimmed. */
    public byte[] bytes(int field) {
      return scanner.hasDoubledQuotes(field) ? unescaped(field) : scanner.bytes;
    }

    public int start(int field) {
      return scanner.hasDoubledQuotes(field) ? 0 : scanner.start[field];
    }

    public int length(int field) {
      int length = scanner.length[field];
      return scanner.hasDoubledQuotes(field) ? length - doubled(field) : length;
    }

    /** The value of the field, trimmed; empty if it holds nothing. */
    public String text(int field) {
      return new String(bytes(field), start(field), length(field), StandardCharsets.UTF_8);
    }

    /** The same row as refused, with its place in the file. */
    public Refused refusedFor(RefusalCode code) {
      return new Refused(line, rowOffset, rowLength, code);
    }

    public long offset() {
      return rowOffset;
    }

    public long line() {
      return line;
    }

    /** In bytes, without the line end. */
    public int length() {
      return rowLength;
    }

    private int doubled(int field) {
      int pairs = 0;
      int end = scanner.start[field] + scanner.length[field];
      for (int at = scanner.start[field]; at < end; at++) {
        if (scanner.bytes[at] == '"') {
          pairs++;
          at++;
        }
      }
      return pairs;
    }

    private byte[] unescaped(int field) {
      int to = 0;
      int end = scanner.start[field] + scanner.length[field];
      for (int at = scanner.start[field]; at < end; at++) {
        scratch[to++] = scanner.bytes[at];
        if (scanner.bytes[at] == '"') {
          at++;
        }
      }
      return scratch;
    }
  }

  private final Path file;
  private final FileHeader header;
  private final int[] mapped;
  private final int[] wordy;
  private final RecordScanner scanner;
  private final Row row = new Row();
  private long rows;
  private long line;
  private long rowOffset;
  private int rowLength;

  /**
   * A file whose header was read.
   *
   * @param mapped the columns that will be asked for
   */
  public RecordFile(Path file, FileHeader header, int[] mapped) {
    this(file, header, mapped, new int[0]);
  }

  /**
   * A file with columns that hold sentences.
   *
   * @param wordy those of them that will be asked for too
   */
  public RecordFile(Path file, FileHeader header, int[] mapped, int[] wordy) {
    this.file = file;
    this.header = header;
    this.mapped = mapped.clone();
    this.wordy = wordy.clone();
    scanner = new RecordScanner(new byte[BUFFER], header.columns().size());
  }

  /** Hands every row that is whole to the taker; returns those refused by either. */
  public List<Refused> read(Taker taker, LongConsumer progress) throws IOException {
    List<Refused> refused = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(header.end());
      long base = header.end();
      line = header.lines() + 1L;
      fill(in, progress);
      int at = 0;
      while (at < scanner.limit || !scanner.atEnd) {
        int next = scanner.scan(at);
        if (next == RecordScanner.NEEDS_MORE && scanner.limit - at > LONGEST_RECORD) {
          next = scanner.giveUp();
        }
        if (next == RecordScanner.NEEDS_MORE) {
          base += at;
          scanner.keepFrom(at);
          at = 0;
          fill(in, progress);
          continue;
        }
        if (!scanner.isBlank()) {
          rows++;
          rowOffset = base + at;
          rowLength = textLength(at, next);
          RefusalCode code = unfit();
          code = code == null ? taker.take(row) : code;
          if (code != null) {
            refused.add(row.refusedFor(code));
          }
        }
        line += 1 + scanner.innerLines;
        at = next;
      }
    }
    return refused;
  }

  /** Rows read so far, refused ones included. */
  public long rows() {
    return rows;
  }

  /** The refused rows of this file as they are reported, in the order of the file. */
  public Refusals refusals(List<Refused> refused) {
    TreeMap<Long, RefusedRows> stretches = new TreeMap<>();
    refused.stream()
        .sorted(Comparator.comparingLong(Refused::offset))
        .forEach(
            r ->
                stretches
                    .computeIfAbsent(r.offset() / STRETCH, n -> new RefusedRows(n * STRETCH))
                    .add(r.offset(), r.line() - 1, r.length(), r.code()));
    return new Refusals(file, header.line(), List.copyOf(stretches.values()));
  }

  private @Nullable RefusalCode unfit() {
    if (scanner.fault != null) {
      return scanner.fault;
    }
    if (scanner.fields != header.columns().size()) {
      return RefusalCode.WRONG_FIELD_COUNT;
    }
    if (IntStream.of(mapped).anyMatch(f -> scanner.length[f] > RowReader.LONGEST_VALUE)) {
      return RefusalCode.FIELD_TOO_LONG;
    }
    if (IntStream.of(wordy).anyMatch(f -> scanner.length[f] > LONGEST_WORDS)) {
      return RefusalCode.WORDS_TOO_LONG;
    }
    return scanner.beyondAscii && !isUtf8() ? RefusalCode.NOT_UTF8 : null;
  }

  private boolean isUtf8() {
    return isUtf8(mapped) && isUtf8(wordy);
  }

  private boolean isUtf8(int[] fields) {
    try {
      for (int field : fields) {
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(scanner.bytes, scanner.start[field], scanner.length[field]));
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private int textLength(int at, int next) {
    int end = next;
    while (end > at && (scanner.bytes[end - 1] == '\n' || scanner.bytes[end - 1] == '\r')) {
      end--;
    }
    return end - at;
  }

  private void fill(InputStream in, LongConsumer progress) throws IOException {
    if (scanner.limit == scanner.bytes.length) {
      scanner.bytes = Growing.room(scanner.bytes, scanner.bytes.length * 2L);
    }
    int read = in.readNBytes(scanner.bytes, scanner.limit, scanner.bytes.length - scanner.limit);
    scanner.limit += read;
    scanner.atEnd = scanner.limit < scanner.bytes.length;
    progress.accept(read);
  }
}
