package org.onus.app.people.search;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Pace;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.Details;
import org.onus.engine.linkage.Evidence;
import org.onus.engine.linkage.PersonColumn;
import org.onus.engine.linkage.PersonIndex.Match;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether somebody is known, to any agency. The whole partnership is asked, for trackers that
 * do not see one another are what Onus is to end; only what is hidden from the reader, and whom
 * they may not find ({@link Findable}), is left out, before anything is counted.
 */
@Service
public class PersonSearch {
  private static final int SHOWN = 25;

  /** So few that a glance tells whether one of them is meant. */
  private static final int SHOWN_WHILE_TYPING = 5;

  /** Enough that those who are kept back leave no gap. */
  private static final int LOOKED_AT = 1_000;

  private final SearchStore searches;
  private final PeopleIndex index;
  private final Findable findable;
  private final People people;
  private final Details details;
  private final Trail trail;
  private final Pace pace;
  private final Clock clock;

  PersonSearch(
      SearchStore searches,
      PeopleIndex index,
      Findable findable,
      People people,
      Details details,
      Trail trail,
      Pace pace,
      Clock clock) {
    this.searches = searches;
    this.index = index;
    this.findable = findable;
    this.people = people;
    this.details = details;
    this.trail = trail;
    this.pace = pace;
    this.clock = clock;
  }

  /** Whether the reader's role is shown addresses and phones, and searches by them. */
  public static boolean seesWhereabouts(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.SEE_WHEREABOUTS);
  }

  /** Keeps what the reader knows; the id stands for it in addresses. */
  @Transactional
  public UUID ask(Reader reader, Known known) {
    return searches.insert(
        reader, seesWhereabouts(reader) ? known : known.withoutWhereabouts(), clock.instant());
  }

  /** What the reader asked; empty if it was another's or is gone. */
  @Transactional(readOnly = true)
  public Optional<Known> asked(Reader reader, UUID search) {
    return searches.find(reader, search);
  }

  /**
   * What was found.
   *
   * @param search what it answers
   * @param answers those first whose own reference was typed, then the likeliest, then those whose
   *     name only begins as was typed
   * @param isMore whether more records answer to it than are shown
   */
  public record Found(UUID search, List<Answer> answers, boolean isMore) {}

  @Transactional
  public Found answers(Reader reader, UUID search, Known known) {
    pace.keep(reader);
    return find(reader, search, known, SHOWN, Deed.PEOPLE_SEARCHED);
  }

  /**
   * The likeliest few, while the reader still types. Whoever is shown stands on the trail as in any
   * other search.
   *
   * @return empty while what is typed would show people whom nobody means, or after so many answers
   *     that those to a search that is sent would run short
   */
  @Transactional
  public Optional<Found> whileTyping(Reader reader, Known known) {
    if (!known.isTelling() || !pace.leavesRoom(reader)) {
      return Optional.empty();
    }
    return Optional.of(
        find(
            reader, ask(reader, known), known, SHOWN_WHILE_TYPING, Deed.PEOPLE_SHOWN_WHILE_TYPING));
  }

  private Found find(Reader reader, UUID search, Known known, int shown, Deed deed) {
    Map<RecordId, @Nullable Evidence> likeliest = new LinkedHashMap<>();
    int most = Findable.isKeptBackFrom(reader) ? LOOKED_AT : shown + 1;
    Set<String> numbers = known.numbers();
    if (!numbers.isEmpty()) {
      searches.referenced(reader, numbers, most).forEach(record -> likeliest.put(record, null));
    }
    Iterator<Match> matches = index.search(reader, known).iterator();
    while (likeliest.size() < most && matches.hasNext()) {
      Match match = matches.next();
      UUID record = Variants.record(match.id());
      if (!reader.sight().hidden().contains(record)) {
        likeliest.putIfAbsent(new RecordId(record), match.evidence());
      }
    }
    if (known.isNameAlone()) {
      addNamed(reader, known, likeliest, most);
    }
    likeliest.keySet().retainAll(findable.among(reader, likeliest.keySet()));
    boolean isMore = likeliest.size() > shown;
    likeliest.keySet().retainAll(likeliest.keySet().stream().limit(shown).toList());
    Map<RecordId, Reference> references = people.references(reader, likeliest.keySet());
    likeliest.keySet().retainAll(references.keySet());
    Map<RecordId, List<Detail>> held =
        details.of(reader, likeliest.keySet()).stream()
            .collect(Collectors.groupingBy(Detail::record));
    trail.shown(
        reader,
        Entry.of(deed, likeliest.keySet().stream().map(RecordId::value).toList()).about(search));
    List<Answer> answers =
        likeliest.entrySet().stream()
            .map(
                likely ->
                    new Answer(
                        likely.getKey(),
                        Objects.requireNonNull(references.get(likely.getKey())),
                        held.getOrDefault(likely.getKey(), List.of()),
                        likely.getValue()))
            .toList();
    return new Found(search, answers, isMore);
  }

  /** Of a name that very many bear, or half a name, the weights tell nobody. */
  private void addNamed(
      Reader reader, Known known, Map<RecordId, @Nullable Evidence> likeliest, int most) {
    List<RecordId> named =
        searches.named(
            reader,
            lower(known, PersonColumn.GIVEN_NAME),
            lower(known, PersonColumn.FAMILY_NAME),
            most);
    for (RecordId record : named) {
      if (likeliest.size() < most) {
        likeliest.putIfAbsent(record, null);
      }
    }
  }

  private static String lower(Known known, PersonColumn column) {
    return known.values().getOrDefault(column, "").toLowerCase(Locale.ROOT);
  }
}
