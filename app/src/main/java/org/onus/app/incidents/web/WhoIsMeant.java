package org.onus.app.incidents.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.search.AnswerWords;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.search.SearchForm;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.stereotype.Component;

/**
 * Finds out whom an incident typed by hand names. A reference that no record bears is mistyped, or
 * somebody known otherwise, or new: nobody is new before they were searched for.
 */
@Component
class WhoIsMeant {
  private final People people;
  private final PersonSearch search;
  private final Details details;

  WhoIsMeant(People people, PersonSearch search, Details details) {
    this.people = people;
    this.search = search;
    this.details = details;
  }

  /** Whom the form means; a record that is hidden from the reader bears no reference. */
  Meant of(Reader reader, Agency agency, AddIncidentForm form) {
    Map<Named, String> references = references(form);
    Map<String, RecordId> known = people.find(reader, agency, references.values());
    Map<Named, RecordId> found = new EnumMap<>(Named.class);
    Map<String, RecordId> chosen = new HashMap<>();
    Map<String, Known> newcomers = new HashMap<>();
    List<Named> unsaid = new ArrayList<>();
    references.forEach(
        (named, reference) -> {
          RecordId bearer = known.get(reference);
          Optional<RecordId> other = form.chosen(named).filter(one -> isThere(reader, one));
          Optional<Known> newcomer =
              form.isNew(named) ? searched(reader, form, named) : Optional.empty();
          if (bearer != null && !isHidden(reader, bearer)) {
            found.put(named, bearer);
          } else if (other.isPresent()) {
            found.put(named, other.get());
            chosen.put(reference, other.get());
          } else if (newcomer.isPresent()) {
            newcomers.put(reference, newcomer.get());
          } else {
            unsaid.add(named);
          }
        });
    boolean same = found.size() > 1 && found.values().stream().distinct().count() == 1;
    if (same) {
      unsaid.add(chosen.containsKey(form.victim()) ? Named.VICTIM : Named.PERSON);
    }
    return new Meant(unsaid, chosen, newcomers, same);
  }

  private static Map<Named, String> references(AddIncidentForm form) {
    Map<Named, String> references = new EnumMap<>(Named.class);
    for (Named named : Named.values()) {
      if (!form.reference(named).isEmpty()) {
        references.put(named, form.reference(named));
      }
    }
    return references;
  }

  private boolean isThere(Reader reader, RecordId record) {
    return !isHidden(reader, record) && people.reference(reader, record).isPresent();
  }

  private static boolean isHidden(Reader reader, RecordId record) {
    return reader.sight().hidden().contains(record.value());
  }

  private Optional<Known> searched(Reader reader, AddIncidentForm form, Named named) {
    return form.searched(named).flatMap(id -> search.asked(reader, id));
  }

  /** Keeps of those who are new what was searched for: whoever searches next finds them by it. */
  void add(Reader reader, Agency agency, Map<String, Known> newcomers) {
    newcomers.forEach(
        (reference, searched) -> {
          Map<PersonColumn, String> values = new EnumMap<>(PersonColumn.class);
          values.putAll(searched.values());
          values.values().removeIf(reference::equalsIgnoreCase);
          List<Written> written = Written.of(values, details.thisYear());
          if (!written.isEmpty()) {
            details.add(reader, agency, reference, written);
          }
        });
  }

  /** Keeps another search for them, or says what is wrong with it. */
  Optional<UUID> ask(Reader reader, Map<String, String> fields, Problems problems, Messages m) {
    return SearchForm.of(reader, fields, problems, m)
        .known(details.thisYear(), problems, m)
        .map(known -> search.ask(reader, known));
  }

  /**
   * The question who is meant, with those whom the last search found. Until somebody searches by
   * what they know, the reference itself is searched for in all agencies.
   *
   * @param typed the boxes of the search as sent, empty if it was not
   */
  WhoView question(
      Reader reader,
      Agency agency,
      AddIncidentForm form,
      Named named,
      Map<String, String> typed,
      Problems problems,
      Messages messages) {
    String reference = form.reference(named);
    Optional<Known> before = searched(reader, form, named);
    Known known =
        before.orElseGet(() -> new Known(Map.of()).withNumber(reference, details.thisYear()));
    UUID asked =
        before.isPresent() ? form.searched(named).orElseThrow() : search.ask(reader, known);
    PersonSearch.Found found = search.answers(reader, asked, known);
    List<Choice> choices = new ArrayList<>();
    found.answers().forEach(one -> choices.add(AnswerWords.choice(one, known, messages)));
    boolean byReferenceAlone =
        known.values().values().stream().allMatch(reference::equalsIgnoreCase);
    choices.add(
        new Choice(
            AddIncidentForm.NEW,
            messages.text("incidents.who.new", reference, agency.name()),
            byReferenceAlone
                ? messages.text("incidents.who.new.nameless")
                : messages.text("incidents.who.new.kept", String.join("; ", known.words()))));
    SearchForm boxes =
        typed.isEmpty()
            ? SearchForm.of(reader, byReferenceAlone ? new Known(Map.of()) : known)
            : SearchForm.of(reader, typed, Problems.none(), messages);
    return new WhoView(
        named.name(),
        messages.text("incidents.who." + named.field()),
        messages.text("incidents.who.unknown", agency.name(), reference),
        form.without(named),
        boxes.boxes(messages),
        named.search(),
        asked.toString(),
        known.words(),
        found.answers().size(),
        found.isMore(),
        named.choice(),
        choices,
        form.whom().getOrDefault(named.choice(), ""),
        problems);
  }
}
