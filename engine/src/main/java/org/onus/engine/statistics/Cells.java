package org.onus.engine.statistics;

import java.util.List;
import org.onus.engine.incidents.TableFile;
import org.onus.engine.incidents.UnusableFileException;

/** The cells of a row of a file that is used whole or not at all. */
record Cells(TableFile.Row row, List<String> columns) {

  String text(int column) {
    return row.values().get(column);
  }

  String filled(int column) throws UnusableFileException {
    String text = text(column);
    if (text.isEmpty()) {
      throw new UnusableFileException(
          "Line %d: %s is empty.".formatted(row.line(), columns.get(column)));
    }
    return text;
  }

  UnusableFileException contradicts(long before) {
    return new UnusableFileException(
        "Line %d answers the same question as line %d with another answer."
            .formatted(row.line(), before));
  }
}
