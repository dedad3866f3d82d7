package org.onus.app.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Workers;
import org.onus.app.assessment.acceptance.Acceptance;
import org.onus.app.assessment.acceptance.Acceptances;
import org.onus.app.assessment.acceptance.Saved;
import org.onus.app.kernel.Here;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Item;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How often suggestions are accepted, and how fast, by item and by assessor. */
@Controller
@Requires(Act.REVIEW_ASSESSING)
class AcceptancePage {
  private static final List<String> MONTHS = List.of("3", "12", "60");
  private final Screens screens;
  private final Acceptances acceptances;
  private final Workers workers;
  private final Clock clock;

  AcceptancePage(Screens screens, Acceptances acceptances, Workers workers, Clock clock) {
    this.screens = screens;
    this.acceptances = acceptances;
    this.workers = workers;
    this.clock = clock;
  }

  @GetMapping("/assessments/acceptance")
  View show(Reader reader, @RequestParam(defaultValue = "12") String months) {
    String chosen = MONTHS.contains(months) ? months : "12";
    Instant since =
        LocalDate.now(clock)
            .minusMonths(Integer.parseInt(chosen))
            .atStartOfDay(Here.ZONE)
            .toInstant();
    List<Saved> saved = acceptances.since(reader, since);
    Messages messages = screens.messages();
    return screens.show(
        "assessment/web/acceptance",
        new AcceptanceView(
            MONTHS.stream()
                .map(one -> Choice.of(one, messages.text("assessment.acceptance.months", one)))
                .toList(),
            chosen,
            items(saved),
            assessors(reader, saved)));
  }

  private List<AcceptanceView.Line> items(List<Saved> saved) {
    Map<String, Acceptance> by =
        Acceptance.by(
            saved, one -> one.instrument() + " " + Objects.requireNonNull(one.answer()).item());
    List<AcceptanceView.Line> lines = new ArrayList<>();
    for (Instrument instrument : Instruments.shipped()) {
      for (Item item : instrument.items()) {
        Acceptance found = by.get(instrument.name() + " " + item.key());
        if (found != null) {
          lines.add(line(item.title(), found));
        }
      }
    }
    return lines;
  }

  private List<AcceptanceView.Line> assessors(Reader reader, List<Saved> saved) {
    Map<String, String> names = new HashMap<>();
    workers
        .withSuspended(reader)
        .forEach(worker -> names.put(worker.account().toString(), worker.name()));
    List<AcceptanceView.Line> lines = new ArrayList<>();
    Acceptance.by(saved, Saved::by)
        .forEach(
            (who, found) ->
                lines.add(
                    line(
                        names.getOrDefault(
                            who, screens.messages().text("assessment.acceptance.left")),
                        found)));
    return lines;
  }

  private AcceptanceView.Line line(String name, Acceptance found) {
    Messages messages = screens.messages();
    String few = messages.text("assessment.acceptance.few", Acceptance.FEWEST);
    return new AcceptanceView.Line(
        name,
        found.answers(),
        found.suggested(),
        found.percent().isPresent()
            ? messages.text("assessment.acceptance.percent", found.percent().getAsInt())
            : few,
        found.median().isPresent()
            ? messages.text("assessment.acceptance.seconds", found.median().getAsLong())
            : few);
  }
}
