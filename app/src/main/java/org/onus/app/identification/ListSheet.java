package org.onus.app.identification;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.SpreadsheetText;
import org.onus.app.ui.Marking;

/** Writes a priority list as a spreadsheet: the columns of {@link ListFile}, numbers as numbers. */
final class ListSheet {
  private static final int ROWS_AT_ONCE = 1_000;

  private ListSheet() {}

  static void xlsx(Iterable<ListedPerson> people, boolean withBefore, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Onus", null)) {
      Worksheet sheet = book.newWorksheet("Priority list");
      sheet.header(Marking.TEXT, Position.CENTER);
      sheet.footer(Marking.TEXT, Position.CENTER);
      sheet.freezePane(0, 1);
      List<String> names = ListFile.names(withBefore);
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, names.get(column));
        sheet.style(0, column).bold().set();
      }
      int row = 1;
      for (ListedPerson person : people) {
        int column = 0;
        for (Object value : ListFile.fields(person, withBefore).values()) {
          write(sheet, row, column++, value);
        }
        if (row++ % ROWS_AT_ONCE == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Double number -> {
        sheet.value(row, column, number);
        sheet.style(row, column).format("0.00").set();
      }
      case Number number -> sheet.value(row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.value(row, column, SpreadsheetText.harmless(value.toString()));
    }
  }
}
