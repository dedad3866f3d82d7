package org.onus.app.people.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.people.details.DetailBoxes;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Asks what is known of a person; what is typed never stands in an address. */
@Controller
@Requires(Act.ASK_WHO_IS_KNOWN)
@RequestMapping("/people")
class FindPersonPage {
  private static final String TEMPLATE = "people/web/findPerson";
  private static final List<DetailKind> ASKED = List.of(DetailKind.NAME, DetailKind.BIRTH);
  private static final List<DetailKind> WHEREABOUTS = List.of(DetailKind.ADDRESS, DetailKind.PHONE);
  private final Screens screens;
  private final PersonSearch search;
  private final Details details;

  FindPersonPage(Screens screens, PersonSearch search, Details details) {
    this.screens = screens;
    this.search = search;
    this.details = details;
  }

  @GetMapping
  View show(Reader reader, @RequestParam(required = false) @Nullable UUID search) {
    Known before =
        search == null
            ? new Known(Map.of())
            : this.search.asked(reader, search).orElse(new Known(Map.of()));
    return screens.show(TEMPLATE, view(reader, before.values(), number(before), Problems.none()));
  }

  @PostMapping
  View send(Reader reader, @RequestParam Map<String, String> fields) {
    Problems problems = Problems.none();
    Messages messages = screens.messages();
    Map<PersonColumn, String> typed = DetailBoxes.typed(fields, problems, messages);
    String number = fields.getOrDefault("number", "").strip();
    if (DetailBoxes.isTooLong(number)) {
      problems.add("number", messages.text("people.field.long"));
    }
    Known known = new Known(typed);
    if (!number.isEmpty()) {
      known = known.withNumber(number, details.thisYear());
    }
    if (!PersonSearch.seesWhereabouts(reader)) {
      known = known.withoutWhereabouts();
    }
    if (known.saysNothing() && problems.isEmpty()) {
      problems.add("given_name", messages.text("people.find.nothing"));
    }
    return problems.isEmpty()
        ? new RedirectView("/people/searches/" + search.ask(reader, known))
        : screens.refuse(TEMPLATE, view(reader, typed, number, problems));
  }

  private FindPersonView view(
      Reader reader, Map<PersonColumn, String> values, String number, Problems problems) {
    Messages messages = screens.messages();
    return new FindPersonView(
        DetailBoxes.boxes(ASKED, values, messages).stream()
            .filter(box -> !box.name().equals(PersonColumn.MIDDLE_NAME.standardName()))
            .toList(),
        number,
        PersonSearch.seesWhereabouts(reader)
            ? DetailBoxes.boxes(WHEREABOUTS, values, messages)
            : List.of(),
        problems);
  }

  /** The number of the search before, whatever kind it was of. */
  private static String number(Known known) {
    return List.of(DetailKind.values()).stream()
        .filter(DetailKind::isNumber)
        .map(kind -> known.values().get(kind.columns().getFirst()))
        .filter(text -> text != null)
        .findFirst()
        .orElse("");
  }
}
