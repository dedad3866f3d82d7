package org.onus.app.assessment.area.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.area.Discordance;
import org.onus.app.assessment.area.DiscordanceQuestion;
import org.onus.app.kernel.SpreadsheetText;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Marking;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.cohort.Discord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Where score, rank, officers' grades and judgement part: whom nobody saw, and who needs training.
 */
@Controller
@Requires(Act.READ_DISCORDANCE)
class DiscordancePage {
  private static final String TEMPLATE = "assessment/area/discordance";
  private static final List<String> COLUMNS =
      List.of("reference", "unit", "score", "rank", "grades", "forms", "judgement", "parts");
  private final Screens screens;
  private final Discordance discordance;
  private final Clock clock;

  DiscordancePage(Screens screens, Discordance discordance, Clock clock) {
    this.screens = screens;
    this.discordance = discordance;
    this.clock = clock;
  }

  @GetMapping("/discordance")
  View show(Reader reader, @RequestParam MultiValueMap<String, String> fields) {
    DiscordanceForm form = DiscordanceForm.of(fields, LocalDate.now(clock));
    Problems problems = Problems.none();
    DiscordanceQuestion question = form.question(problems, screens.messages());
    return question == null
        ? screens.refuse(TEMPLATE, view(form, null, problems))
        : screens.show(TEMPLATE, view(form, discordance.read(reader, question), problems));
  }

  @GetMapping("/discordance.csv")
  void csv(
      Reader reader, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse answer)
      throws IOException {
    DiscordanceQuestion question =
        DiscordanceForm.of(fields, LocalDate.now(clock))
            .question(Problems.none(), screens.messages());
    if (question == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Discordance.Found found = discordance.take(reader, question);
    DiscordanceWords words = new DiscordanceWords(screens.messages());
    Marking.download(answer, "text/csv;charset=UTF-8", "discordance.csv");
    Writer out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(COLUMNS);
    found.parted().stream()
        .map(words::line)
        .map(
            one ->
                List.of(
                    one.reference(),
                    one.unit(),
                    one.score(),
                    one.rank(),
                    one.grades(),
                    String.join("; ", one.forms()),
                    one.judgement(),
                    String.join("; ", one.parts())))
        .forEach(row -> csv.writeRecord(row.stream().map(SpreadsheetText::harmless).toList()));
    csv.flush();
  }

  private DiscordanceView view(
      DiscordanceForm form, Discordance.@Nullable Found found, Problems problems) {
    Messages messages = screens.messages();
    DiscordanceWords words = new DiscordanceWords(messages);
    List<Choice> ways =
        Arrays.stream(Discord.values())
            .map(one -> Choice.of(DiscordanceForm.text(one), words.way(one)))
            .toList();
    return found == null
        ? new DiscordanceView(
            form, List.of(), ways, "", "", List.of(), List.of(), form.address(), problems)
        : new DiscordanceView(
            form,
            found.units().stream()
                .map(unit -> Choice.of(unit, AreaSections.siteName(unit, messages)))
                .toList(),
            ways,
            messages.text(
                found.matching() > found.parted().size()
                    ? "discordance.lead.first"
                    : "discordance.lead",
                found.matching(),
                found.all().size(),
                found.parted().size()),
            found.ranksKnown() ? "" : messages.text("discordance.ranks.waiting"),
            found.parted().stream().map(words::line).toList(),
            words.units(found),
            form.address(),
            problems);
  }
}
