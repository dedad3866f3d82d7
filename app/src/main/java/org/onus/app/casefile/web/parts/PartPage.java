package org.onus.app.casefile.web.parts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.Requires;
import org.onus.app.access.cases.Hindrance;
import org.onus.app.access.cases.Holder;
import org.onus.app.access.cases.Holders;
import org.onus.app.access.cases.Involvement;
import org.onus.app.access.cases.Involvements;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
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

/** Ends one part in a case, or hands it over. */
@Controller
@Requires(Act.INVOLVE)
@RequestMapping("/people/{record}/parts/{part}")
class PartPage {
  private static final String TEMPLATE = "casefile/web/parts/part";
  private final Screens screens;
  private final PersonDoor door;
  private final Involvements involvements;
  private final Holders holders;

  PartPage(Screens screens, PersonDoor door, Involvements involvements, Holders holders) {
    this.screens = screens;
    this.door = door;
    this.involvements = involvements;
    this.holders = holders;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID part) {
    Basis basis = door.open(reader, Act.INVOLVE, record);
    Involvement found =
        involvements.read(reader, basis, record.value()).stream()
            .filter(one -> one.id().equals(part))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return screens.show(TEMPLATE, view(reader, record, found, Map.of(), Problems.none()));
  }

  @PostMapping("/end")
  View end(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID part,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.INVOLVE, record);
    Involvement found = find(reader, record, part);
    if (found.relation() == Relation.EXCLUDED) {
      door.open(reader, Act.RESTRICT, record);
    }
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("end-reason");
    if (answers.problems().isEmpty()) {
      answers.hindered(
          "end-reason",
          involvements.end(reader, basis, record.value(), part, reason).map(Hindrance::label));
    }
    return done(reader, record, found, answers);
  }

  @PostMapping("/hand-over")
  View handOver(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID part,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.INVOLVE, record);
    Involvement found = find(reader, record, part);
    Answers answers = new Answers(fields, screens.messages());
    Optional<Holder> to = answers.chosen("to", text -> Holder.of(text).filter(Holder::isNamed));
    String reason = answers.words("to-reason");
    if (answers.problems().isEmpty() && to.isPresent()) {
      answers.hindered(
          "to",
          involvements
              .handOver(reader, basis, record.value(), part, to.get(), reason)
              .map(Hindrance::label));
    }
    return done(reader, record, found, answers);
  }

  private View done(Reader reader, RecordId record, Involvement part, Answers answers) {
    return answers.problems().isEmpty()
        ? new RedirectView(
            door.may(reader, Act.OPEN_PERSON, record) ? "/people/" + record + "/parts" : "/")
        : screens.refuse(
            TEMPLATE, view(reader, record, part, answers.fields(), answers.problems()));
  }

  private Involvement find(Reader reader, RecordId record, UUID part) {
    return involvements
        .find(reader, part)
        .filter(found -> found.subject().equals(record.value()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private PartView view(
      Reader reader,
      RecordId record,
      Involvement part,
      Map<String, String> typed,
      Problems problems) {
    Messages messages = screens.messages();
    return new PartView(
        record.toString(),
        door.reference(reader, record),
        new PartsWords(reader, messages).row(part),
        part.relation() == Relation.EXCLUDED,
        holders.named(reader, messages),
        typed,
        problems);
  }
}
