package org.onus.app.assessment.area.web;

import java.util.ArrayList;
import java.util.List;
import org.onus.app.kernel.SpreadsheetText;

/** The figures of a page as rows of a file: one for each cell. */
final class AreaFile {
  private static final List<String> NAMES = List.of("table", "row", "column", "value", "per_cent");

  private AreaFile() {}

  /** The names of the columns, and then every figure; no text is taken for a formula. */
  static List<List<String>> rows(List<AreaView.Section> sections) {
    List<List<String>> rows = new ArrayList<>(List.of(NAMES));
    for (AreaView.Section section : sections) {
      for (Figures table : section.tables()) {
        for (Figures.Line line : table.lines()) {
          for (int i = 0; i < line.figures().size(); i++) {
            Figures.Figure figure = line.figures().get(i);
            rows.add(
                List.of(
                    table.key(),
                    SpreadsheetText.harmless(line.label()),
                    SpreadsheetText.harmless(table.columns().get(i)),
                    SpreadsheetText.harmless(figure.value()),
                    figure.percent() == null ? "" : figure.percent()));
          }
        }
      }
    }
    return rows;
  }
}
