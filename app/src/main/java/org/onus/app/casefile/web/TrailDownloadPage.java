package org.onus.app.casefile.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.TrailLine;
import org.onus.app.access.trail.TrailQuery;
import org.onus.app.access.trail.TrailReading;
import org.onus.app.kernel.SpreadsheetText;
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
  private static final List<String> NAMES =
      List.of(
          "row",
          "at",
          "account",
          "name",
          "on_behalf_of",
          "role",
          "agency",
          "kind",
          "deed",
          "records",
          "record_ids",
          "about",
          "grounds",
          "rules_version",
          "purpose",
          "recipients",
          "detail");
  private final Screens screens;
  private final TrailReading trail;

  TrailDownloadPage(Screens screens, TrailReading trail) {
    this.screens = screens;
    this.trail = trail;
  }

  @GetMapping("/records-of-access.csv")
  void csv(Reader reader, @RequestParam Map<String, String> fields, HttpServletResponse answer)
      throws IOException {
    Problems problems = Problems.none();
    TrailQuery query = TrailForm.of(fields).query(null, problems, screens.messages());
    if (!problems.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    answer.setContentType("text/csv;charset=UTF-8");
    answer.setHeader(
        "Content-Disposition", "attachment; filename=\"OFFICIAL-SENSITIVE-records-of-access.csv\"");
    Writer out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(NAMES);
    trail.take(reader, query, line -> csv.writeRecord(fields(line)));
    csv.flush();
  }

  private static List<String> fields(TrailLine line) {
    return Stream.of(
            Long.toString(line.id()),
            line.at().toString(),
            line.who(),
            text(line.name()),
            text(line.behalf()),
            text(line.role()),
            line.agency(),
            line.deed().kind().name(),
            line.deed().name(),
            line.everybody() ? "everybody" : Integer.toString(line.concerned()),
            line.subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")),
            text(line.about()),
            text(line.grounds()),
            Integer.toString(line.rules()),
            line.purpose(),
            String.join(" ", line.recipients()),
            text(line.detail()))
        .map(SpreadsheetText::harmless)
        .toList();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
