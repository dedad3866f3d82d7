package org.onus.app.casefile.web.oversight;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.TrailQuery;
import org.onus.app.access.trail.TrailReading;
import org.onus.app.ui.Marking;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was found of the records of access as a file; that it was taken is on record too. */
@Controller
@Requires(Act.READ_TRAIL)
class TrailDownloadPage {
  private final Screens screens;
  private final TrailReading trail;

  TrailDownloadPage(Screens screens, TrailReading trail) {
    this.screens = screens;
    this.trail = trail;
  }

  @GetMapping("/records-of-access.csv")
  void csv(Reader reader, @RequestParam Map<String, String> fields, HttpServletResponse answer)
      throws IOException {
    TrailQuery query = query(fields);
    head(answer, "text/csv;charset=UTF-8", "csv");
    Writer out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(TrailFile.NAMES);
    trail.take(
        reader,
        query,
        line -> csv.writeRecord(TrailFile.fields(line).stream().map(Object::toString).toList()));
    csv.flush();
  }

  @GetMapping("/records-of-access.xlsx")
  void xlsx(Reader reader, @RequestParam Map<String, String> fields, HttpServletResponse answer)
      throws IOException {
    TrailQuery query = query(fields);
    head(answer, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    try (TrailSheet sheet = new TrailSheet(answer.getOutputStream(), TrailSheet.ROWS_OF_A_SHEET)) {
      trail.take(reader, query, sheet::add);
    }
  }

  private TrailQuery query(Map<String, String> fields) {
    Problems problems = Problems.none();
    TrailQuery query = TrailForm.of(fields).query(null, problems, screens.messages());
    if (!problems.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return query;
  }

  private static void head(HttpServletResponse answer, String type, String ending) {
    Marking.download(answer, type, "records-of-access." + ending);
  }
}
