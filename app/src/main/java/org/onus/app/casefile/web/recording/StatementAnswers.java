package org.onus.app.casefile.web.recording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.statements.Regime;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.ui.Answers;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;

/** Reads a statement from its form, or says what stands in the way. */
final class StatementAnswers {
  private final Answers answers;
  private final Messages messages;
  private final OneOrOther agency;

  StatementAnswers(Answers answers, Messages messages, OneOrOther agency) {
    this.answers = answers;
    this.messages = messages;
    this.agency = agency;
  }

  OneOrOther agency() {
    return agency;
  }

  /** The statement, or nothing with problems added in the order of the page. */
  Optional<Said> said(LocalDate today) {
    Optional<StatementKind> kind = answers.chosen("kind", StatementKind::of);
    String words = answers.words("words", "casefile.statement.words.missing");
    Period period = Period.of(answers, messages);
    Optional<LocalDate> saidOn = answers.pastDay("said", today);
    SourceAnswer source = SourceAnswer.of(answers, agency, messages);
    Optional<Regime> regime = answers.chosen("regime", Regime::of);
    Optional<Boolean> told = answers.yesOrNo("told");
    Optional<Boolean> victim = answers.yesOrNo("victim");
    if (!answers.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Said(
            kind.orElseThrow(),
            words,
            period.from(),
            period.until(),
            saidOn.orElseThrow(),
            source.agency().orElseThrow(),
            source.by(),
            source.knownHow().orElseThrow(),
            regime.orElseThrow(),
            told.orElseThrow(),
            victim.orElseThrow()));
  }

  /** The fields of the form that say what is said already. */
  static Map<String, String> fields(Said said) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", said.kind().name());
    fields.put("words", said.words());
    put(fields, "from", said.from());
    put(fields, "until", said.until());
    put(fields, "said", said.saidOn());
    fields.put("agency", said.agency().name());
    fields.put("by", said.by());
    fields.put("known", said.knownHow().name());
    fields.put("regime", said.regime().name());
    fields.put("told", said.mayBeTold() ? "yes" : "no");
    fields.put("victim", said.victimSide() ? "yes" : "no");
    return fields;
  }

  static void put(Map<String, String> fields, String name, @Nullable LocalDate day) {
    if (day != null) {
      DateFields boxes = DateFields.of(day);
      fields.put(name + "-day", boxes.day());
      fields.put(name + "-month", boxes.month());
      fields.put(name + "-year", boxes.year());
    }
  }
}
