package org.onus.app.casefile.web.recording;

import java.util.Optional;
import org.onus.app.kernel.Agency;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;

/** Which agency says something, who says it there, and how they know. */
record SourceAnswer(Optional<Agency> agency, String by, Optional<KnownHow> knownHow) {

  static SourceAnswer of(Answers answers, OneOrOther agency, Messages messages) {
    return new SourceAnswer(
        agency(answers, agency, messages),
        answers.words("by", "casefile.statement.by.missing"),
        answers.chosen("known", KnownHow::of));
  }

  static Optional<Agency> agency(Answers answers, OneOrOther agency, Messages messages) {
    return agency.read(
        "agency",
        Agency::read,
        answers.problems(),
        messages.text("casefile.statement.agency.missing"));
  }
}
