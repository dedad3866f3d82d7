package org.onus.app.casefile.web.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Decision.Reason;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.cases.Openings;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.list.CaseFacts;
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

/** Opens a person of another area for a reason, or breaks the glass of another's case. */
@Controller
@Requires(Act.OPEN_PERSON)
@RequestMapping("/people/{record}")
class OpeningPage {
  private static final String TEMPLATE = "casefile/web/opening/opening";
  private final Screens screens;
  private final PersonDoor door;
  private final Openings openings;

  OpeningPage(Screens screens, PersonDoor door, Openings openings) {
    this.screens = screens;
    this.door = door;
    this.openings = openings;
  }

  @GetMapping("/reason")
  View askReason(Reader reader, @PathVariable RecordId record) {
    return ask(reader, record, false);
  }

  @PostMapping("/reason")
  View giveReason(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    return open(reader, record, false, fields);
  }

  @GetMapping("/break-glass")
  View askGlass(Reader reader, @PathVariable RecordId record) {
    return ask(reader, record, true);
  }

  @PostMapping("/break-glass")
  View breakGlass(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    return open(reader, record, true, fields);
  }

  @PostMapping("/close")
  View close(Reader reader, @PathVariable RecordId record) {
    door.open(reader, Act.OPEN_PERSON, record);
    openings.close(reader, record.value());
    return new RedirectView("/");
  }

  private View ask(Reader reader, RecordId record, boolean glass) {
    return isOpen(reader, record, glass)
        ? page(record)
        : screens.show(TEMPLATE, view(record, glass, Map.of(), Problems.none()));
  }

  private View open(Reader reader, RecordId record, boolean glass, Map<String, String> fields) {
    if (isOpen(reader, record, glass)) {
      return page(record);
    }
    Answers answers = new Answers(fields, screens.messages());
    Optional<String> reason =
        answers.chosen("reason", text -> Optional.of(text).filter(reasons(glass)::contains));
    String words = answers.words("words");
    if (!answers.problems().isEmpty() || reason.isEmpty()) {
      return screens.refuse(TEMPLATE, view(record, glass, fields, answers.problems()));
    }
    if (glass) {
      openings.breakGlass(reader, record.value(), reason.get(), words);
    } else {
      openings.giveReason(reader, record.value(), reason.get(), words);
    }
    return page(record);
  }

  /** Whether it is open already. What another way in, or none, would open is refused as before. */
  private boolean isOpen(Reader reader, RecordId record, boolean glass) {
    return switch (door.decide(reader, Act.OPEN_PERSON, record)) {
      case Decision.Granted _ -> true;
      case Decision.Refused(Reason why) -> {
        boolean fits =
            glass ? why == Reason.NOT_OWN_CASE && mayBreakGlass(reader) : why == Reason.OTHER_AREA;
        if (!fits) {
          throw new AccessRefused(Act.OPEN_PERSON, why, record.value());
        }
        yield false;
      }
    };
  }

  private static boolean mayBreakGlass(Reader reader) {
    return reader.role() != null && AccessRules.mayBreakGlass(reader.role(), Act.OPEN_PERSON);
  }

  private static View page(RecordId record) {
    return new RedirectView("/people/" + record);
  }

  private static List<String> reasons(boolean glass) {
    return glass ? Openings.GLASS_REASONS : Openings.REASONS;
  }

  private OpeningView view(
      RecordId record, boolean glass, Map<String, String> typed, Problems problems) {
    Messages messages = screens.messages();
    return new OpeningView(
        glass,
        "/people/" + record + (glass ? "/break-glass" : "/reason"),
        CaseFacts.left(openings.holds(glass), messages),
        reasons(glass).stream()
            .map(reason -> Choice.of(reason, messages.text("casefile.opening.reason." + reason)))
            .toList(),
        typed,
        problems);
  }
}
