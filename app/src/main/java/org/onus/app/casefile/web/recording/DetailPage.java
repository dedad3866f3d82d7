package org.onus.app.casefile.web.recording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Correction;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailBoxes;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
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

/** One value that an agency holds about a person: added, corrected or taken out by hand. */
@Controller
@Requires(Act.CORRECT_PERSON)
@RequestMapping("/people/{record}/held/{kind}")
class DetailPage {
  private static final String TEMPLATE = "casefile/web/recording/detail";
  private static final String MISTAKE = "mistake";
  private static final List<String> BEFORE = List.of("earlier", MISTAKE);
  private final Screens screens;
  private final PersonDoor door;
  private final Details details;

  DetailPage(Screens screens, PersonDoor door, Details details) {
    this.screens = screens;
    this.door = door;
    this.details = details;
  }

  @GetMapping
  View show(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String seen) {
    Basis basis = door.open(reader, Act.CORRECT_PERSON, record);
    DetailKind asked = kind(reader, kind);
    Detail standing =
        standing(details.open(reader, Opened.on(basis, List.of(record))), asked, seen);
    Map<String, String> fields = new HashMap<>();
    if (standing != null) {
      for (int i = 0; i < asked.columns().size(); i++) {
        fields.put(asked.columns().get(i).standardName(), standing.written().parts().get(i));
      }
    }
    return screens.show(
        TEMPLATE, view(reader, record, asked, standing, new Answers(fields, screens.messages())));
  }

  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable String kind,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.CORRECT_PERSON, record);
    DetailKind asked = kind(reader, kind);
    Answers answers = new Answers(fields, screens.messages());
    String first = asked.columns().getFirst().standardName();
    Optional<Written> written =
        Written.of(
            asked,
            DetailBoxes.typed(fields, answers.problems(), screens.messages()),
            details.thisYear());
    if (written.isEmpty()) {
      answers.problems().add(first, screens.messages().text("casefile.detail.nothing"));
    }
    return correct(reader, basis, record, asked, answers, first, written.orElse(null));
  }

  @PostMapping("/take-out")
  View takeOut(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable String kind,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.CORRECT_PERSON, record);
    Answers answers = new Answers(fields, screens.messages());
    return correct(reader, basis, record, kind(reader, kind), answers, "reason", null);
  }

  /** Corrects what the reader saw, or shows them both what stands by now and what they typed. */
  private View correct(
      Reader reader,
      Basis basis,
      RecordId record,
      DetailKind kind,
      Answers answers,
      String field,
      @Nullable Written written) {
    UUID seen = id(answers.typed("seen")).orElse(null);
    boolean mistaken = false;
    String reason = "";
    if (seen != null) {
      mistaken =
          answers
              .chosen("was", text -> Optional.of(text).filter(BEFORE::contains))
              .map(MISTAKE::equals)
              .orElse(false);
      reason = answers.words("reason");
    }
    if (answers.problems().isEmpty()) {
      Correction correction = new Correction(record, kind, seen, written, reason, mistaken);
      if (details.correct(reader, basis, correction)) {
        return new RedirectView("/people/" + record + "/held");
      }
    }
    Detail standing = standing(details.of(reader, List.of(record)), kind, answers.typed("seen"));
    if (answers.problems().isEmpty()) {
      answers
          .problems()
          .add(
              // where nothing stands any more, no reason is asked for
              standing == null ? kind.columns().getFirst().standardName() : field,
              screens.messages().text("casefile.detail.overtaken"));
    }
    return screens.refuse(TEMPLATE, view(reader, record, kind, standing, answers));
  }

  /** What stands of a kind; of other names, of which several may, the one that was seen. */
  private static @Nullable Detail standing(List<Detail> held, DetailKind kind, String seen) {
    return held.stream()
        .filter(detail -> detail.kind() == kind && detail.stands())
        .filter(detail -> kind != DetailKind.ALIAS || detail.id().toString().equals(seen))
        .findFirst()
        .orElse(null);
  }

  private static DetailKind kind(Reader reader, String name) {
    return Arrays.stream(DetailKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .filter(kind -> !kind.tellsWhereabouts() || PersonSearch.seesWhereabouts(reader))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private DetailView view(
      Reader reader, RecordId record, DetailKind kind, @Nullable Detail standing, Answers answers) {
    Messages messages = screens.messages();
    return new DetailView(
        record.toString(),
        DetailWords.address(record, kind),
        door.reference(reader, record),
        messages.text(kind.label()),
        standing == null ? "" : standing.id().toString(),
        standing == null
            ? null
            : messages.text(
                "casefile.detail.standing",
                DetailWords.text(standing, messages),
                Dates.text(standing.recordedAt(), messages)),
        DetailBoxes.boxes(
            List.of(kind),
            DetailBoxes.typed(answers.fields(), Problems.none(), messages),
            messages),
        BEFORE.stream()
            .map(
                was ->
                    new Choice(
                        was,
                        messages.text("casefile.detail.was." + was),
                        messages.text("casefile.detail.was." + was + ".hint")))
            .toList(),
        answers.typed("was"),
        answers.typed("reason"),
        answers.problems());
  }
}
