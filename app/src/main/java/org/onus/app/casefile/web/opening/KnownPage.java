package org.onus.app.casefile.web.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Is this perpetrator known in the partnership, and whom can I call? */
@Controller
@Requires(Act.ASK_WHO_IS_KNOWN)
@RequestMapping("/known")
class KnownPage {
  private static final String TEMPLATE = "casefile/web/opening/known";
  private static final int LONGEST = 200;
  private final Screens screens;
  private final People people;
  private final KnownPeople known;

  KnownPage(Screens screens, People people, KnownPeople known) {
    this.screens = screens;
    this.people = people;
    this.known = known;
  }

  @GetMapping
  View show(Reader reader) {
    return screens.show(TEMPLATE, view(reader, "", "", null, Problems.none()));
  }

  /** A form that is sent, so that no reference of anybody stands in an address. */
  @PostMapping
  View ask(
      Reader reader,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String reference) {
    Messages messages = screens.messages();
    String typed = reference.strip();
    Problems problems = Problems.none();
    if (people.agencies(reader).stream().noneMatch(one -> one.name().equals(agency))) {
      problems.add("agency", messages.text("ui.answer.choice.missing"));
    }
    if (typed.isEmpty() || typed.length() > LONGEST) {
      problems.add("reference", messages.text("casefile.known.reference.missing"));
    }
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, agency, typed, null, problems));
    }
    List<KnownView.Match> matches =
        known.find(reader, new Agency(agency), typed, opens(reader), messages);
    return screens.show(
        TEMPLATE, view(reader, agency, typed, new KnownView.Answer(matches), problems));
  }

  private static boolean opens(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.OPEN_PERSON);
  }

  private KnownView view(
      Reader reader,
      String agency,
      String reference,
      KnownView.@Nullable Answer answer,
      Problems problems) {
    return new KnownView(
        people.agencies(reader).stream().map(one -> Choice.of(one.name(), one.name())).toList(),
        agency,
        reference,
        answer,
        problems);
  }
}
