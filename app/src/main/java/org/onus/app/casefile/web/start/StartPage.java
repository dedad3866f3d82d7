package org.onus.app.casefile.web.start;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * Where a reader arrives: what waits, their own cases, what can be done here. Of a case it shows
 * agency and reference alone: opening it is on record.
 */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class StartPage {
  private static final int SHOWN = 50;
  private final Screens screens;
  private final Waiting waiting;
  private final People people;

  StartPage(Screens screens, Waiting waiting, People people) {
    this.screens = screens;
    this.waiting = waiting;
    this.people = people;
  }

  @GetMapping("/")
  View show(Reader reader) {
    List<StartView.Case> own = ownCases(reader);
    return screens.show(
        "casefile/web/start/start",
        new StartView(
            waiting.of(reader, screens.messages()),
            own.size(),
            own.stream().limit(SHOWN).toList()));
  }

  private List<StartView.Case> ownCases(Reader reader) {
    if (!AccessRules.mayEver(reader.role(), Act.OPEN_PERSON)) {
      return List.of();
    }
    Set<UUID> own = new HashSet<>(reader.sight().own());
    own.removeAll(reader.sight().hidden());
    return people.references(reader, own.stream().map(RecordId::new).toList()).entrySet().stream()
        .map(
            found ->
                new StartView.Case(
                    found.getKey().toString(),
                    found.getValue().agency().name(),
                    found.getValue().text()))
        .sorted(
            Comparator.comparing(StartView.Case::agency).thenComparing(StartView.Case::reference))
        .toList();
  }
}
