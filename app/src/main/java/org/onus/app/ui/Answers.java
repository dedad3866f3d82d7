package org.onus.app.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was answered on a small form, and what is wrong with it. */
public final class Answers {
  private static final int LONGEST = 1_000;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private final Map<String, String> fields;
  private final Messages messages;
  private final Problems problems = Problems.none();

  public Answers(Map<String, String> fields, Messages messages) {
    this.fields = fields;
    this.messages = messages;
  }

  public Map<String, String> fields() {
    return fields;
  }

  public Problems problems() {
    return problems;
  }

  public String typed(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** The answer as sent: the words of a radio may begin with a blank. */
  public String sent(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The id made with a form; one that no page of ours made counts as none. */
  public static UUID token(Map<String, String> fields) {
    try {
      return UUID.fromString(fields.getOrDefault("token", ""));
    } catch (IllegalArgumentException _) {
      return UUID.randomUUID();
    }
  }

  /** Whether the form was made when this version stood. */
  public boolean saw(UUID version) {
    return version.toString().equals(typed("seen"));
  }

  /** A reason, which must be there. */
  public String words(String field) {
    return words(field, "ui.answer.words.missing");
  }

  /**
   * Words that must be there.
   *
   * @param missing the message key of what to say if they are not
   */
  public String words(String field, String missing) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      problems.add(field, messages.text(missing));
    }
    return bounded(field, typed);
  }

  /** Words that may be left out. */
  public String wordsIfAny(String field) {
    return bounded(field, typed(field));
  }

  private String bounded(String field, String typed) {
    if (typed.length() > LONGEST) {
      problems.add(field, messages.text("ui.answer.words.long", LONGEST));
    }
    return typed;
  }

  /** One of the answers that the page offers, blanks and all. */
  public <T> Optional<T> chosenAsSent(String field, Function<String, Optional<T>> reading) {
    return chosen(field, _ -> reading.apply(sent(field)));
  }

  /** The three boxes of a date, as typed. */
  public DateFields date(String field) {
    return new DateFields(typed(field + "-day"), typed(field + "-month"), typed(field + "-year"));
  }

  /** A day that may be left out, but not be mistyped. */
  public @Nullable LocalDate dayIfAny(String field) {
    DateFields typed = date(field);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = typed.date().filter(one -> !one.isBefore(EARLIEST));
    if (day.isEmpty()) {
      problems.add(field, messages.text("ui.answer.day.unreal"));
    }
    return day.orElse(null);
  }

  /** A day that must be there. */
  public Optional<LocalDate> day(String field) {
    if (date(field).isEmpty()) {
      problems.add(field, messages.text("ui.answer.day.missing"));
    }
    return Optional.ofNullable(dayIfAny(field));
  }

  /** A day that must be there and over. */
  public Optional<LocalDate> pastDay(String field, LocalDate today) {
    Optional<LocalDate> day = day(field);
    if (day.filter(today::isBefore).isPresent()) {
      problems.add(field, messages.text("ui.answer.day.future"));
    }
    return day;
  }

  /** One of the answers that the page offers. */
  public <T> Optional<T> chosen(String field, Function<String, Optional<T>> reading) {
    Optional<T> found = reading.apply(typed(field));
    if (found.isEmpty()) {
      problems.add(field, messages.text("ui.answer.choice.missing"));
    }
    return found;
  }

  /** An answer yes or no, which must be there. */
  public Optional<Boolean> yesOrNo(String field) {
    return chosen(
        field,
        text ->
            switch (text) {
              case "yes" -> Optional.of(true);
              case "no" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /**
   * What hindered the act itself, after all was answered well.
   *
   * @param hindrance the message key of it, if anything did
   */
  public void hindered(String field, Optional<String> hindrance) {
    hindrance.ifPresent(label -> problems.add(field, messages.text(label)));
  }
}
