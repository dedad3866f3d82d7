package org.onus.engine.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an area's own harm weights: CSV with the columns {@code offence_code,days}. */
public final class WeightsFile {

  private static final double MOST_DAYS = 40_000;
  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private WeightsFile() {}

  /**
   * Reads the weights; they are used as they stand, with no floors.
   *
   * @throws UnusableFileException naming the line, if any row cannot be used: a weight left out
   *     silently would change every rank
   */
  public static HarmWeights read(Path file) throws IOException, UnusableFileException {
    Map<String, Double> days = new HashMap<>();
    List<TableFile.Row> rows = TableFile.read(file, List.of("offence_code", "days"));
    for (TableFile.Row row : rows) {
      if (row.fault() != null) {
        throw new UnusableFileException(
            "Line %d: %s".formatted(row.line(), row.fault().sentence()));
      }
      String code = row.values().getFirst();
      if (code.isEmpty() && row.values().getLast().isEmpty()) {
        continue;
      }
      double weight = days(row);
      if (code.isEmpty()) {
        throw new UnusableFileException("Line %d has no offence code.".formatted(row.line()));
      }
      Double before = days.put(code, weight);
      if (before != null && before != weight) {
        throw new UnusableFileException(
            "Line %d gives the code %s another weight than a line before it."
                .formatted(row.line(), code));
      }
    }
    if (days.isEmpty()) {
      throw new UnusableFileException("The file holds no weights.");
    }
    return HarmWeights.of(days);
  }

  private static double days(TableFile.Row row) throws UnusableFileException {
    String text = row.values().getLast();
    // Double.parseDouble alone would take "12d" and "0x1p3"
    double days = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (days >= 0 && days <= MOST_DAYS) {
      return days;
    }
    throw new UnusableFileException(
        "Line %d: \"%s\" is not a number of days from 0 to 40,000.".formatted(row.line(), text));
  }
}
