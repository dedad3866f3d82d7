package org.onus.app.casefile.web.oversight;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onus.app.access.trail.TrailLine;
import org.onus.app.ui.Marking;

/** Writes the records of access as a spreadsheet: the columns of {@link TrailFile}. */
final class TrailSheet implements Closeable {
  private static final int ROWS_AT_ONCE = 1_000;

  /** More do not fit on a sheet of this format, its heading included: another sheet follows. */
  static final int ROWS_OF_A_SHEET = 1_048_576;

  private final Workbook book;
  private final int rowsOfASheet;
  private Worksheet sheet;
  private int sheets;
  private int row;

  TrailSheet(OutputStream out, int rowsOfASheet) {
    book = new Workbook(out, "Onus", null);
    this.rowsOfASheet = rowsOfASheet;
    sheet = begin();
  }

  private Worksheet begin() {
    Worksheet begun = book.newWorksheet("Records of access " + ++sheets);
    begun.header(Marking.TEXT, Position.CENTER);
    begun.footer(Marking.TEXT, Position.CENTER);
    begun.freezePane(0, 1);
    List<String> names = TrailFile.NAMES;
    for (int column = 0; column < names.size(); column++) {
      begun.value(0, column, names.get(column));
      begun.style(0, column).bold().set();
    }
    row = 1;
    return begun;
  }

  void add(TrailLine line) {
    try {
      if (row == rowsOfASheet) {
        sheet.finish();
        sheet = begin();
      }
      int column = 0;
      for (Object value : TrailFile.fields(line)) {
        if (value instanceof Number number) {
          sheet.value(row, column, number);
        } else {
          sheet.value(row, column, value.toString());
        }
        column++;
      }
      if (row++ % ROWS_AT_ONCE == 0) {
        sheet.flush();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
