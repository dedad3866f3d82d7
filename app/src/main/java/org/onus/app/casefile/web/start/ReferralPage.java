package org.onus.app.casefile.web.start;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.Notice;
import org.onus.app.people.details.Details;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.search.SearchForm;
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
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where somebody starts who holds a referral: what kind it is and whom it names. The person is
 * searched for before anybody makes a record of them; the kind goes with the search.
 */
@Controller
@Requires(Act.ASSESS)
@RequestMapping("/assessments/new")
class ReferralPage {
  private static final String TEMPLATE = "casefile/web/start/referral";
  private final Screens screens;
  private final PersonSearch search;
  private final Details details;

  ReferralPage(Screens screens, PersonSearch search, Details details) {
    this.screens = screens;
    this.search = search;
    this.details = details;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam(required = false) @Nullable UUID search,
      @RequestParam(defaultValue = "") String notice) {
    Known before =
        search == null
            ? new Known(Map.of())
            : this.search.asked(reader, search).orElse(new Known(Map.of()));
    return screens.show(TEMPLATE, view(SearchForm.of(reader, before), notice, Problems.none()));
  }

  @PostMapping
  View send(Reader reader, @RequestParam Map<String, String> fields) {
    Problems problems = Problems.none();
    Messages messages = screens.messages();
    String typed = fields.getOrDefault("notice", "");
    Optional<Notice> notice = Notice.of(typed);
    if (notice.isEmpty()) {
      problems.add("notice", messages.text("assessment.notice.missing"));
    }
    SearchForm form = SearchForm.of(reader, fields, problems, messages);
    Optional<Known> known = form.known(details.thisYear(), problems, messages);
    if (known.isEmpty() || notice.isEmpty()) {
      return screens.refuse(TEMPLATE, view(form, typed, problems));
    }
    return new RedirectView(
        "/people/searches/" + search.ask(reader, known.get()) + "?notice=" + notice.get().name());
  }

  private ReferralView view(SearchForm form, String notice, Problems problems) {
    Messages messages = screens.messages();
    return new ReferralView(
        Arrays.stream(Notice.values())
            .map(one -> Choice.of(one.name(), messages.text(one.label())))
            .toList(),
        notice,
        form.boxes(messages),
        problems);
  }
}
