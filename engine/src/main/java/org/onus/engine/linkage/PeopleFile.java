package org.onus.engine.linkage;

import static org.onus.engine.linkage.PersonColumn.RECORD_ID;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.Hashing;
import org.onus.engine.incidents.HeaderNames;
import org.onus.engine.incidents.RecordFile;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.incidents.TextTable;
import org.onus.engine.incidents.UnreadColumns;
import org.onus.engine.incidents.UnusableFileException;

/** Reads files of people: CSV with a header; all columns but {@code record_id} may be missing. */
@SuppressWarnings("ReferenceEquality") // equal values are one object
public final class PeopleFile {

  /**
   * What files held.
   *
   * @param files what is said of each of them
   * @param rows of all files, refused ones included
   * @param identical rows that repeat another; they count once
   * @param notUnderstood values of a wrong form, by column: dates are still compared digit by
   *     digit, all others count as unknown
   */
  public record Contents(
      People people,
      List<OfFile> files,
      long rows,
      long identical,
      Map<PersonColumn, Long> notUnderstood) {

    public int refused() {
      return files.stream().mapToInt(file -> file.refusals().size()).sum();
    }
  }

  /** The columns of one file that were not read, and its refused rows. */
  public record OfFile(Path path, UnreadColumns<PersonColumn> unread, Refusals refusals) {}

  private final People.Builder builder;
  private final List<Column> columns = new ArrayList<>();
  private final Map<PersonColumn, Long> notUnderstood = new EnumMap<>(PersonColumn.class);
  private final List<RecordFile> files = new ArrayList<>();
  private final List<UnreadColumns<PersonColumn>> unread = new ArrayList<>();
  private final List<List<RecordFile.Refused>> refused = new ArrayList<>();

  /** Where each record taken stands, to be refused after all if its id turns up again. */
  private int[] fileOf = new int[1 << 10];

  private long[] line = new long[1 << 10];
  private long[] offset = new long[1 << 10];
  private int[] length = new int[1 << 10];
  private int taken;

  /** A column of the file at hand with the values already met in it, by number. */
  private static final class Column {

    private final PersonColumn column;
    private final int field;
    private final TextTable met = new TextTable();
    private @Nullable Value[] values = new Value[1 << 8];
    private int known;

    Column(PersonColumn column, int field) {
      this.column = column;
      this.field = field;
    }
  }

  private PeopleFile(int thisYear) {
    builder = new People.Builder(thisYear);
  }

  /**
   * Reads files one after another.
   *
   * @param theirs names of columns in these files, by standard column
   * @param thisYear the latest year in which somebody can be born
   * @param progress is told how many bytes were read
   * @throws UnusableFileException with a sentence, if one is no file of people
   */
  public static Contents read(
      List<Path> files, Map<PersonColumn, String> theirs, int thisYear, LongConsumer progress)
      throws IOException, UnusableFileException {
    PeopleFile reading = new PeopleFile(thisYear);
    for (Path file : files) {
      try {
        reading.read(file, theirs, progress);
      } catch (UnusableFileException e) {
        throw new UnusableFileException(file.getFileName() + ": " + e.getMessage());
      }
    }
    return reading.contents(files);
  }

  private void read(Path file, Map<PersonColumn, String> theirs, LongConsumer progress)
      throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    Map<PersonColumn, Integer> positions =
        HeaderNames.positions(header.columns(), theirs, PersonColumn.class);
    unread.add(UnreadColumns.of(header.columns(), positions, PersonColumn.class));
    positions.keySet().removeIf(column -> column != RECORD_ID && !column.isCompared());
    int[] mapped = positions.values().stream().mapToInt(Integer::intValue).toArray();
    int id = positions.getOrDefault(RECORD_ID, -1);
    columns.clear();
    positions.forEach(
        (column, field) -> {
          if (column != RECORD_ID) {
            columns.add(new Column(column, field));
          }
        });
    RecordFile records = new RecordFile(file, header, mapped);
    files.add(records);
    refused.add(records.read(row -> take(row, id), progress));
  }

  private @Nullable RefusalCode take(RecordFile.Row row, int id) {
    if (row.length(id) == 0) {
      return RefusalCode.NO_RECORD;
    }
    builder.start(row.text(id));
    for (Column column : columns) {
      if (row.length(column.field) > 0) {
        Value value = value(row, column);
        builder.set(column.column, value);
        if (value == Dictionary.MALFORMED || isWrongDate(value)) {
          notUnderstood.merge(column.column, 1L, Long::sum);
        }
      }
    }
    notePlace(row);
    return null;
  }

  /** Reads a text once and remembers what it means. */
  private @Nullable Value value(RecordFile.Row row, Column column) {
    byte[] bytes = row.bytes(column.field);
    int from = row.start(column.field);
    int size = row.length(column.field);
    int number = column.met.numberOf(bytes, from, size, Hashing.hash(bytes, from, size));
    if (number == column.known) {
      if (number == column.values.length) {
        column.values = Arrays.copyOf(column.values, number * 2);
      }
      column.values[number] = builder.dictionary(column.column).keep(row.text(column.field));
      column.known++;
    }
    return column.values[number];
  }

  private static boolean isWrongDate(@Nullable Value value) {
    return value instanceof BirthValue birth && birth.state == BirthValue.State.WRONG;
  }

  private void notePlace(RecordFile.Row row) {
    if (taken == fileOf.length) {
      int more = taken + (taken >> 1);
      fileOf = Arrays.copyOf(fileOf, more);
      line = Arrays.copyOf(line, more);
      offset = Arrays.copyOf(offset, more);
      length = Arrays.copyOf(length, more);
    }
    fileOf[taken] = files.size() - 1;
    line[taken] = row.line();
    offset[taken] = row.offset();
    length[taken++] = row.length();
  }

  private Contents contents(List<Path> paths) {
    columns.clear();
    People people = builder.build();
    for (int row : builder.repeated()) {
      refused
          .get(fileOf[row])
          .add(
              new RecordFile.Refused(
                  line[row], offset[row], length[row], RefusalCode.REPEATED_RECORD));
    }
    List<OfFile> refusals = new ArrayList<>();
    long rows = 0;
    for (int i = 0; i < paths.size(); i++) {
      refusals.add(new OfFile(paths.get(i), unread.get(i), files.get(i).refusals(refused.get(i))));
      rows += files.get(i).rows();
    }
    return new Contents(people, refusals, rows, builder.identical(), notUnderstood);
  }
}
