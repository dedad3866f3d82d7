package org.onus.engine.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.TableFile;
import org.onus.engine.incidents.UnusableFileException;

/** Reads the rows of a regression: CSV with a header; every column but the outcome is a term. */
public final class RegressionFile {

  /**
   * What the file held.
   *
   * @param outcomes by row, true for {@code modelled}
   * @param modelled the value of the outcome whose odds are modelled
   * @param other its other value
   * @param leftOut rows with an empty cell
   */
  public record Contents(
      List<Term> terms, List<Boolean> outcomes, String modelled, String other, int leftOut) {}

  // Double.parseDouble alone would take "12d" and "NaN"
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  /** A factor with more levels tells cases apart and not groups. */
  private static final int MOST_LEVELS = 100;

  private final List<String> columns;
  private final List<TableFile.Row> rows;

  private RegressionFile(List<String> columns, List<TableFile.Row> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads the rows.
   *
   * @param factors columns whose values are names and not numbers
   * @throws UnusableFileException with a sentence, if a column is missing or cannot be used
   */
  public static Contents read(Path file, String outcome, Set<String> factors)
      throws IOException, UnusableFileException {
    List<String> columns = FileHeader.of(file).columns();
    requireAll(columns, outcome, factors);
    List<TableFile.Row> all = TableFile.readWhole(file, columns);
    List<TableFile.Row> complete =
        all.stream().filter(row -> row.values().stream().noneMatch(String::isEmpty)).toList();
    if (complete.isEmpty()) {
      throw new UnusableFileException("Every row has an empty cell, so that none can be used.");
    }
    return new RegressionFile(columns, complete)
        .contents(outcome, factors, all.size() - complete.size());
  }

  private static void requireAll(List<String> columns, String outcome, Set<String> factors)
      throws UnusableFileException {
    Set<String> wanted = new LinkedHashSet<>(List.of(outcome));
    wanted.addAll(factors);
    for (String column : wanted) {
      if (!columns.contains(column)) {
        throw new UnusableFileException(
            FileFault.COLUMN_MISSING,
            column,
            String.join(", ", wanted),
            String.join(", ", columns));
      }
    }
    if (factors.contains(outcome)) {
      throw new UnusableFileException(
          "The column %s is the outcome and cannot be a factor too.".formatted(outcome));
    }
    if (columns.size() == 1) {
      throw new UnusableFileException(
          "The file has no column but %s; there is nothing that could go with it."
              .formatted(outcome));
    }
  }

  private Contents contents(String outcome, Set<String> factors, int leftOut)
      throws UnusableFileException {
    List<String> values = values(columns.indexOf(outcome));
    List<String> both = levels(values);
    if (both.size() != 2) {
      throw new UnusableFileException(
          "The outcome %s has %s in the rows without an empty cell; it must have two values."
              .formatted(
                  outcome,
                  both.size() == 1
                      ? "only the value " + both.getFirst()
                      : String.format(Locale.UK, "%,d values", both.size())));
    }
    List<Term> terms = new ArrayList<>();
    for (String column : columns) {
      if (factors.contains(column)) {
        terms.addAll(levelTerms(column));
      } else if (!column.equals(outcome)) {
        terms.add(numberTerm(column));
      }
    }
    List<Boolean> outcomes = values.stream().map(both.getLast()::equals).toList();
    return new Contents(terms, outcomes, both.getLast(), both.getFirst(), leftOut);
  }

  private List<String> values(int column) {
    return rows.stream().map(row -> row.values().get(column)).toList();
  }

  /** By size if all are numbers, else by name. */
  private static List<String> levels(List<String> values) {
    Set<String> levels = new TreeSet<>(values);
    return levels.stream().allMatch(level -> NUMBER.matcher(level).matches())
        ? levels.stream().sorted(Comparator.comparingDouble(Double::parseDouble)).toList()
        : List.copyOf(levels);
  }

  private Term numberTerm(String column) throws UnusableFileException {
    int place = columns.indexOf(column);
    double[] numbers = new double[rows.size()];
    for (int row = 0; row < numbers.length; row++) {
      String text = rows.get(row).values().get(place);
      if (!NUMBER.matcher(text).matches() || !Double.isFinite(Double.parseDouble(text))) {
        throw new UnusableFileException(
            ("Line %d: \"%s\" in the column %s is no number. If the column holds names, give it as"
                    + " --factor %s; if it should not count, take it out.")
                .formatted(rows.get(row).line(), text, column, column));
      }
      numbers[row] = Double.parseDouble(text);
    }
    return new Term(column, numbers);
  }

  /** A term for each level but the first, named as in R; of one level alone, a constant. */
  private List<Term> levelTerms(String column) throws UnusableFileException {
    List<String> values = values(columns.indexOf(column));
    List<String> levels = levels(values);
    if (levels.size() > MOST_LEVELS) {
      throw new UnusableFileException(
          "The column %s has more than %d different values: is it one that tells cases apart?"
              .formatted(column, MOST_LEVELS));
    }
    if (levels.size() == 1) {
      return List.of(new Term(column, new double[values.size()]));
    }
    List<Term> terms = new ArrayList<>();
    for (String level : levels.subList(1, levels.size())) {
      double[] is = values.stream().mapToDouble(value -> value.equals(level) ? 1 : 0).toArray();
      terms.add(new Term(column + level, is));
    }
    return terms;
  }
}
