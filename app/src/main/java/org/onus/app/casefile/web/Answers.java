package org.onus.app.casefile.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.cases.Hindrance;
import org.onus.app.access.cases.Holder;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** What was answered on the small forms of a person's pages, and what is wrong with it. */
final class Answers {
  private static final int LONGEST = 1_000;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private final Map<String, String> fields;
  private final Messages messages;
  private final Problems problems = Problems.none();

  Answers(Map<String, String> fields, Messages messages) {
    this.fields = fields;
    this.messages = messages;
  }

  Map<String, String> fields() {
    return fields;
  }

  Problems problems() {
    return problems;
  }

  String typed(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** The answer as sent: the words of a radio may begin with a blank. */
  String sent(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The id made with a form; one that no page of ours made counts as none. */
  static UUID token(Map<String, String> fields) {
    try {
      return UUID.fromString(fields.getOrDefault("token", ""));
    } catch (IllegalArgumentException _) {
      return UUID.randomUUID();
    }
  }

  /** Whether the form was made when this version stood. */
  boolean saw(UUID version) {
    return version.toString().equals(typed("seen"));
  }

  /** A reason, which must be there. */
  String words(String field) {
    return words(field, "casefile.answer.words.missing");
  }

  /**
   * Words that must be there.
   *
   * @param missing the message key of what to say if they are not
   */
  String words(String field, String missing) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      problems.add(field, messages.text(missing));
    }
    return bounded(field, typed);
  }

  /** Words that may be left out. */
  String wordsIfAny(String field) {
    return bounded(field, typed(field));
  }

  private String bounded(String field, String typed) {
    if (typed.length() > LONGEST) {
      problems.add(field, messages.text("casefile.answer.words.long", LONGEST));
    }
    return typed;
  }

  /** One of the answers that the page offers, blanks and all. */
  <T> Optional<T> chosenAsSent(String field, Function<String, Optional<T>> reading) {
    return chosen(field, _ -> reading.apply(sent(field)));
  }

  /** The three boxes of a date, as typed. */
  DateFields date(String field) {
    return new DateFields(typed(field + "-day"), typed(field + "-month"), typed(field + "-year"));
  }

  /** A day that may be left out, but not be mistyped. */
  @Nullable LocalDate dayIfAny(String field) {
    DateFields typed = date(field);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = typed.date().filter(one -> !one.isBefore(EARLIEST));
    if (day.isEmpty()) {
      problems.add(field, messages.text("casefile.answer.day.unreal"));
    }
    return day.orElse(null);
  }

  /** A day that must be there. */
  Optional<LocalDate> day(String field) {
    if (date(field).isEmpty()) {
      problems.add(field, messages.text("casefile.answer.day.missing"));
    }
    return Optional.ofNullable(dayIfAny(field));
  }

  /** A day that must be there and over. */
  Optional<LocalDate> pastDay(String field, LocalDate today) {
    Optional<LocalDate> day = day(field);
    if (day.filter(today::isBefore).isPresent()) {
      problems.add(field, messages.text("casefile.answer.day.future"));
    }
    return day;
  }

  Optional<Holder> holder(String field) {
    return chosen(field, Holder::of);
  }

  /** One of the answers that the page offers. */
  <T> Optional<T> chosen(String field, Function<String, Optional<T>> reading) {
    Optional<T> found = reading.apply(typed(field));
    if (found.isEmpty()) {
      problems.add(field, messages.text("casefile.answer.choice.missing"));
    }
    return found;
  }

  /** An answer yes or no, which must be there. */
  Optional<Boolean> yesOrNo(String field) {
    return chosen(
        field,
        text ->
            switch (text) {
              case "yes" -> Optional.of(true);
              case "no" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  void hindered(String field, Optional<Hindrance> hindrance) {
    hindrance.ifPresent(one -> problems.add(field, messages.text(one.label())));
  }
}
