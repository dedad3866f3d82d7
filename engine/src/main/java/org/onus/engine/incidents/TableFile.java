package org.onus.engine.incidents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header that fits into memory: weights, custody spells, tables of answers. */
public final class TableFile {

  /**
   * A row of it.
   *
   * @param fault why the row cannot be used, null if it can
   * @param values those asked for, trimmed; all empty beside a fault
   */
  public record Row(long line, @Nullable RefusalCode fault, List<String> values) {}

  private TableFile() {}

  /**
   * The columns of these names, in any order, from every row. Read as incident files are, so that
   * an open quotation mark costs its own line and not all lines behind it.
   *
   * @throws UnusableFileException if a column is missing or the file is no CSV
   */
  static List<Row> read(Path file, List<String> names) throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    int[] places = places(header, names);
    byte[] bytes = Files.readAllBytes(file);
    RecordScanner scanner = new RecordScanner(bytes, header.columns().size());
    scanner.limit = bytes.length;
    scanner.atEnd = true;
    List<Row> rows = new ArrayList<>();
    long line = header.lines() + 1L;
    for (int at = header.end(); at < bytes.length; ) {
      at = scanner.scan(at);
      if (!scanner.isBlank()) {
        rows.add(row(scanner, line, places));
      }
      line += 1 + scanner.innerLines;
    }
    return rows;
  }

  /**
   * The same, of a file that is only used whole, since a row left out would change every number.
   *
   * @throws UnusableFileException naming the line of the first row that cannot be used, too
   */
  public static List<Row> readWhole(Path file, List<String> names)
      throws IOException, UnusableFileException {
    List<Row> rows = read(file, names);
    if (rows.isEmpty()) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    for (Row row : rows) {
      if (row.fault() != null) {
        throw new UnusableFileException(
            "Line %d: %s".formatted(row.line(), row.fault().sentence()));
      }
    }
    return rows;
  }

  /**
   * Where the columns of these names stand.
   *
   * @throws UnusableFileException if one is missing or stands twice
   */
  static int[] places(FileHeader header, List<String> names) throws UnusableFileException {
    int[] places = new int[names.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(header, names.get(i), names);
    }
    return places;
  }

  private static int place(FileHeader header, String name, List<String> names)
      throws UnusableFileException {
    int[] places =
        IntStream.range(0, header.columns().size())
            .filter(i -> header.columns().get(i).equalsIgnoreCase(name))
            .toArray();
    if (places.length > 1) {
      throw new UnusableFileException(FileFault.COLUMN_TWICE, name);
    }
    if (places.length == 1) {
      return places[0];
    }
    throw new UnusableFileException(
        FileFault.COLUMN_MISSING,
        name,
        String.join(", ", names),
        String.join(", ", header.columns()));
  }

  private static Row row(RecordScanner scanner, long line, int[] places) {
    List<String> none = Collections.nCopies(places.length, "");
    if (scanner.fault != null) {
      return new Row(line, scanner.fault, none);
    }
    if (scanner.fields != scanner.start.length) {
      return new Row(line, RefusalCode.WRONG_FIELD_COUNT, none);
    }
    try {
      List<String> values = new ArrayList<>();
      for (int place : places) {
        values.add(text(scanner, place));
      }
      return new Row(line, null, values);
    } catch (CharacterCodingException e) {
      return new Row(line, RefusalCode.NOT_UTF8, none);
    }
  }

  private static String text(RecordScanner scanner, int field) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(scanner.bytes, scanner.start[field], scanner.length[field]))
            .toString();
    return scanner.hasDoubledQuotes(field) ? text.replace("\"\"", "\"") : text;
  }
}
