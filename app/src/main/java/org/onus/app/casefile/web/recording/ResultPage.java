package org.onus.app.casefile.web.recording;

import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormResults;
import org.onus.app.assessment.FormWords;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Instrument;
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

/** One result of a form: its answers, and its withdrawal. */
@Controller
@RequestMapping("/people/{record}/results/{result}")
class ResultPage {
  private static final String TEMPLATE = "casefile/web/recording/result";
  private final Screens screens;
  private final PersonDoor door;
  private final FormResults results;

  ResultPage(Screens screens, PersonDoor door, FormResults results) {
    this.screens = screens;
    this.door = door;
    this.results = results;
  }

  @GetMapping
  @Requires(Act.OPEN_PERSON)
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID result) {
    Basis basis = door.open(reader, Act.OPEN_PERSON, record);
    FormResult found = find(reader, record, result);
    results.opened(reader, basis, found);
    return screens.show(TEMPLATE, view(reader, found, new Answers(Map.of(), screens.messages())));
  }

  /** Whoever comes second is shown that and why it was withdrawn. */
  @PostMapping("/withdraw")
  @Requires(Act.RECORD_STATEMENT)
  View withdraw(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID result,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    FormResult found = find(reader, record, result);
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("reason");
    if (!answers.problems().isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, found, answers));
    }
    return new RedirectView(
        results.withdraw(reader, basis, found, reason)
            ? "/persons/" + record + "#results"
            : "/people/" + record + "/results/" + result);
  }

  private FormResult find(Reader reader, RecordId record, UUID result) {
    return results
        .find(reader, record, result)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ResultView view(Reader reader, FormResult result, Answers answers) {
    Messages messages = screens.messages();
    Instrument instrument = result.taken().answers().instrument();
    FormResult.Ended ended = result.ended();
    return new ResultView(
        result.record().toString(),
        ResultWords.line(result, messages),
        instrument.note(),
        FormWords.answered(result.taken().answers(), messages),
        FormWords.missing(result.taken().answers(), messages),
        ended == null ? null : withdrawn(reader, ended, messages),
        answers.fields(),
        answers.problems());
  }

  /** The reason may tell what was confided. */
  private static String withdrawn(Reader reader, FormResult.Ended ended, Messages messages) {
    String day = Dates.text(ended.at(), messages);
    return Statements.readsConfided(reader)
        ? messages.text("casefile.result.withdrawn", day, ended.reason())
        : messages.text("casefile.result.withdrawn.day", day);
  }
}
