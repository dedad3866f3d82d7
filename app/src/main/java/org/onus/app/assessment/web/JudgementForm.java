package org.onus.app.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Worker;
import org.onus.app.assessment.Assessment.Judged;
import org.onus.app.assessment.Step;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** Reads a judgement from its form, or says what stands in the way. */
final class JudgementForm {
  static final int MOST_STEPS = 10;
  private final Map<String, String> fields;
  private final Messages messages;

  JudgementForm(Map<String, String> fields, Messages messages) {
    this.fields = fields;
    this.messages = messages;
  }

  /** The judgement, or nothing with problems added in the order of the page. */
  Optional<Judged> judged(
      LocalDate today,
      Instant now,
      Reader reader,
      @Nullable Integer threshold,
      List<Worker> owners,
      Problems problems) {
    String priority = oneOf("priority", problems, "yes", "no");
    String reason = words("reason", "reason", problems);
    String end = oneOf("end", problems, "step", "watched");
    List<Step> next = end.equals("step") ? next(today, owners, problems) : List.of();
    return problems.isEmpty()
        ? Optional.of(
            new Judged(
                today,
                now,
                reader.who(),
                reader.agency(),
                threshold,
                priority.equals("yes"),
                reason,
                next))
        : Optional.empty();
  }

  private List<Step> next(LocalDate today, List<Worker> owners, Problems problems) {
    List<Step> next = new ArrayList<>();
    for (int place : places()) {
      if (place == 1 || !isBlank(place)) {
        step(place, today, owners, problems).ifPresent(next::add);
      }
    }
    return next;
  }

  private Optional<Step> step(int place, LocalDate today, List<Worker> owners, Problems problems) {
    String what = words("step-" + place, "step", problems);
    Optional<Worker> worker =
        owners.stream()
            .filter(one -> one.account().toString().equals(typed("who-" + place)))
            .findFirst();
    String owner =
        worker.isPresent()
            ? worker.get().name() + ", " + worker.get().agency()
            : words("owner-" + place, "owner", problems);
    Optional<LocalDate> due = due(place).date().filter(day -> !day.isBefore(today));
    if (due.isEmpty()) {
      problems.add("due-" + place, messages.text("assessment.judge.due.missing"));
    }
    return due.map(day -> Step.of(what, owner, worker.map(Worker::account).orElse(null), day));
  }

  private boolean isBlank(int place) {
    return typed("step-" + place).isEmpty()
        && typed("who-" + place).isEmpty()
        && typed("owner-" + place).isEmpty()
        && due(place).isEmpty();
  }

  /** The steps that the form has room for, as typed. */
  List<AssessmentView.NextStep> steps() {
    return places().stream()
        .map(
            place ->
                new AssessmentView.NextStep(
                    place,
                    typed("step-" + place),
                    typed("who-" + place),
                    typed("owner-" + place),
                    due(place)))
        .toList();
  }

  private List<Integer> places() {
    String steps = typed("steps");
    int count = steps.matches("\\d{1,2}") ? Integer.parseInt(steps) : 1;
    return IntStream.rangeClosed(1, Math.clamp(count, 1, MOST_STEPS)).boxed().toList();
  }

  /** What is typed, to be kept until the judgement is given. */
  Map<String, String> kept() {
    Map<String, String> kept = new HashMap<>();
    for (String field : List.of("priority", "reason", "end")) {
      keep(field, kept);
    }
    int room = places().size() + (fields.containsKey("add") ? 1 : 0);
    if (room > 1) {
      kept.put("steps", Integer.toString(room));
    }
    for (int place : places()) {
      for (String part :
          List.of("step-%d", "who-%d", "owner-%d", "due-%d-day", "due-%d-month", "due-%d-year")) {
        keep(part.formatted(place), kept);
      }
    }
    return kept;
  }

  private void keep(String field, Map<String, String> kept) {
    if (!typed(field).isEmpty()) {
      kept.put(field, typed(field));
    }
  }

  /** Says which words are too long to keep. */
  void tooLong(Problems problems) {
    kept()
        .forEach(
            (field, typed) -> {
              if (typed.length() > AnswerForm.LONGEST) {
                problems.add(
                    field.startsWith("due-") ? field.substring(0, field.lastIndexOf('-')) : field,
                    messages.text("assessment.words.long", AnswerForm.LONGEST));
              }
            });
  }

  private DateFields due(int place) {
    String due = "due-" + place;
    return new DateFields(typed(due + "-day"), typed(due + "-month"), typed(due + "-year"));
  }

  private String typed(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  private String oneOf(String field, Problems problems, String one, String other) {
    String sent = typed(field);
    if (!sent.equals(one) && !sent.equals(other)) {
      problems.add(field, messages.text("assessment.judge." + field + ".missing"));
    }
    return sent;
  }

  private String words(String field, String kind, Problems problems) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      problems.add(field, messages.text("assessment.judge." + kind + ".missing"));
    }
    return typed;
  }
}
