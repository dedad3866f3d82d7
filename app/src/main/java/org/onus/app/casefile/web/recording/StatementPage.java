package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.recording.WithdrawnView.Box;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One statement with all that stood before; corrected or withdrawn for a reason. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/statements/{statement}")
class StatementPage {
  private static final String TEMPLATE = "casefile/web/recording/statement";
  private final Screens screens;
  private final PersonDoor door;
  private final Statements statements;
  private final StatementForms forms;
  private final Clock clock;

  StatementPage(
      Screens screens, PersonDoor door, Statements statements, StatementForms forms, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.statements = statements;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID statement) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    List<Statement> versions = versions(reader, record, statement);
    statements.opened(reader, basis, record, statement);
    Map<String, String> fields = new HashMap<>(StatementAnswers.fields(versions.getFirst().said()));
    Answers answers = new Answers(fields, screens.messages());
    return screens.show(TEMPLATE, view(reader, versions, answers, List.of(), Map.of()));
  }

  @PostMapping("/correct")
  View correct(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID statement,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Statement newest = versions(reader, record, statement).getFirst();
    Answers answers = new Answers(fields, screens.messages());
    Optional<Said> said = answersOf(reader, answers).said(LocalDate.now(clock));
    String reason = answers.words("reason");
    return end(
        reader,
        record,
        newest,
        answers,
        "kind",
        typed(said.orElse(null), answers),
        again(fields),
        seen -> said.isPresent() && statements.correct(reader, basis, seen, said.get(), reason));
  }

  @PostMapping("/withdraw")
  View withdraw(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID statement,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Statement newest = versions(reader, record, statement).getFirst();
    Map<String, String> all = new HashMap<>(StatementAnswers.fields(newest.said()));
    all.putAll(fields);
    Answers answers = new Answers(all, screens.messages());
    String reason = answers.words("withdraw-reason");
    return end(
        reader,
        record,
        newest,
        answers,
        "withdraw-reason",
        WithdrawnView.typed(
            answers,
            screens.messages(),
            new Box("withdraw-reason", "casefile.statement.withdraw.reason")),
        Map.of(),
        seen -> statements.withdraw(reader, basis, seen, reason));
  }

  /** Ends the version that the reader saw, or shows both what stands by now and what they typed. */
  private View end(
      Reader reader,
      RecordId record,
      Statement newest,
      Answers answers,
      String field,
      List<SummaryRow> typed,
      Map<String, String> again,
      Predicate<Statement> ending) {
    if (answers.problems().isEmpty()) {
      if (answers.saw(newest.version()) && ending.test(newest)) {
        return new RedirectView("/persons/" + record);
      }
      answers.problems().add(field, screens.messages().text("casefile.statement.overtaken"));
    }
    return screens.refuse(
        TEMPLATE, view(reader, versions(reader, record, newest.id()), answers, typed, again));
  }

  private List<SummaryRow> typed(@Nullable Said said, Answers answers) {
    Messages messages = screens.messages();
    Box words = new Box("words", "casefile.statement.words");
    List<SummaryRow> typed =
        new ArrayList<>(
            said == null
                ? WithdrawnView.typed(answers, messages, words)
                : new StatementWords(said, messages).rows());
    typed.addAll(
        WithdrawnView.typed(answers, messages, new Box("reason", "casefile.statement.reason")));
    return typed;
  }

  /** The same fields as those of a form for a new statement. */
  private static Map<String, String> again(Map<String, String> fields) {
    Map<String, String> again = new TreeMap<>(fields);
    again.keySet().removeIf(name -> name.startsWith("_"));
    again.keySet().removeAll(List.of("seen", "reason"));
    again.put("token", UUID.randomUUID().toString());
    return again;
  }

  private List<Statement> versions(Reader reader, RecordId record, UUID statement) {
    List<Statement> versions = statements.versions(reader, statement);
    if (versions.isEmpty() || !versions.getFirst().record().equals(record)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return versions;
  }

  private StatementAnswers answersOf(Reader reader, Answers answers) {
    return new StatementAnswers(answers, screens.messages(), forms.agency(reader, answers));
  }

  private StatementView view(
      Reader reader,
      List<Statement> versions,
      Answers answers,
      List<SummaryRow> typed,
      Map<String, String> again) {
    Messages messages = screens.messages();
    Statement newest = versions.getFirst();
    return new StatementView(
        newest.record().toString(),
        newest.id().toString(),
        door.reference(reader, newest.record()),
        rows(newest, messages),
        WithdrawnView.of(reader, newest.ended(), typed, messages),
        again,
        newest.version().toString(),
        versions.stream()
            .skip(1)
            .map(old -> EarlierView.of(reader, rows(old, messages), old.ended(), messages))
            .toList(),
        newest.stands() ? forms.view(reader, answers, answersOf(reader, answers), messages) : null);
  }

  private static List<SummaryRow> rows(Statement statement, Messages messages) {
    return new StatementWords(statement.said(), messages).rows();
  }
}
