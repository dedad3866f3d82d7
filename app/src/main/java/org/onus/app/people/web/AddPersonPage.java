package org.onus.app.people.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.details.DetailBoxes;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.linkage.PersonColumn;
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

/** Records somebody by hand; only a search that did not find them leads here. */
@Controller
@Requires(Act.ADD_PERSON)
@RequestMapping("/people/searches/{id}/new")
class AddPersonPage {
  private static final String TEMPLATE = "people/web/addPerson";
  private static final List<DetailKind> BEFORE_ALIAS = List.of(DetailKind.NAME);
  private static final List<DetailKind> AFTER_ALIAS =
      List.of(DetailKind.values()).stream().filter(kind -> !kind.isName()).toList();
  private final Screens screens;
  private final PersonSearch search;
  private final People people;
  private final Details details;

  AddPersonPage(Screens screens, PersonSearch search, People people, Details details) {
    this.screens = screens;
    this.search = search;
    this.people = people;
    this.details = details;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "") String notice) {
    Map<String, String> fields = new HashMap<>(Map.of("notice", notice));
    asked(reader, id).values().forEach((column, text) -> fields.put(column.standardName(), text));
    return screens.show(TEMPLATE, view(reader, id, fields, Problems.none(), null));
  }

  @PostMapping
  View send(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    asked(reader, id);
    Problems problems = Problems.none();
    Messages messages = screens.messages();
    Agency agency = AgencyAnswer.agency(answer(reader, fields), problems, messages);
    String reference = fields.getOrDefault("reference", "").strip();
    if (reference.isEmpty()
        || DetailBoxes.isTooLong(reference)
        || reference.chars().anyMatch(Character::isISOControl)) {
      problems.add("reference", messages.text("people.add.reference.missing"));
    }
    List<Written> values = values(fields, problems);
    if (values.isEmpty() && problems.isEmpty()) {
      problems.add("given_name", messages.text("people.add.nothing"));
    }
    if (agency == null || !problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, id, fields, problems, null));
    }
    Details.Added added = details.add(reader, agency, reference, values);
    if (added.isNew()) {
      return new RedirectView(
          added.isHidden()
              ? "/people?recorded=yes"
              : referral(fields).onward(added.record().toString()));
    }
    problems.add("reference", messages.text("people.add.reference.known", agency.name()));
    return screens.refuse(TEMPLATE, view(reader, id, fields, problems, added.record().toString()));
  }

  private static ReferralKind referral(Map<String, String> fields) {
    return ReferralKind.of(fields.getOrDefault("notice", ""));
  }

  private List<Written> values(Map<String, String> fields, Problems problems) {
    return Written.of(DetailBoxes.typed(fields, problems, screens.messages()), details.thisYear());
  }

  private Known asked(Reader reader, UUID id) {
    return search
        .asked(reader, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private OneOrOther answer(Reader reader, Map<String, String> fields) {
    return AgencyAnswer.of(
        people, reader, fields.getOrDefault("agency", ""), fields.getOrDefault("agency-other", ""));
  }

  private AddPersonView view(
      Reader reader,
      UUID id,
      Map<String, String> fields,
      Problems problems,
      @Nullable String existing) {
    Messages messages = screens.messages();
    Map<PersonColumn, String> values = DetailBoxes.typed(fields, Problems.none(), messages);
    return new AddPersonView(
        id.toString(),
        answer(reader, fields),
        fields.getOrDefault("reference", "").strip(),
        DetailBoxes.boxes(BEFORE_ALIAS, values, messages),
        values.getOrDefault(PersonColumn.ALIAS_GIVEN_NAME, ""),
        values.getOrDefault(PersonColumn.ALIAS_FAMILY_NAME, ""),
        DetailBoxes.boxes(AFTER_ALIAS, values, messages),
        problems,
        referral(fields),
        existing == null ? null : referral(fields).onward(existing));
  }
}
