package org.onus.app.casefile.web.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.onus.app.access.cases.Restrictions;
import org.onus.app.access.cases.WantedPart;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who has a part in this case, who is shut out, and whether it is restricted. */
@Controller
@RequestMapping("/people/{record}")
class PartsPage {
  private static final String TEMPLATE = "casefile/web/parts/parts";

  private static final List<Relation> GIVEN =
      List.of(
          Relation.OWNER, Relation.PERPETRATOR_FACING, Relation.ADVOCATE, Relation.PANEL_MEMBER);

  private final Screens screens;
  private final PersonDoor door;
  private final Involvements involvements;
  private final Restrictions restrictions;
  private final Holders holders;

  PartsPage(
      Screens screens,
      PersonDoor door,
      Involvements involvements,
      Restrictions restrictions,
      Holders holders) {
    this.screens = screens;
    this.door = door;
    this.involvements = involvements;
    this.restrictions = restrictions;
    this.holders = holders;
  }

  @GetMapping("/parts")
  @Requires(Act.OPEN_PERSON)
  View show(Reader reader, @PathVariable RecordId record) {
    Basis basis = door.open(reader, Act.OPEN_PERSON, record);
    List<Involvement> parts = involvements.read(reader, basis, record.value());
    return screens.show(TEMPLATE, view(reader, record, parts, Map.of(), Problems.none()));
  }

  @PostMapping("/parts")
  @Requires(Act.INVOLVE)
  View give(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.INVOLVE, record);
    Answers answers = new Answers(fields, screens.messages());
    Optional<Holder> who = answers.chosen("part-who", Holder::of);
    Optional<Relation> relation =
        answers.chosen("part-relation", text -> Relation.of(text).filter(GIVEN::contains));
    String reason = answers.words("part-reason");
    if (answers.problems().isEmpty() && who.isPresent() && relation.isPresent()) {
      answers.hindered(
          "part-who",
          involvements
              .begin(
                  reader, basis, record.value(), new WantedPart(who.get(), relation.get(), reason))
              .map(Hindrance::label));
    }
    return done(reader, record, answers);
  }

  @PostMapping("/exclusions")
  @Requires(Act.RESTRICT)
  View exclude(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RESTRICT, record);
    Answers answers = new Answers(fields, screens.messages());
    Optional<Holder> who =
        answers.chosen("exclude-who", text -> Holder.of(text).filter(one -> one.team() == null));
    String reason = answers.words("exclude-reason");
    if (answers.problems().isEmpty() && who.isPresent()) {
      Optional<Hindrance> hindrance =
          involvements.exclude(reader, basis, record.value(), who.get(), reason);
      answers.hindered("exclude-who", hindrance.map(Hindrance::label));
    }
    return done(reader, record, answers);
  }

  @PostMapping("/restriction")
  @Requires(Act.RESTRICT)
  View restrict(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RESTRICT, record);
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("restrict-reason");
    if (answers.problems().isEmpty()) {
      restrictions.begin(reader, basis, record.value(), reason);
    }
    return done(reader, record, answers);
  }

  @PostMapping("/restriction/lift")
  @Requires(Act.RESTRICT)
  View lift(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RESTRICT, record);
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("restrict-reason");
    if (answers.problems().isEmpty()) {
      restrictions.lift(reader, basis, record.value(), reason);
    }
    return done(reader, record, answers);
  }

  private View done(Reader reader, RecordId record, Answers answers) {
    return answers.problems().isEmpty()
        ? new RedirectView("/people/" + record + "/parts")
        : screens.refuse(
            TEMPLATE,
            view(
                reader,
                record,
                involvements.of(reader, record.value()),
                answers.fields(),
                answers.problems()));
  }

  private PartsView view(
      Reader reader,
      RecordId record,
      List<Involvement> all,
      Map<String, String> typed,
      Problems problems) {
    Messages messages = screens.messages();
    PartsWords words = new PartsWords(reader, messages);
    boolean mayInvolve = door.may(reader, Act.INVOLVE, record);
    boolean mayRestrict = door.may(reader, Act.RESTRICT, record);
    return new PartsView(
        record.toString(),
        door.reference(reader, record),
        words.rows(all.stream().filter(part -> part.relation() != Relation.EXCLUDED).toList()),
        mayRestrict
            ? words.rows(all.stream().filter(part -> part.relation() == Relation.EXCLUDED).toList())
            : List.of(),
        restrictions.of(reader, record.value()).map(words::restricted).orElse(null),
        mayInvolve,
        mayRestrict,
        mayInvolve ? holders.all(reader, messages) : List.of(),
        mayRestrict ? holders.peopleAndAgencies(reader, messages) : List.of(),
        GIVEN.stream()
            .map(
                relation ->
                    Choice.of(relation.text(), messages.text("access.relation." + relation.text())))
            .toList(),
        typed,
        problems);
  }
}
