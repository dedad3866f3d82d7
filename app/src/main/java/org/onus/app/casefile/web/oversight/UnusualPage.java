package org.onus.app.casefile.web.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.reading.Look;
import org.onus.app.access.reading.Readings;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who read much more than usual, out of hours, or about people who may be their own? */
@Controller
@Requires(Act.READ_TRAIL)
class UnusualPage {
  private static final String TEMPLATE = "casefile/web/oversight/unusual";
  private static final int DAYS_SHOWN = 100;
  private final Screens screens;
  private final UnusualReadings unusual;
  private final Readings readings;
  private final Clock clock;

  UnusualPage(Screens screens, UnusualReadings unusual, Readings readings, Clock clock) {
    this.screens = screens;
    this.unusual = unusual;
    this.readings = readings;
    this.clock = clock;
  }

  @GetMapping("/records-of-access/unusual")
  View show(Reader reader, @RequestParam Map<String, String> fields) {
    LocalDate today = LocalDate.now(clock);
    UnusualForm form = UnusualForm.of(fields, today);
    Problems problems = Problems.none();
    UnusualForm.Days days = form.days(today, problems, screens.messages());
    return problems.isEmpty()
        ? screens.show(
            TEMPLATE, view(form, problems, unusual.between(reader, days.first(), days.last())))
        : screens.refuse(TEMPLATE, view(form, problems, null));
  }

  private UnusualView view(
      UnusualForm form, Problems problems, UnusualReadings.@Nullable Period found) {
    Messages messages = screens.messages();
    UnusualWords words = new UnusualWords(messages, readings.settings());
    UnusualReadings.Period period =
        found == null ? new UnusualReadings.Period(List.of(), List.of(), Map.of()) : found;
    return new UnusualView(
        form.from(),
        form.to(),
        LocalDate.now(clock).toString(),
        problems,
        words.bounds(),
        period.days().stream().flatMap(day -> waiting(day, period, words).stream()).toList(),
        period.looks().stream().map(look -> looked(look, period, words)).toList(),
        period.days().stream()
            .limit(DAYS_SHOWN)
            .map(
                day ->
                    new UnusualView.Day(
                        words.day(day.read().day()),
                        words.reader(period.name(day.read().who()), day.read().role()),
                        day.read().records().size(),
                        day.read().outOfHours().size(),
                        words.usual(day.compared().own()),
                        words.usual(day.compared().role()),
                        UnusualAddress.rows(day.read().who(), day.read().day())))
            .toList(),
        Math.max(0, period.days().size() - DAYS_SHOWN));
  }

  private static List<UnusualView.Waiting> waiting(
      UnusualReadings.Day day, UnusualReadings.Period period, UnusualWords words) {
    return period.waiting(day).stream()
        .map(
            finding ->
                new UnusualView.Waiting(
                    words.reader(period.name(day.read().who()), day.read().role()),
                    words.reason(day.read(), finding),
                    UnusualAddress.of(day.read(), finding.kind()).look(),
                    UnusualAddress.rows(day.read().who(), day.read().day())))
        .toList();
  }

  private UnusualView.Looked looked(Look look, UnusualReadings.Period period, UnusualWords words) {
    return new UnusualView.Looked(
        words.reader(period.name(look.who()), look.role()),
        look.reason(),
        look.words(),
        screens
            .messages()
            .text("casefile.unusual.by", look.by(), Dates.text(look.at(), screens.messages())),
        UnusualAddress.rows(look.who(), look.day()));
  }
}
