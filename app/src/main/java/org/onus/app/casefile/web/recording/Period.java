package org.onus.app.casefile.web.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;

/** From when until when something is so, as an agency says it; either day may be unknown. */
record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

  static Period of(Answers answers, Messages messages) {
    LocalDate from = answers.dayIfAny("from");
    LocalDate until = answers.dayIfAny("until");
    inOrder(from, until, answers, messages);
    return new Period(from, until);
  }

  /** Adds a problem to the last day if it lies before the first. */
  static void inOrder(
      @Nullable LocalDate from, @Nullable LocalDate until, Answers answers, Messages messages) {
    if (from != null && until != null && until.isBefore(from)) {
      answers.problems().add("until", messages.text("casefile.statement.until.before"));
    }
  }
}
