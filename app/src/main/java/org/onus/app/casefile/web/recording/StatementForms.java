package org.onus.app.casefile.web.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statements.Regime;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;
import org.springframework.stereotype.Component;

/** Makes the form of a statement. */
@Component
class StatementForms {
  private final People people;

  StatementForms(People people) {
    this.people = people;
  }

  /** Those that have records, and the reader's own. */
  List<String> agencies(Reader reader) {
    return Stream.concat(
            people.agencies(reader).stream().map(Agency::name), Stream.of(reader.agency()))
        .distinct()
        .toList();
  }

  /**
   * Which of them says it, or another, as far as that is answered. One that holds no record is a
   * choice too where it said what is corrected.
   */
  OneOrOther agency(Reader reader, Answers answers) {
    String sent = answers.sent("agency");
    List<String> agencies = new ArrayList<>(agencies(reader));
    if (!sent.isBlank() && !sent.equals(OneOrOther.OTHER) && !agencies.contains(sent)) {
      agencies.add(sent);
    }
    return new OneOrOther(agencies, sent, answers.typed("agency-other"));
  }

  StatementFormView view(Reader reader, Answers answers, StatementAnswers said, Messages m) {
    return new StatementFormView(
        choices(StatementKind.values(), StatementKind::label, m),
        choices(KnownHow.values(), KnownHow::label, m),
        choices(Regime.values(), Regime::label, m),
        yesOrNo(m),
        said.agency(),
        answers.date("from"),
        answers.date("until"),
        answers.date("said"),
        Statements.readsConfided(reader),
        answers.fields(),
        answers.problems());
  }

  static List<Choice> yesOrNo(Messages m) {
    return List.of(
        Choice.of("yes", m.text("ui.answer.yes")), Choice.of("no", m.text("ui.answer.no")));
  }

  static <E extends Enum<E>> List<Choice> choices(
      E[] values, Function<E, String> label, Messages messages) {
    return Arrays.stream(values)
        .map(value -> Choice.of(value.name(), messages.text(label.apply(value))))
        .toList();
  }
}
