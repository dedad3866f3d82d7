package org.onus.app.assessment.area.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as a page shows it and a file holds it.
 *
 * @param key its name in files and addresses
 * @param columns the words over the figures
 * @param bars the same as a picture; empty if it has none
 */
public record Figures(
    String key,
    String caption,
    List<String> columns,
    List<Line> lines,
    List<String> notes,
    List<Bars> bars) {

  public Figures {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    bars = List.copyOf(bars);
  }

  /** A row. */
  public record Line(String label, List<Figure> figures) {
    public Line {
      figures = List.copyOf(figures);
    }
  }

  /**
   * What a cell says.
   *
   * @param value a number or words
   * @param percent of its column, with one decimal; null if it is no share
   */
  public record Figure(String value, @Nullable String percent) {
    static Figure of(String value) {
      return new Figure(value, null);
    }
  }

  /** Bars of one line of a table, a colour for each column. */
  public record Bars(String label, List<Bar> bars) {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One bar.
   *
   * @param colour the place of its column
   * @param percent how long it is; null where it is not shown
   */
  public record Bar(String column, int colour, @Nullable Double percent) {}
}
