package org.onus.app.assessment;

import java.time.LocalDate;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Next steps in words. */
public final class StepWords {
  private StepWords() {}

  /** What, who, by when, and where it stands. */
  public static String line(Step step, LocalDate today, Messages messages) {
    return messages.text(
        "assessment.next",
        step.what(),
        step.owner(),
        Dates.text(step.due(), messages),
        standing(step, today, messages));
  }

  /** Whether it is done, waits or is overdue. */
  public static String standing(Step step, LocalDate today, Messages messages) {
    Step.Done done = step.done();
    return done == null
        ? messages.text(step.isOverdue(today) ? "assessment.step.overdue" : "assessment.step.open")
        : messages.text("assessment.step.done", Dates.text(done.on(), messages), done.words());
  }
}
