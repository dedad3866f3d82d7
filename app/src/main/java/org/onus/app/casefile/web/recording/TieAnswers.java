package org.onus.app.casefile.web.recording;

import java.util.Collection;
import java.util.Optional;
import org.onus.app.people.RecordId;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Tie;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;

/** Reads a relationship from its form, or says what stands in the way. */
final class TieAnswers {
  private final Answers answers;
  private final OneOrOther agency;
  private final Messages messages;

  TieAnswers(Answers answers, OneOrOther agency, Messages messages) {
    this.answers = answers;
    this.agency = agency;
    this.messages = messages;
  }

  /**
   * The relationship, or nothing with problems added in the order of the page.
   *
   * @param found those who were found, one of whom the other person must be
   */
  Optional<Tie> tie(RecordId one, Collection<RecordId> found) {
    Optional<RecordId> other =
        answers.chosen(
            "other",
            text -> found.stream().filter(record -> record.toString().equals(text)).findFirst());
    if (other.filter(one::equals).isPresent()) {
      answers.problems().add("other", messages.text("casefile.relationship.self"));
    }
    Optional<RelationshipKind> kind = answers.chosen("kind", RelationshipKind::of);
    Period period = Period.of(answers, messages);
    SourceAnswer source = SourceAnswer.of(answers, agency, messages);
    Optional<Boolean> confided = answers.yesOrNo("confided");
    if (!answers.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tie(
            one,
            other.orElseThrow(),
            kind.orElseThrow(),
            period.from(),
            period.until(),
            source.agency().orElseThrow(),
            source.by(),
            source.knownHow().orElseThrow(),
            confided.orElseThrow()));
  }
}
