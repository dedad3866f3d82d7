package org.onus.app.casefile.web.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.cases.Mark;
import org.onus.app.access.cases.Marks;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
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

/** Marks a name as looked at, with a reason; back to the list that one came from. */
@Controller
@Requires(Act.MARK_PERSON)
@RequestMapping("/people/{record}/looked-at")
class MarkPage {
  private static final String TEMPLATE = "casefile/web/list/mark";
  private final Screens screens;
  private final PersonDoor door;
  private final Marks marks;
  private final Clock clock;

  MarkPage(Screens screens, PersonDoor door, Marks marks, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.marks = marks;
    this.clock = clock;
  }

  @GetMapping
  View show(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.MARK_PERSON, record);
    Optional<Mark> mark = marks.read(reader, basis, theirs(reader, record, basis));
    return screens.show(TEMPLATE, view(reader, record, mark, fields, Problems.none()));
  }

  @PostMapping
  View mark(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.MARK_PERSON, record);
    Answers answers = new Answers(fields, screens.messages());
    Optional<Mark.Choice> choice = answers.chosen("choice", MarkPage::choice);
    boolean notNow = choice.filter(one -> one == Mark.Choice.NOT_NOW).isPresent();
    LocalDate until = notNow ? until(fields, answers.problems()) : null;
    String words =
        choice.filter(one -> one == Mark.Choice.OTHER).isPresent()
            ? answers.words("words")
            : answers.wordsIfAny("words");
    if (!answers.problems().isEmpty() || choice.isEmpty()) {
      Optional<Mark> mark = marks.find(reader, theirs(reader, record, basis));
      return screens.refuse(TEMPLATE, view(reader, record, mark, fields, answers.problems()));
    }
    marks.add(reader, basis, theirs(reader, record, basis), choice.get(), words, until);
    return back(fields);
  }

  @PostMapping("/take-back")
  View takeBack(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.MARK_PERSON, record);
    marks.takeBack(reader, basis, theirs(reader, record, basis));
    return back(fields);
  }

  /** Whoever is known by several records is looked at by all of them. */
  private List<UUID> theirs(Reader reader, RecordId record, Basis basis) {
    return door.openWith(reader, record, basis).records().stream().map(RecordId::value).toList();
  }

  private static View back(Map<String, String> fields) {
    return new RedirectView("/list?" + ListForm.of(fields).address());
  }

  private static Optional<Mark.Choice> choice(String text) {
    return Arrays.stream(Mark.Choice.values())
        .filter(choice -> choice.text().equals(text))
        .findFirst();
  }

  private @Nullable LocalDate until(Map<String, String> fields, Problems problems) {
    Optional<LocalDate> until = typedUntil(fields).date();
    if (until.isEmpty() || !until.get().isAfter(LocalDate.now(clock))) {
      problems.add("until", screens.messages().text("casefile.mark.until.wrong"));
    }
    return until.orElse(null);
  }

  private static DateFields typedUntil(Map<String, String> fields) {
    return new DateFields(
        fields.getOrDefault("until-day", "").strip(),
        fields.getOrDefault("until-month", "").strip(),
        fields.getOrDefault("until-year", "").strip());
  }

  private MarkView view(
      Reader reader,
      RecordId record,
      Optional<Mark> mark,
      Map<String, String> fields,
      Problems problems) {
    Messages messages = screens.messages();
    return new MarkView(
        record.toString(),
        door.reference(reader, record),
        ListForm.of(fields).address(),
        mark.map(one -> MarkWords.sentence(reader, one, LocalDate.now(clock), messages))
            .orElse(null),
        Arrays.stream(Mark.Choice.values())
            .map(
                choice ->
                    Choice.of(
                        choice.text(), messages.text("casefile.mark.choice." + choice.text())))
            .toList(),
        typedUntil(fields),
        fields,
        problems);
  }
}
