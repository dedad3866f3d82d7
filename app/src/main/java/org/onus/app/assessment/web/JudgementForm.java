package org.onus.app.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.Assessment.Judged;
import org.onus.app.assessment.Assessment.Step;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** Reads a judgement from its form, or says what stands in the way. */
final class JudgementForm {
  private final Map<String, String> fields;
  private final Problems problems;
  private final Messages messages;

  JudgementForm(Map<String, String> fields, Problems problems, Messages messages) {
    this.fields = fields;
    this.problems = problems;
    this.messages = messages;
  }

  /** The judgement, or nothing with problems added in the order of the page. */
  Optional<Judged> judged(LocalDate today, Instant now, String by, @Nullable Integer threshold) {
    String priority = oneOf("priority", "yes", "no");
    String reason = words("reason");
    String end = oneOf("end", "step", "watched");
    Step step = end.equals("step") ? step(today) : null;
    return problems.isEmpty()
        ? Optional.of(new Judged(today, now, by, threshold, priority.equals("yes"), reason, step))
        : Optional.empty();
  }

  private @Nullable Step step(LocalDate today) {
    String what = words("step");
    String owner = words("owner");
    Optional<LocalDate> due = due(fields).date().filter(day -> !day.isBefore(today));
    if (due.isEmpty()) {
      problems.add("due", messages.text("assessment.judge.due.missing"));
    }
    return due.map(day -> new Step(what, owner, day)).orElse(null);
  }

  static DateFields due(Map<String, String> fields) {
    return new DateFields(
        fields.getOrDefault("due-day", ""),
        fields.getOrDefault("due-month", ""),
        fields.getOrDefault("due-year", ""));
  }

  private String oneOf(String field, String one, String other) {
    String sent = fields.getOrDefault(field, "");
    if (!sent.equals(one) && !sent.equals(other)) {
      problems.add(field, messages.text("assessment.judge." + field + ".missing"));
    }
    return sent;
  }

  private String words(String field) {
    String typed = fields.getOrDefault(field, "").strip();
    if (typed.isEmpty()) {
      problems.add(field, messages.text("assessment.judge." + field + ".missing"));
    } else if (typed.length() > AnswerForm.LONGEST) {
      problems.add(field, messages.text("assessment.words.long", AnswerForm.LONGEST));
    }
    return typed;
  }
}
