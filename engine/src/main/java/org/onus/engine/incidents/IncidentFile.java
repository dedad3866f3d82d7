package org.onus.engine.incidents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads an incident file: CSV with a header, in UTF-8. The file is cut into chunks that all cores
 * read at once; where a line end inside quotes makes a cut fall inside a record, which shows at the
 * next chunk's first record, the file is read again in one piece.
 */
public final class IncidentFile {

  /** What is read of a chunk is still in the core's own cache when it is looked at. */
  private static final int CHUNK = 1 << 19;

  private IncidentFile() {}

  /** What a file held: the rows that could be read, the rows that could not, and what was odd. */
  public record Contents(IncidentLog log, Refusals refusals, ReadReport report) {}

  /**
   * Reads the whole file.
   *
   * @param today rows dated later are refused
   * @param progress is told how many bytes were read since it was last told
   * @throws UnusableFileException with a sentence, if it is no incident file
   */
  public static Contents read(
      Path file, ColumnMapping mapping, LocalDate today, LongConsumer progress)
      throws IOException, UnusableFileException {
    return read(file, mapping, today, progress, CHUNK);
  }

  /** The same with chunks of another size, in bytes: what is read does not depend on it. */
  static Contents read(
      Path file, ColumnMapping mapping, LocalDate today, LongConsumer progress, int chunkSize)
      throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    Map<IncidentColumn, Integer> positions = mapping.positionsIn(header.columns());
    try (FileChannel channel = FileChannel.open(file)) {
      ReadPlan plan =
          new ReadPlan(file, channel, channel.size(), header, positions, today.toEpochDay());
      try {
        List<ChunkReader> readers = ChunkReader.readAll(plan, chunkSize, progress);
        return contents(plan, readers);
      } catch (Segment.TooManyDifferentValues e) {
        throw new UnusableFileException(FileFault.TOO_MANY_VALUES, e.column().standardName());
      }
    }
  }

  /** A log numbers its rows with ints. */
  static void checkNumber(long rows) throws UnusableFileException {
    if (rows > Integer.MAX_VALUE) {
      throw new UnusableFileException(FileFault.TOO_MANY_ROWS);
    }
  }

  private static Contents contents(ReadPlan plan, List<ChunkReader> readers)
      throws UnusableFileException {
    List<Segment> segments = new ArrayList<>();
    Map<IncidentColumn, Long> notUnderstood = new EnumMap<>(IncidentColumn.class);
    long rows = 0;
    long iso = 0;
    long dayFirst = 0;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (ChunkReader reader : readers) {
      RowReader counts = reader.rows();
      segments.add(reader.segment());
      rows += counts.rows;
      iso += counts.isoDates;
      dayFirst += counts.dayFirstDates;
      first = Math.min(first, counts.firstDay);
      last = Math.max(last, counts.lastDay);
      counts.notUnderstood.forEach((column, n) -> notUnderstood.merge(column, n, Long::sum));
    }
    checkNumber(rows);
    Refusals refusals =
        new Refusals(plan.file(), plan.header().line(), ChunkReader.refused(readers));
    IncidentLog log = IncidentLog.of(segments);
    ReadReport report =
        new ReadReport(
            rows,
            refusals.size(),
            log.identicalRows(),
            first > last ? null : LocalDate.ofEpochDay(first),
            first > last ? null : LocalDate.ofEpochDay(last),
            iso,
            dayFirst,
            notUnderstood,
            UnreadColumns.of(plan.header().columns(), plan.positions(), IncidentColumn.class));
    return new Contents(log, refusals, report);
  }
}
