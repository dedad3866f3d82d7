package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What an agency says about a person: asked, checked by whoever typed it, recorded. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/statements/new")
class NewStatementPage {
  private static final String TEMPLATE = "casefile/web/recording/newStatement";
  private final Screens screens;
  private final PersonDoor door;
  private final Statements statements;
  private final StatementForms forms;
  private final Clock clock;

  NewStatementPage(
      Screens screens, PersonDoor door, Statements statements, StatementForms forms, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.statements = statements;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    statements.formOpened(reader, basis, record);
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("agency", reader.agency());
    Answers answers = new Answers(fields, screens.messages());
    return screens.show(TEMPLATE, view(reader, record, answers, said(reader, answers), null));
  }

  /** The answers come back to be checked; {@code step} says what is to become of them. */
  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(defaultValue = "") String step,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Answers answers = new Answers(fields, screens.messages());
    StatementAnswers form = said(reader, answers);
    Optional<Said> said = form.said(LocalDate.now(clock));
    if (said.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, record, answers, form, null));
    }
    if (step.equals("change")) {
      return screens.show(TEMPLATE, view(reader, record, answers, form, null));
    }
    if (step.equals("record")) {
      statements.record(reader, basis, record, Answers.token(fields), said.get());
      return new RedirectView("/persons/" + record);
    }
    return screens.show(TEMPLATE, view(reader, record, answers, form, said.get()));
  }

  private StatementAnswers said(Reader reader, Answers answers) {
    return new StatementAnswers(answers, screens.messages(), forms.agency(reader, answers));
  }

  private NewStatementView view(
      Reader reader, RecordId record, Answers answers, StatementAnswers form, @Nullable Said said) {
    Map<String, String> sent = new TreeMap<>(answers.fields());
    sent.keySet().removeIf(name -> name.startsWith("_") || name.equals("step"));
    return new NewStatementView(
        record.toString(),
        door.reference(reader, record),
        forms.view(reader, answers, form, screens.messages()),
        said == null
            ? null
            : new NewStatementView.Check(
                new StatementWords(said, screens.messages()).rows(),
                sent.entrySet().stream().toList()));
  }
}
