package org.onus.app.assessment.area.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.AreaQuestion;
import org.onus.app.assessment.area.AreaQuestion.Grouping;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.disclosure.Rounding;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What an area looks like: the tables of the pilots' evaluation for any areas and period. */
@Controller
@Requires(Act.READ_FIGURES)
class AreaPage {
  private static final String TEMPLATE = "assessment/area/area";
  private final Screens screens;
  private final AreaFigures figures;
  private final Clock clock;

  AreaPage(Screens screens, AreaFigures figures, Clock clock) {
    this.screens = screens;
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/area-figures")
  View show(Reader reader, @RequestParam MultiValueMap<String, String> fields) {
    Messages messages = screens.messages();
    AreaForm form = AreaForm.of(fields, LocalDate.now(clock));
    Problems problems = Problems.none();
    AreaQuestion question = form.question(problems, messages);
    return question == null
        ? screens.refuse(TEMPLATE, view(form, null, problems, messages))
        : screens.show(TEMPLATE, view(form, figures.read(reader, question), problems, messages));
  }

  private static AreaView view(
      AreaForm form, AreaFigures.@Nullable Found found, Problems problems, Messages messages) {
    boolean any = found != null && !found.cohort().cases().isEmpty();
    return new AreaView(
        form,
        Arrays.stream(Grouping.values())
            .map(by -> Choice.of(by.text(), messages.text("figures.by." + by.text())))
            .toList(),
        found == null
            ? List.of()
            : found.sites().stream()
                .map(
                    site ->
                        new AreaView.Site(
                            site,
                            AreaSections.siteName(site, messages),
                            form.sites().contains(site)))
                .toList(),
        found == null ? "" : lead(found, messages),
        found == null
            ? ""
            : found.showsSmall()
                ? messages.text("figures.shown.all")
                : messages.text("figures.shown.large", found.least()),
        found == null ? "" : counted(found, messages),
        found != null && any ? new AreaSections(found, messages).sections() : List.of(),
        found != null && found.mayShowSmall(),
        form.address(),
        problems);
  }

  /** How many there are is a count like any other, and so is what they are more than others. */
  private static String lead(AreaFigures.Found found, Messages messages) {
    int cases = found.cohort().cases().size();
    if (cases == 0) {
      return messages.text("figures.none");
    }
    return cases < found.least() || found.people() < found.least()
        ? messages.text("figures.few", found.least())
        : isSmall(found, found.people() - cases)
                || isSmall(found, found.assessments() - found.people())
            ? messages.text("figures.lead.counted", rounded(found, cases))
            : messages.text(
                found.showsSmall() ? "figures.lead" : "figures.lead.rounded",
                rounded(found, found.assessments()),
                rounded(found, found.people()),
                rounded(found, cases));
  }

  private static int rounded(AreaFigures.Found found, int count) {
    return Rounding.of(count, found.least());
  }

  /** Which days the figures are of: of those asked for, whole quarters that are over. */
  private static String counted(AreaFigures.Found found, Messages messages) {
    return found
        .period()
        .map(
            days ->
                messages.text(
                    found.showsSmall() ? "figures.period.days" : "figures.period",
                    Dates.text(days.from(), messages),
                    Dates.text(days.to(), messages)))
        .orElseGet(() -> messages.text("figures.period.none"));
  }

  private static boolean isSmall(AreaFigures.Found found, int count) {
    return count > 0 && count < found.least();
  }
}
