package org.onus.app.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Forward;
import org.onus.app.assessment.Given;
import org.onus.app.assessment.Sent;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion;
import org.springframework.stereotype.Component;

/** Keeps the answers that a form brings, and says what stands in their way. */
@Component
class SavingAnswers {
  private final Screens screens;
  private final Cases cases;
  private final Assessments assessments;
  private final Clock clock;

  SavingAnswers(Screens screens, Cases cases, Assessments assessments, Clock clock) {
    this.screens = screens;
    this.cases = cases;
    this.assessments = assessments;
    this.clock = clock;
  }

  /**
   * What a form that was sent left.
   *
   * @param seen the answers that it showed or brought
   * @param others answers of others that stand in its way
   */
  record Saved(Set<UUID> seen, Map<Question, Given> others) {}

  /** Saves what can be saved; the rest is among the problems. */
  Saved save(
      Reader reader,
      Cases.Opened opened,
      Assessment draft,
      Map<String, String> fields,
      Problems problems) {
    AnswerForm form = new AnswerForm(fields);
    JudgementForm judgement = new JudgementForm(fields, screens.messages());
    form.tooLong(draft)
        .forEach(
            field ->
                problems.add(
                    field, screens.messages().text("assessment.words.long", AnswerForm.LONGEST)));
    judgement.tooLong(problems);
    Set<UUID> seen = form.seen();
    if (!problems.isEmpty()) {
      return new Saved(seen, Map.of());
    }
    assessments.type(reader, draft, judgement.kept());
    Map<Question, Suggestion> suggestions =
        assessments.suggestions(draft, cases.gather(reader, opened.records()));
    List<Sent> sent =
        AnswerForm.confirmed(form.sent(draft), fields.getOrDefault("confirm", ""), suggestions);
    String repeated = fields.getOrDefault("keep", "");
    if (!repeated.isEmpty()) {
      sent =
          new KeptAnswers(
                  Forward.all(
                      draft,
                      assessments.of(reader, opened.records()).judged(),
                      LocalDate.now(clock)),
                  screens.messages())
              .in(sent, repeated);
    }
    Assessments.Kept kept = assessments.answer(reader, opened.basis(), draft, sent, suggestions);
    seen.addAll(kept.added());
    kept.others()
        .keySet()
        .forEach(
            question ->
                problems.add(
                    AnswerForm.name(question), screens.messages().text("assessment.other.asked")));
    return new Saved(seen, kept.others());
  }

  /** What a draft lacks before it can be judged. */
  void lacks(Reader reader, Assessment draft, Problems problems) {
    if (draft.answers().known() == 0) {
      problems.add(
          AnswerForm.name(draft.instrument().questions().getFirst()),
          screens.messages().text("assessment.judge.nothing"));
    }
    Set<String> evidenceOpened = assessments.opened(reader, draft);
    for (Given lacking : Assessments.lacking(draft)) {
      Item item = draft.instrument().item(lacking.question().item()).orElseThrow();
      problems.add(
          item.judged() && !evidenceOpened.contains(item.key())
              ? "priority" // the words are not shown before the evidence is
              : AnswerForm.name(lacking.question()) + "-words",
          screens
              .messages()
              .text(
                  lacking.lack() == Given.Lack.REASON
                      ? "assessment.lack.reason"
                      : "assessment.lack.source",
                  item.title()));
    }
  }
}
