package org.onus.app.casefile.web.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.DevelopmentWords;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Assessments that wait: opened again, for an agency's answer, for a judgement. */
@Controller
@Requires(Act.ASSESS)
class AssessmentsWaitingPage {
  private final Screens screens;
  private final AssessmentsWaiting waiting;
  private final People people;
  private final Trail trail;
  private final Clock clock;

  AssessmentsWaitingPage(
      Screens screens, AssessmentsWaiting waiting, People people, Trail trail, Clock clock) {
    this.screens = screens;
    this.waiting = waiting;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/assessments/waiting")
  View show(Reader reader) {
    AssessmentsWaiting.Found found = waiting.of(reader);
    List<RecordId> records = found.records();
    trail.write(
        reader,
        Entry.of(Deed.ASSESSMENTS_WAITING_READ, records.stream().map(RecordId::value).toList()));
    return screens.show(
        "casefile/web/start/assessmentsWaiting",
        new AssessmentsWaitingView(lines(found, people.references(reader, records))));
  }

  private List<AssessmentsWaitingView.Line> lines(
      AssessmentsWaiting.Found found, Map<RecordId, Reference> references) {
    Messages messages = screens.messages();
    LocalDate today = LocalDate.now(clock);
    List<AssessmentsWaitingView.Line> lines = new ArrayList<>();
    found
        .reopened()
        .forEach(
            one ->
                lines.add(
                    line(
                        one.record(),
                        references,
                        "",
                        messages.text(
                            "casefile.waiting.reopened",
                            Dates.text(one.closed(), messages),
                            DevelopmentWords.kinds(one.news(), messages)),
                        true)));
    found
        .steps()
        .forEach(
            one ->
                lines.add(
                    line(
                        one.record(),
                        references,
                        "/steps/" + one.step().id(),
                        messages.text(
                            "casefile.waiting.step",
                            one.step().what(),
                            one.step().owner(),
                            Dates.text(one.step().due(), messages)),
                        one.step().isOverdue(today))));
    found
        .open()
        .forEach(
            one ->
                lines.add(
                    line(
                        one.record(),
                        references,
                        "/questions/" + one.id(),
                        messages.text(
                            "casefile.waiting.enquiry",
                            one.agency(),
                            Dates.text(one.due(), messages)),
                        one.isOverdue(today))));
    found
        .begun()
        .forEach(
            one ->
                lines.add(
                    line(
                        one.record(),
                        references,
                        "",
                        messages.text("casefile.waiting.begun", Dates.text(one.at(), messages)),
                        false)));
    return lines;
  }

  private static AssessmentsWaitingView.Line line(
      RecordId record,
      Map<RecordId, Reference> references,
      String rest,
      String what,
      boolean pressing) {
    Reference reference = Objects.requireNonNull(references.get(record));
    return new AssessmentsWaitingView.Line(
        "/people/" + record + "/assessment" + rest,
        reference.agency().name(),
        reference.text(),
        what,
        pressing);
  }
}
