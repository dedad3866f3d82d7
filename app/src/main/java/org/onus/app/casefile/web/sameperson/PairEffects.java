package org.onus.app.casefile.web.sameperson;

import static org.onus.engine.criteria.Verdict.MET;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.identification.Combined;
import org.onus.app.identification.Combining;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.persons.Person;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.persons.Verdict;
import org.onus.app.ui.Messages;
import org.onus.engine.linkage.Flagged;
import org.springframework.stereotype.Component;

/** Shows before a decision what each would do: what comes together, and whom it makes serial. */
@Component
class PairEffects {
  private final Persons persons;
  private final Combining combining;
  private final People people;
  private final PersonDoor door;

  PairEffects(Persons persons, Combining combining, People people, PersonDoor door) {
    this.persons = persons;
    this.combining = combining;
    this.people = people;
    this.door = door;
  }

  /**
   * What there is to know before deciding.
   *
   * @param together whether the two are taken for one person's as it stands
   * @param apart why they are not, although they are linked or decided to be; empty if neither
   * @param effects of each decision
   */
  record Before(boolean together, String apart, List<PairView.Effect> effects) {}

  Before of(Reader reader, Pair pair, Messages messages) {
    return new Asked(reader, messages).before(pair);
  }

  /** One question: a person whom two decisions leave alike is worked out once. */
  private final class Asked {
    private final Reader reader;
    private final Messages messages;
    private final Map<Person, Optional<Combined>> known = new HashMap<>();

    Asked(Reader reader, Messages messages) {
      this.reader = reader;
      this.messages = messages;
    }

    Before before(Pair pair) {
      List<Person> now =
          Stream.of(pair.one(), pair.other())
              .map(record -> persons.of(reader, record))
              .distinct()
              .toList();
      return new Before(
          now.size() == 1,
          persons.apart(reader, pair).map(Flagged.Reason::sentence).orElse(""),
          Stream.of(Verdict.values()).map(verdict -> effect(pair, verdict, now)).toList());
    }

    private PairView.Effect effect(Pair pair, Verdict verdict, List<Person> now) {
      List<Person> then = persons.after(reader, pair, verdict);
      String label = messages.text(verdict.label());
      if (then.equals(now)) {
        return new PairView.Effect(
            label, messages.text("casefile.pair.effect.none"), List.of(), List.of(), List.of());
      }
      Set<String> before = rulesMet(now);
      Set<String> after = rulesMet(then);
      return new PairView.Effect(
          label,
          messages.text(then.size() == 1 ? "casefile.pair.effect.one" : "casefile.pair.effect.two"),
          then.stream().map(this::one).toList(),
          after.stream().filter(rule -> !before.contains(rule)).toList(),
          before.stream().filter(rule -> !after.contains(rule)).toList());
    }

    private PairView.One one(Person person) {
      Map<RecordId, Reference> references = people.references(reader, person.records());
      Combined combined = combined(person).orElse(null);
      Combined.@Nullable Said said = combined == null ? null : combined.whole();
      return new PairView.One(
          person.records().stream()
              .map(record -> Objects.requireNonNull(references.get(record)))
              .map(reference -> PairWords.record(reference, messages))
              .collect(Collectors.joining("; ")),
          said == null
              ? messages.text("casefile.pair.effect.no-incidents")
              : TogetherWords.counts(said.lifetime(), messages),
          TogetherWords.place(combined == null ? null : combined.ranked().place(), messages),
          TogetherWords.score(combined == null ? null : combined.ranked().score(), messages));
    }

    private Set<String> rulesMet(List<Person> some) {
      return some.stream()
          .flatMap(person -> combined(person).stream())
          .flatMap(combined -> combined.rules().stream())
          .filter(rule -> rule.verdict() == MET)
          .map(rule -> rule.criterion().title())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Combined> combined(Person person) {
      return known.computeIfAbsent(
          person,
          one ->
              combining.of(
                  reader,
                  one.records().stream()
                      .filter(record -> door.may(reader, Act.OPEN_PERSON, record))
                      .toList()));
    }
  }
}
