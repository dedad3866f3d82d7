package org.onus.app.assessment.area.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.area.web.Figures.Bar;
import org.onus.app.assessment.area.web.Figures.Bars;
import org.onus.app.assessment.area.web.Figures.Figure;
import org.onus.app.assessment.area.web.Figures.Line;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.AssessedCase;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.disclosure.Rounding;
import org.onus.engine.disclosure.SmallNumbers;

/** Counts by site as figures: what may not be shown is not, and what is not known has no share. */
final class CountFigures {
  private final CountTable table;
  private final boolean[][] hidden;
  private final int least;
  private final Messages messages;

  /**
   * Makes figures of counts.
   *
   * @param sums which sums of the columns are not shown, here and in other tables
   */
  CountFigures(CountTable table, int least, boolean[] sums, Messages messages) {
    this.table = table;
    this.hidden = SmallNumbers.hidden(table, least, sums);
    this.least = least;
    this.messages = messages;
  }

  /** Where the sum of all sites stands. */
  int all() {
    return table.columns().size();
  }

  /** The columns that are shown: the sum only where there are several. */
  IntStream columns() {
    return IntStream.rangeClosed(0, all() == 1 ? 0 : all());
  }

  boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  /** Which counts of a row are not shown, where another table says them as its sums. */
  boolean[] hiddenOf(int row) {
    return hidden[row].clone();
  }

  boolean isHiddenAnywhere() {
    for (boolean[] row : hidden) {
      for (boolean cell : row) {
        if (cell) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The table with a row of sums.
   *
   * @param label the words of a row
   */
  Figures figures(String key, String caption, List<String> columns, UnaryOperator<String> label) {
    List<Line> lines = new ArrayList<>();
    List<Bars> bars = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      int at = row;
      String words = label.apply(table.rows().get(row));
      lines.add(new Line(words, columns().mapToObj(column -> figure(at, column)).toList()));
      if (row == table.rows().indexOf(AssessedCase.UNKNOWN)) {
        continue; // it has no share
      }
      bars.add(
          new Bars(
              words,
              IntStream.range(0, all())
                  .mapToObj(column -> new Bar(columns.get(column), column, percent(at, column)))
                  .toList()));
    }
    int sums = table.rows().size();
    lines.add(
        new Line(
            messages.text("figures.sum"),
            columns().mapToObj(column -> Figure.of(count(sums, column))).toList()));
    return new Figures(key, caption, columns, lines, List.of(), bars);
  }

  Figure figure(int row, int column) {
    Double percent = percent(row, column);
    return new Figure(count(row, column), percent == null ? null : decimal(percent));
  }

  String count(int row, int column) {
    return hidden[row][column]
        ? messages.text("figures.hidden")
        : Integer.toString(Rounding.of(table.count(row, column), least));
  }

  /**
   * Of those of whom it is known, from the rounded counts; null where that or the count is not
   * shown.
   */
  private @Nullable Double percent(int row, int column) {
    int sums = table.rows().size();
    int unknown = table.rows().indexOf(AssessedCase.UNKNOWN);
    if (row == unknown
        || hidden[row][column]
        || hidden[sums][column]
        || (unknown >= 0 && hidden[unknown][column])) {
      return null;
    }
    int known =
        Rounding.of(
            table.count(sums, column) - (unknown < 0 ? 0 : table.count(unknown, column)), least);
    return known == 0 ? null : 100.0 * Rounding.of(table.count(row, column), least) / known;
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
