package org.onus.app.people.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.rules.Extent;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.search.Answer;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Screens;
import org.onus.engine.linkage.Evidence;
import org.onus.engine.linkage.Level;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
  View show(Reader reader, @PathVariable UUID id) {
    Known known =
        search
            .asked(reader, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return screens.show(
        "people/web/foundPeople",
        new FoundPeopleView(
            id.toString(),
            PersonColumn.compared().stream()
                .filter(known.values()::containsKey)
                .map(column -> column.words() + " " + known.values().get(column))
                .toList(),
            search.answers(reader, id, known).stream().map(FoundPeoplePage::row).toList(),
            may(reader, Act.OPEN_PERSON),
            may(reader, Act.ADD_PERSON)));
  }

  private static boolean may(Reader reader, Act act) {
    return reader.role() != null && AccessRules.extent(reader.role(), act) != Extent.NEVER;
  }

  private static FoundPeopleView.Row row(Answer answer) {
    return new FoundPeopleView.Row(
        answer.record().toString(),
        texts(answer, DetailKind.NAME, DetailKind.ALIAS),
        texts(answer, DetailKind.BIRTH),
        answer.reference().agency().name(),
        answer.reference().text(),
        words(answer.evidence(), true),
        words(answer.evidence(), false));
  }

  /** Those that stand come first. */
  private static List<String> texts(Answer answer, DetailKind... kinds) {
    List<DetailKind> wanted = List.of(kinds);
    return answer.details().stream()
        .filter(detail -> wanted.contains(detail.kind()))
        .sorted((a, b) -> Boolean.compare(b.stands(), a.stands()))
        .map(Detail::text)
        .distinct()
        .toList();
  }

  private static String words(Evidence evidence, boolean agreeing) {
    String words =
        evidence.parts().stream()
            .filter(part -> (part.level() != Level.DIFFERENT) == agreeing)
            .map(Evidence.Part::words)
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
