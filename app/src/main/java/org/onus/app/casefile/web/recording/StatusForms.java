package org.onus.app.casefile.web.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statuses.Held;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Makes the form of a status. */
@Component
class StatusForms {
  private final StatementForms forms;

  StatusForms(StatementForms forms) {
    this.forms = forms;
  }

  /** What stands, as the form has it. */
  static Map<String, String> fields(Held held) {
    Map<String, String> fields = new HashMap<>();
    fields.put("status", new StatusAnswers.Choice(held.kind(), held.value()).text());
    fields.put("words", held.words());
    fields.put("officer", held.officer());
    StatementAnswers.put(fields, "from", held.from());
    StatementAnswers.put(fields, "until", held.until());
    StatementAnswers.put(fields, "as-at", held.asAt());
    fields.put("agency", held.agency().name());
    fields.put("by", held.by());
    KnownHow how = held.knownHow();
    if (how != null) {
      fields.put("known", how.name());
    }
    return fields;
  }

  StatusAnswers answers(Reader reader, Answers answers, Messages messages) {
    return new StatusAnswers(answers, forms.agency(reader, answers), messages);
  }

  StatusFieldsView view(Reader reader, Answers answers, Messages messages) {
    return new StatusFieldsView(
        statuses(messages),
        StatementForms.choices(KnownHow.values(), KnownHow::label, messages),
        forms.agency(reader, answers),
        answers.date("from"),
        answers.date("until"),
        answers.date("as-at"),
        answers.fields(),
        answers.problems());
  }

  private static List<Choice> statuses(Messages messages) {
    return StatusAnswers.Choice.all()
        .map(choice -> Choice.of(choice.text(), words(choice, messages)))
        .toList();
  }

  private static String words(StatusAnswers.Choice choice, Messages messages) {
    String words = StatusWords.choice(choice.kind(), choice.value(), messages);
    return choice.value().isEmpty() && !choice.kind().answers().isEmpty()
        ? messages.text("casefile.status.unknown", words)
        : words;
  }
}
