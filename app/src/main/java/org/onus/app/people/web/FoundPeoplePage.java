package org.onus.app.people.web;

import java.util.List;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.search.Answer;
import org.onus.app.people.search.AnswerWords;
import org.onus.app.people.search.Findable;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who may be meant: which agency holds them, what agrees and what does not. */
@Controller
@Requires(Act.ASK_WHO_IS_KNOWN)
class FoundPeoplePage {
  private final Screens screens;
  private final PersonSearch search;

  FoundPeoplePage(Screens screens, PersonSearch search) {
    this.screens = screens;
    this.search = search;
  }

  @GetMapping("/people/searches/{id}")
  View show(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "") String notice) {
    Known known =
        search
            .asked(reader, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    PersonSearch.Found found = search.answers(reader, id, known);
    return screens.show(
        "people/web/foundPeople",
        new FoundPeopleView(
            id.toString(),
            known.words(),
            found.answers().stream().map(answer -> row(answer, known)).toList(),
            found.isMore(),
            ReferralKind.of(notice),
            Findable.isKeptBackFrom(reader),
            AccessRules.mayEver(reader.role(), Act.OPEN_PERSON),
            AccessRules.mayEver(reader.role(), Act.ADD_PERSON)));
  }

  private FoundPeopleView.Row row(Answer answer, Known known) {
    return new FoundPeopleView.Row(
        answer.record().toString(),
        texts(answer, DetailKind.NAME, DetailKind.ALIAS),
        texts(answer, DetailKind.BIRTH),
        answer.reference().agency().name(),
        answer.reference().text(),
        AnswerWords.agreeing(answer, known, screens.messages()),
        AnswerWords.differing(answer));
  }

  /** Those that stand come first. */
  private static List<String> texts(Answer answer, DetailKind... kinds) {
    List<DetailKind> wanted = List.of(kinds);
    return answer.details().stream()
        .filter(detail -> wanted.contains(detail.kind()) && !detail.isMistaken())
        .sorted((a, b) -> Boolean.compare(b.stands(), a.stands()))
        .map(Detail::text)
        .distinct()
        .toList();
  }
}
