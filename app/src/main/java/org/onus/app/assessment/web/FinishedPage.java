package org.onus.app.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Developments;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A finished assessment: a fact of its day, and what has changed since. */
@Controller
@Requires(Act.ASSESS)
class FinishedPage {
  private final Screens screens;
  private final Cases cases;
  private final Assessments assessments;
  private final Developments developments;
  private final Clock clock;

  FinishedPage(
      Screens screens,
      Cases cases,
      Assessments assessments,
      Developments developments,
      Clock clock) {
    this.screens = screens;
    this.cases = cases;
    this.assessments = assessments;
    this.developments = developments;
    this.clock = clock;
  }

  @GetMapping("/people/{record}/assessment/finished/{assessment}")
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID assessment) {
    Cases.Opened opened = cases.open(reader, record).orElseThrow(FinishedPage::absent);
    Assessments.OfPerson all = assessments.of(reader, opened.records());
    if (all.draft().filter(one -> one.id().equals(assessment)).isPresent()) {
      return new RedirectView("/people/" + record + "/assessment");
    }
    Optional<Assessment> found =
        all.judged().stream().filter(one -> one.id().equals(assessment)).findFirst();
    assessments.shown(reader, opened.basis(), opened.records());
    return screens.show(
        "assessment/web/finished",
        new FinishedScreen(
                found.orElseThrow(FinishedPage::absent),
                opened,
                cases.gather(reader, opened.records()),
                developments.of(reader, opened.records()),
                screens.messages(),
                LocalDate.now(clock))
            .view(assessments, all.draft().isPresent()));
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
