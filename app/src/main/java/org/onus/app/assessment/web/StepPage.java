package org.onus.app.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Step;
import org.onus.app.assessment.StepWords;
import org.onus.app.assessment.Steps;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A next step: its owner says when and how it was done. */
@Controller
@Requires(Act.ASSESS)
@RequestMapping("/people/{record}/assessment/steps/{step}")
class StepPage {
  private static final String TEMPLATE = "assessment/web/step";
  private final Screens screens;
  private final Cases cases;
  private final Assessments assessments;
  private final Steps steps;
  private final Clock clock;

  StepPage(Screens screens, Cases cases, Assessments assessments, Steps steps, Clock clock) {
    this.screens = screens;
    this.cases = cases;
    this.assessments = assessments;
    this.steps = steps;
    this.clock = clock;
  }

  /** A step of a judgement on the case that is open. */
  private record Found(Cases.Opened opened, Assessment assessment, Step step) {}

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID step) {
    Found found = find(reader, record, step);
    assessments.shown(reader, found.opened().basis(), found.opened().records());
    return screens.show(TEMPLATE, view(reader, found, new Answers(Map.of(), screens.messages())));
  }

  @PostMapping
  View done(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID step,
      @RequestParam Map<String, String> fields) {
    Found found = find(reader, record, step);
    Messages messages = screens.messages();
    Answers answers = new Answers(fields, messages);
    Optional<LocalDate> on = answers.pastDay("on", LocalDate.now(clock));
    String words = answers.words("words", "assessment.step.words.missing");
    if (!steps.isFor(reader, found.step())) {
      answers
          .problems()
          .add("words", messages.text("assessment.step.others", found.step().owner()));
    }
    if (answers.problems().isEmpty()) {
      Step.Done done = new Step.Done(on.orElseThrow(), words);
      if (done.equals(found.step().done())
          || steps.done(
              reader, found.opened().basis(), found.assessment().record(), found.step(), done)) {
        return new RedirectView(finished(found));
      }
      answers.problems().add("words", messages.text("assessment.step.overtaken"));
    }
    return screens.refuse(TEMPLATE, view(reader, find(reader, record, step), answers));
  }

  /** Any record of the person will do: the step hangs on the one that was assessed. */
  private Found find(Reader reader, RecordId record, UUID id) {
    Cases.Opened opened =
        cases
            .open(reader, record)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Assessments.OfPerson all = assessments.of(reader, opened.records());
    return all.judged().stream()
        .flatMap(one -> one.next().stream().map(step -> new Found(opened, one, step)))
        .filter(found -> found.step().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String finished(Found found) {
    return "/people/" + found.opened().record() + "/assessment/finished/" + found.assessment().id();
  }

  private StepView view(Reader reader, Found found, Answers answers) {
    Messages messages = screens.messages();
    Step step = found.step();
    LocalDate today = LocalDate.now(clock);
    return new StepView(
        found.opened().record().toString(),
        found.opened().reference().text(),
        step.id().toString(),
        step.what(),
        step.owner(),
        Dates.text(step.due(), messages),
        StepWords.standing(step, today, messages),
        finished(found),
        Dates.text(Objects.requireNonNull(found.assessment().judged()).on(), messages),
        step.done() == null && steps.isFor(reader, step),
        answers.date("on"),
        answers.typed("words"),
        answers.problems());
  }
}
