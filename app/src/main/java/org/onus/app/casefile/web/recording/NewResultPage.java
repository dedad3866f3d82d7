package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormResults;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Records what came out of a form that was filled in elsewhere. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/results/new")
class NewResultPage {
  private static final String TEMPLATE = "casefile/web/recording/newResult";
  private final Screens screens;
  private final PersonDoor door;
  private final FormResults results;
  private final StatementForms forms;
  private final Clock clock;

  NewResultPage(
      Screens screens, PersonDoor door, FormResults results, StatementForms forms, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.results = results;
    this.forms = forms;
    this.clock = clock;
  }

  /** Without a form, asks which; the choice is an address, so that the back button works. */
  @GetMapping
  View show(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    results.formOpened(reader, basis, record);
    Answers answers =
        new Answers(
            Map.of("token", UUID.randomUUID().toString(), "agency", reader.agency()),
            screens.messages());
    if (fields.isEmpty()) {
      return screens.show(TEMPLATE, view(reader, record, null, answers));
    }
    return chosen(fields, answers)
        .map(form -> screens.show(TEMPLATE, view(reader, record, form, answers)))
        .orElseGet(() -> screens.refuse(TEMPLATE, view(reader, record, null, answers)));
  }

  @PostMapping
  View send(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Answers answers = new Answers(fields, screens.messages());
    Instrument form = chosen(fields, answers).orElse(null);
    if (form == null) {
      return screens.refuse(TEMPLATE, view(reader, record, null, answers));
    }
    Optional<FormResult.Taken> taken =
        new ResultAnswers(form, answers, screens.messages())
            .taken(forms.agency(reader, answers), LocalDate.now(clock));
    if (taken.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, record, form, answers));
    }
    results.record(reader, basis, record, Answers.token(fields), taken.get());
    return new RedirectView("/persons/" + record + "#results");
  }

  private Optional<Instrument> chosen(Map<String, String> fields, Answers answers) {
    Optional<Instrument> chosen = Instruments.find(fields.getOrDefault("form", ""));
    if (chosen.isEmpty()) {
      answers.problems().add("form", screens.messages().text("ui.answer.choice.missing"));
    }
    return chosen;
  }

  private NewResultView view(
      Reader reader, RecordId record, @Nullable Instrument chosen, Answers answers) {
    return new NewResultView(
        record.toString(),
        door.reference(reader, record),
        Instruments.shipped().stream().map(one -> Choice.of(one.name(), one.title())).toList(),
        chosen == null ? null : new ResultAnswers(chosen, answers, screens.messages()).form(),
        forms.agency(reader, answers),
        answers.date("on"),
        StatementForms.yesOrNo(screens.messages()),
        answers.fields(),
        answers.problems());
  }
}
