package org.onus.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A table of statistics as CSV: numbers in full precision, what is not defined empty. */
final class StatisticsTable {

  private StatisticsTable() {}

  static void write(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
    WholeFiles.write(
        file, out -> write(new OutputStreamWriter(out, StandardCharsets.UTF_8), header, rows));
  }

  static void write(Writer out, List<String> header, Stream<List<String>> rows) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(header);
    rows.forEach(csv::writeRecord);
    csv.flush();
  }

  static String cell(double number) {
    return Double.isFinite(number) ? Double.toString(number) : "";
  }

  static String cell(OptionalDouble number) {
    return number.isPresent() ? cell(number.getAsDouble()) : "";
  }
}
