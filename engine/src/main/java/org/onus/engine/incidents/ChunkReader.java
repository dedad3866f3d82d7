package org.onus.engine.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** One thread's share of a file: it takes chunk after chunk until none is left. */
final class ChunkReader {

  /** Bytes kept free behind the text, so that short values can be compared as numbers. */
  private static final int SLACK = Tokens.LONGEST;

  /** A record may run this far beyond its chunk before a quote in it counts as never closed. */
  private static final int LONGEST_RECORD = 16 << 20;

  /** A line must fit into memory. */
  private static final int LONGEST_LINE = 1 << 30;

  /** A file smaller than this is read sooner than a second thread is ready. */
  private static final int LEAST_FOR_TWO = 1 << 20;

  private final ReadPlan plan;
  private final long chunk;
  private final RecordScanner scanner;
  private final Segment segment;
  private final RowReader rows;
  private final List<Span> spans = new ArrayList<>();
  private long base;

  /** What one chunk covered: from the start of a record to the start of another. */
  private record Span(int chunk, long start, long end, long lines, RefusedRows refused) {}

  private ChunkReader(ReadPlan plan, long chunk) {
    this.plan = plan;
    this.chunk = chunk;
    int buffer = (int) Math.min(chunk + (1 << 16), plan.size() + 1);
    scanner = new RecordScanner(new byte[buffer + SLACK], plan.header().columns().size());
    segment = new Segment(plan.size() / 2);
    rows =
        new RowReader(
            scanner, segment, plan.header().columns().size(), plan.positions(), plan.today());
  }

  /** Reads the file on all cores. */
  static List<ChunkReader> readAll(ReadPlan plan, int chunkSize, LongConsumer progress)
      throws IOException {
    int threads = plan.size() < LEAST_FOR_TWO ? 1 : Runtime.getRuntime().availableProcessors();
    List<ChunkReader> readers = read(plan, threads, chunkSize, progress);
    if (!fitTogether(plan, readers)) {
      ChunkReader reader = new ChunkReader(plan, chunkSize);
      reader.readInOnePiece();
      readers = List.of(reader);
      if (!fitTogether(plan, readers)) {
        throw new IOException("The file changed while it was being read.");
      }
    }
    return readers;
  }

  private static List<ChunkReader> read(
      ReadPlan plan, int threads, long chunkSize, LongConsumer progress) throws IOException {
    AtomicInteger next = new AtomicInteger();
    List<ChunkReader> readers =
        IntStream.range(0, threads).mapToObj(i -> new ChunkReader(plan, chunkSize)).toList();
    try {
      OnAllCores.run(
          readers.stream()
              .map(reader -> (Runnable) () -> reader.readChunks(next, progress))
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return readers;
  }

  /** Whether each chunk began where the one before it ended; gives refusals their lines. */
  private static boolean fitTogether(ReadPlan plan, List<ChunkReader> readers) {
    long expected = plan.header().end();
    long lines = plan.header().lines();
    for (Span span : inOrder(readers)) {
      if (span.start() != expected) {
        return false;
      }
      span.refused().setLinesBefore(lines);
      expected = span.end();
      lines += span.lines();
    }
    return true;
  }

  private static List<Span> inOrder(List<ChunkReader> readers) {
    return readers.stream()
        .flatMap(reader -> reader.spans.stream())
        .sorted((a, b) -> Integer.compare(a.chunk(), b.chunk()))
        .toList();
  }

  /** What the readers of a file refused, in the order of the file. */
  static List<RefusedRows> refused(List<ChunkReader> readers) {
    return inOrder(readers).stream().map(Span::refused).toList();
  }

  RowReader rows() {
    return rows;
  }

  Segment segment() {
    return segment;
  }

  private void readChunks(AtomicInteger next, LongConsumer progress) {
    try {
      long first = plan.header().end();
      long chunks = Math.max(1, (plan.size() - first + chunk - 1) / chunk);
      for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
        long start = first + i * chunk;
        long end = Math.min(plan.size(), start + chunk);
        readChunk(i, start, end, i == 0);
        progress.accept(end - start);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each chunk begins where the one before it ended. */
  private void readInOnePiece() throws IOException {
    long start = plan.header().end();
    for (int i = 0; start < plan.size(); i++) {
      start = readChunk(i, start, Math.min(plan.size(), start + chunk), true);
    }
  }

  private long readChunk(int number, long start, long end, boolean recordStartsHere)
      throws IOException {
    base = recordStartsHere ? start : start - 1;
    scanner.keepFrom(scanner.limit);
    fill((int) Math.min(end - base + (1 << 12), plan.size() - base));
    int at = recordStartsHere ? 0 : afterLineEnd();
    long spanStart = base + at;
    RefusedRows refused = new RefusedRows(spanStart);
    long lines = 0;
    while (base + at < end) {
      int next = scanner.scan(at);
      if (next == RecordScanner.NEEDS_MORE) {
        next = more(at);
        if (next == RecordScanner.NEEDS_MORE) {
          continue;
        }
      }
      if (!scanner.isBlank()) {
        rows.rows++;
        RefusalCode refusal = rows.take();
        if (refusal != null) {
          refused.add(base + at, lines, textLength(at, next), refusal);
        }
      }
      lines += 1 + scanner.innerLines;
      at = next;
    }
    spans.add(new Span(number, spanStart, base + at, lines, refused));
    return base + at;
  }

  /** Reads on; a record that grows past all bounds gives up the line on which its quote opened. */
  private int more(int at) throws IOException {
    int next = scanner.limit - at > LONGEST_RECORD ? scanner.giveUp() : RecordScanner.NEEDS_MORE;
    if (next == RecordScanner.NEEDS_MORE) {
      fillOn();
    }
    return next;
  }

  private void fillOn() throws IOException {
    if (scanner.limit > LONGEST_LINE) {
      throw new IOException("A line of the file is longer than a gigabyte: is this a CSV file?");
    }
    fill((int) Math.min(plan.size() - base, Math.min(scanner.limit * 2L, LONGEST_LINE + 1L)));
  }

  private int textLength(int at, int next) {
    int end = next;
    while (end > at && (scanner.bytes[end - 1] == '\n' || scanner.bytes[end - 1] == '\r')) {
      end--;
    }
    return end - at;
  }

  private int afterLineEnd() throws IOException {
    int at = 0;
    while (true) {
      while (at < scanner.limit && scanner.bytes[at] != '\n') {
        at++;
      }
      if (at < scanner.limit) {
        return at + 1;
      }
      if (scanner.atEnd) {
        return at;
      }
      fillOn();
    }
  }

  /** Fills the bytes up to {@code wanted} from the chunk's base on. */
  private void fill(int wanted) throws IOException {
    if (wanted + SLACK > scanner.bytes.length) {
      scanner.bytes = Growing.room(scanner.bytes, wanted + SLACK);
    }
    ByteBuffer buffer = ByteBuffer.wrap(scanner.bytes, scanner.limit, wanted - scanner.limit);
    while (buffer.hasRemaining()) {
      int read = plan.channel().read(buffer, base + buffer.position());
      if (read < 0) {
        throw new IOException("The file became shorter while it was being read.");
      }
    }
    scanner.limit = wanted;
    scanner.atEnd = base + wanted >= plan.size();
  }
}
