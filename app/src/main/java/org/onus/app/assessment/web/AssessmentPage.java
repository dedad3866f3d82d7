package org.onus.app.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Developments;
import org.onus.app.assessment.Given;
import org.onus.app.assessment.Notice;
import org.onus.app.assessment.Steps;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.guidance.Guidances;
import org.onus.app.pathways.Assessing;
import org.onus.app.pathways.Pathway;
import org.onus.app.pathways.Pathways;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Question;
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

/** Assesses a person: begins, answers with the evidence beside, judges. */
@Controller
@Requires(Act.ASSESS)
@RequestMapping("/people/{record}/assessment")
class AssessmentPage {
  private static final String TEMPLATE = "assessment/web/assessment";
  private final Screens screens;
  private final Cases cases;
  private final Assessments assessments;
  private final SavingAnswers answers;
  private final Enquiries enquiries;
  private final Developments developments;
  private final Steps steps;
  private final Guidances guidances;
  private final Pathways pathways;
  private final Clock clock;

  AssessmentPage(
      Screens screens,
      Cases cases,
      Assessments assessments,
      SavingAnswers answers,
      Enquiries enquiries,
      Developments developments,
      Steps steps,
      Guidances guidances,
      Pathways pathways,
      Clock clock) {
    this.screens = screens;
    this.cases = cases;
    this.assessments = assessments;
    this.answers = answers;
    this.enquiries = enquiries;
    this.developments = developments;
    this.steps = steps;
    this.guidances = guidances;
    this.pathways = pathways;
    this.clock = clock;
  }

  @GetMapping
  View show(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String notice) {
    Cases.Opened opened = open(reader, record);
    assessments.shown(reader, opened.basis(), opened.records());
    return screens.show(
        TEMPLATE, view(reader, opened, item, Map.of("notice", notice), Map.of(), Problems.none()));
  }

  @PostMapping("/begin")
  View begin(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Cases.Opened opened = open(reader, record);
    Assessing assessing = assessing(reader);
    Optional<Notice> notice = Notice.of(fields.getOrDefault("notice", ""));
    if (notice.isEmpty() || assessing == null || !assessing.assesses().contains(reader.role())) {
      return refuse(reader, opened, fields, "notice", "assessment.notice.missing");
    }
    assessments.begin(reader, opened.basis(), record, notice.get(), assessing.instrument());
    return back(record, "");
  }

  /** Saves, and goes where the button pressed leads. */
  @PostMapping("/answers")
  View answer(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Cases.Opened opened = open(reader, record);
    Optional<Assessment> draft = draft(reader, opened);
    if (draft.isEmpty()) {
      return back(record, "");
    }
    Problems problems = Problems.none();
    SavingAnswers.Saved saved = answers.save(reader, opened, draft.get(), fields, problems);
    String item = fields.getOrDefault("open", "");
    if (draft.get().instrument().item(item).isPresent()) {
      assessments.open(reader, draft.get(), item);
    }
    return problems.isEmpty()
        ? back(record, Onward.of(draft.get().instrument(), fields))
        : screens.refuse(TEMPLATE, view(reader, opened, item, fields, saved.others(), problems));
  }

  @PostMapping("/judgement")
  View judge(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Cases.Opened opened = open(reader, record);
    Assessing assessing = assessing(reader);
    Optional<Assessment> draft = draft(reader, opened);
    if (draft.isEmpty() || assessing == null || !assessing.judges().contains(reader.role())) {
      return back(record, "");
    }
    Problems problems = Problems.none();
    SavingAnswers.Saved saved = answers.save(reader, opened, draft.get(), fields, problems);
    if (problems.isEmpty()) {
      Assessment answered = draft(reader, opened).orElse(draft.get());
      answers.lacks(reader, answered, problems);
      Optional<Assessment.Judged> judged =
          new JudgementForm(fields, screens.messages())
              .judged(
                  LocalDate.now(clock),
                  clock.instant(),
                  reader,
                  assessing.threshold(),
                  steps.owners(reader),
                  problems);
      if (judged.isPresent()
          && !assessments.judge(
              reader, opened.basis(), answered, opened.records(), saved.seen(), judged.get())) {
        problems.add("priority", screens.messages().text("assessment.judge.changed"));
      }
    }
    return problems.isEmpty()
        ? back(record, "")
        : screens.refuse(TEMPLATE, view(reader, opened, "", fields, saved.others(), problems));
  }

  /** The one in hand, if the reader may answer it. */
  private Optional<Assessment> draft(Reader reader, Cases.Opened opened) {
    Assessing assessing = assessing(reader);
    return assessing == null || !assessing.assesses().contains(reader.role())
        ? Optional.empty()
        : assessments.of(reader, opened.records()).draft();
  }

  private Cases.Opened open(Reader reader, RecordId record) {
    return cases
        .open(reader, record)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static View back(RecordId record, String place) {
    return new RedirectView("/people/" + record + "/assessment" + place);
  }

  private @Nullable Assessing assessing(Reader reader) {
    return pathways.find(reader.purpose()).map(Pathway::assessing).orElse(null);
  }

  private View refuse(
      Reader reader, Cases.Opened opened, Map<String, String> fields, String field, String key) {
    return screens.refuse(
        TEMPLATE,
        view(
            reader,
            opened,
            "",
            fields,
            Map.of(),
            Problems.of(field, screens.messages().text(key))));
  }

  private AssessmentView view(
      Reader reader,
      Cases.Opened opened,
      String focus,
      Map<String, String> sent,
      Map<Question, Given> others,
      Problems problems) {
    return new AssessmentScreen(
            reader,
            opened,
            pathways.find(reader.purpose()).orElse(null),
            screens.messages(),
            LocalDate.now(clock))
        .view(
            assessments,
            enquiries,
            developments,
            steps,
            guidances,
            cases,
            focus,
            sent,
            others,
            problems);
  }
}
