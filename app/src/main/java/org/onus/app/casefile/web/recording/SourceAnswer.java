package org.onus.app.casefile.web.recording;

import java.util.Optional;
import org.onus.app.kernel.Agency;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** Reads which agency says something. */
final class SourceAnswer {
  private SourceAnswer() {}

  /** The agency, or nothing with a problem added. */
  static Optional<Agency> agency(OneOrOther answer, Problems problems, Messages messages) {
    String name = answer.value();
    if (name.isEmpty()
        || name.length() > Agency.LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          answer.faultyField("agency"), messages.text("casefile.statement.agency.missing"));
      return Optional.empty();
    }
    return Optional.of(new Agency(name));
  }
}
