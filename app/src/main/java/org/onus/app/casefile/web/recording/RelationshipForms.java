package org.onus.app.casefile.web.recording;

import java.util.HashMap;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Makes the form of a relationship. */
@Component
class RelationshipForms {
  private final StatementForms forms;

  RelationshipForms(StatementForms forms) {
    this.forms = forms;
  }

  /** What stands, as the form has it. */
  static Map<String, String> fields(Tie tie) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", tie.kind().name());
    fields.put("agency", tie.agency().name());
    fields.put("by", tie.by());
    fields.put("known", tie.knownHow().name());
    fields.put("confided", tie.confided() ? "yes" : "no");
    StatementAnswers.put(fields, "from", tie.from());
    StatementAnswers.put(fields, "until", tie.until());
    return fields;
  }

  TieAnswers answers(Reader reader, Answers answers, Messages messages) {
    return new TieAnswers(answers, forms.agency(reader, answers), messages);
  }

  RelationshipFieldsView view(Reader reader, Answers answers, Messages messages) {
    return new RelationshipFieldsView(
        StatementForms.choices(RelationshipKind.values(), RelationshipKind::label, messages),
        StatementForms.choices(KnownHow.values(), KnownHow::label, messages),
        StatementForms.yesOrNo(messages),
        forms.agency(reader, answers),
        answers.date("from"),
        answers.date("until"),
        answers.fields(),
        answers.problems());
  }
}
