package org.onus.app.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.people.details.Details;
import org.onus.app.people.search.AnswerWords;
import org.onus.app.people.search.Findable;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.search.SearchForm;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The likeliest few, while somebody still types a search. A script brings them beside the boxes;
 * what is typed amiss, or too little yet, is no mistake and finds nobody.
 */
@Controller
@Requires(Act.ASK_WHO_IS_KNOWN)
class WhileTypingPage {
  private final Screens screens;
  private final PersonSearch search;
  private final Details details;

  WhileTypingPage(Screens screens, PersonSearch search, Details details) {
    this.screens = screens;
    this.search = search;
    this.details = details;
  }

  /**
   * Answers.
   *
   * @param leads whether the answers lead to the people; where somebody is chosen they do not, for
   *     what was typed would be left behind
   */
  @PostMapping("/people/while-typing")
  View show(
      Reader reader,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "false") boolean leads,
      HttpServletResponse response) {
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    Optional<WhileTypingView.Few> few =
        SearchForm.of(reader, fields, problems, messages)
            .known(details.thisYear(), problems, messages)
            .flatMap(known -> search.whileTyping(reader, known).map(found -> few(found, known)));
    if (leads && few.isPresent()) {
      // whoever comes back from a person finds the boxes as they were
      response.setHeader("HX-Replace-Url", "/people?search=" + few.get().search());
    }
    return screens.show(
        "people/web/whileTyping",
        new WhileTypingView(
            few.orElse(null),
            leads && AccessRules.mayEver(reader.role(), Act.OPEN_PERSON),
            Findable.isKeptBackFrom(reader)));
  }

  private WhileTypingView.Few few(PersonSearch.Found found, Known typed) {
    Messages messages = screens.messages();
    return new WhileTypingView.Few(
        found.search().toString(),
        found.answers().stream()
            .map(answer -> AnswerWords.choice(answer, typed, messages))
            .toList(),
        found.isMore());
  }
}
