package org.onus.engine.incidents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small CSV file with a header: weights, custody spells. */
final class TableFile {

  /** A row of it: its line and the values asked for, trimmed, empty if the row is short. */
  record Row(long line, List<String> values) {}

  private TableFile() {}

  /**
   * The columns of these names, in any order, from every row.
   *
   * @throws UnusableFileException if a column is missing or the file is no CSV
   */
  static List<Row> read(Path file, List<String> names) throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    List<Integer> places = new ArrayList<>();
    for (String name : names) {
      places.add(place(header, name, names));
    }
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(file)) {
      boolean first = true;
      for (CsvRecord line : csv) {
        if (first) {
          first = false;
        } else {
          rows.add(new Row(line.getStartingLineNumber(), values(line, places)));
        }
      }
    } catch (CsvParseException e) {
      throw new UnusableFileException(
          "The file cannot be read as CSV: a quotation mark is not closed, or a field is too"
              + " long.");
    }
    return rows;
  }

  private static int place(FileHeader header, String name, List<String> names)
      throws UnusableFileException {
    for (int i = 0; i < header.columns().size(); i++) {
      if (header.columns().get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new UnusableFileException(
        "The file has no column %s. It needs %s; it has: %s."
            .formatted(name, String.join(", ", names), String.join(", ", header.columns())));
  }

  private static List<String> values(CsvRecord line, List<Integer> places) {
    return places.stream()
        .map(place -> place < line.getFieldCount() ? line.getField(place).strip() : "")
        .toList();
  }
}
