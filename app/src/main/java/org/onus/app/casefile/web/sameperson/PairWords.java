package org.onus.app.casefile.web.sameperson;

import org.onus.app.people.Reference;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** What the pages that compare records say and ask alike. */
public final class PairWords {
  private static final int LONGEST_REASON = 1_000;

  private PairWords() {}

  /** A record by its agency and what that calls it. */
  public static String record(Reference reference, Messages messages) {
    return messages.text("casefile.pair.record", reference.agency().name(), reference.text());
  }

  /** Why somebody decides, or a problem is added. */
  static String reason(String typed, Problems problems, Messages messages) {
    String reason = typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      problems.add("reason", messages.text("casefile.pair.reason.missing"));
    }
    return reason;
  }
}
