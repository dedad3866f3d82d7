package org.onus.app.people.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.people.details.Details;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.search.SearchForm;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
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
  private final Screens screens;
  private final PersonSearch search;
  private final Details details;

  FindPersonPage(Screens screens, PersonSearch search, Details details) {
    this.screens = screens;
    this.search = search;
    this.details = details;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam(required = false) @Nullable UUID search,
      @RequestParam(defaultValue = "") String recorded) {
    Known before =
        search == null
            ? new Known(Map.of())
            : this.search.asked(reader, search).orElse(new Known(Map.of()));
    return screens.show(
        TEMPLATE, view(!recorded.isEmpty(), SearchForm.of(reader, before), Problems.none()));
  }

  @PostMapping
  View send(Reader reader, @RequestParam Map<String, String> fields) {
    Problems problems = Problems.none();
    Messages messages = screens.messages();
    SearchForm form = SearchForm.of(reader, fields, problems, messages);
    Optional<Known> known = form.known(details.thisYear(), problems, messages);
    return known.isPresent()
        ? new RedirectView("/people/searches/" + search.ask(reader, known.get()))
        : screens.refuse(TEMPLATE, view(false, form, problems));
  }

  private FindPersonView view(boolean recorded, SearchForm form, Problems problems) {
    return new FindPersonView(recorded, form.boxes(screens.messages()), problems);
  }
}
