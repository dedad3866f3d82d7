package org.onus.app.assessment.area.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.AreaQuestion;
import org.onus.app.ui.Marking;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The tables of the page as a file: what the page hides, the file hides. */
@Controller
@Requires(Act.READ_FIGURES)
class AreaDownloadPage {
  private final Screens screens;
  private final AreaFigures figures;
  private final Clock clock;

  AreaDownloadPage(Screens screens, AreaFigures figures, Clock clock) {
    this.screens = screens;
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/area-figures.csv")
  void csv(
      Reader reader, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse answer)
      throws IOException {
    List<List<String>> rows = rows(reader, fields);
    Marking.download(answer, "text/csv;charset=UTF-8", "area-figures.csv");
    Writer out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(out);
    rows.forEach(csv::writeRecord);
    csv.flush();
  }

  @GetMapping("/area-figures.xlsx")
  void xlsx(
      Reader reader, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse answer)
      throws IOException {
    List<List<String>> rows = rows(reader, fields);
    Marking.download(
        answer,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "area-figures.xlsx");
    try (Workbook book = new Workbook(answer.getOutputStream(), "Onus", null)) {
      Worksheet sheet = book.newWorksheet("Figures");
      sheet.header(Marking.TEXT, Position.CENTER);
      sheet.footer(Marking.TEXT, Position.CENTER);
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          write(sheet, row, column, rows.get(row).get(column));
        }
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, String text) {
    if (row > 0 && text.matches("\\d{1,9}(\\.\\d+)?")) {
      sheet.value(row, column, Double.valueOf(text));
    } else {
      sheet.value(row, column, text);
    }
  }

  private List<List<String>> rows(Reader reader, MultiValueMap<String, String> fields) {
    Problems problems = Problems.none();
    AreaQuestion question =
        AreaForm.of(fields, LocalDate.now(clock)).question(problems, screens.messages());
    if (question == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    AreaFigures.Found found = figures.take(reader, question);
    return AreaFile.rows(
        found.cohort().cases().isEmpty()
            ? List.of()
            : new AreaSections(found, screens.messages()).sections());
  }
}
