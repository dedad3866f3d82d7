package org.onus.app.casefile.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.identification.ListDownloads;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.ui.Marking;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The whole list of a page as a file. */
@Controller
@Requires(Act.EXPORT_LISTS)
class ListDownloadPage {
  private final Screens screens;
  private final PriorityLists lists;
  private final ListDownloads downloads;
  private final Rulebook rulebook;

  ListDownloadPage(
      Screens screens, PriorityLists lists, ListDownloads downloads, Rulebook rulebook) {
    this.screens = screens;
    this.lists = lists;
    this.downloads = downloads;
    this.rulebook = rulebook;
  }

  @GetMapping("/list.csv")
  void csv(Reader reader, @RequestParam Map<String, String> fields, HttpServletResponse answer)
      throws IOException {
    write(reader, fields, ListDownloads.Form.CSV, "text/csv;charset=UTF-8", answer);
  }

  @GetMapping("/list.xlsx")
  void xlsx(Reader reader, @RequestParam Map<String, String> fields, HttpServletResponse answer)
      throws IOException {
    write(
        reader,
        fields,
        ListDownloads.Form.XLSX,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        answer);
  }

  @GetMapping("/list.json")
  void json(Reader reader, @RequestParam Map<String, String> fields, HttpServletResponse answer)
      throws IOException {
    write(reader, fields, ListDownloads.Form.JSON, "application/json", answer);
  }

  private void write(
      Reader reader,
      Map<String, String> fields,
      ListDownloads.Form form,
      String type,
      HttpServletResponse answer)
      throws IOException {
    ListQuestion question =
        ListForm.of(fields)
            .question(lists.today(), rulebook.inForce(reader), Problems.none(), screens.messages())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (lists.prepare(reader, question) != PriorityLists.Readiness.READY) {
      answer.sendRedirect("/list?" + ListForm.of(fields).address());
      return;
    }
    Marking.download(answer, type, fileName(question, form));
    downloads.write(reader, question, form, answer.getOutputStream());
  }

  private static String fileName(ListQuestion question, ListDownloads.Form form) {
    String rule = question.criterion();
    return "priority-list-%s-%s.%s"
        .formatted(
            rule == null ? question.profile().name() : rule,
            question.asAt(),
            form.name().toLowerCase(Locale.ROOT));
  }
}
