package org.onus.app.identification.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.identification.BothWays;
import org.onus.app.identification.Lifetimes;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.Person;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.incidents.JoinedRecords.Holder;
import org.onus.engine.ranking.HarmBothWays.Back;

/**
 * Some people, each by all their records together. What two agencies may both have recorded counts
 * once: nobody stands higher for having been written down twice. A person goes by the record that
 * most is recorded under.
 */
public final class JoinedPeople {
  private final IncidentLog apart;
  private final Map<RecordId, Set<RecordId>> named;
  private final Map<RecordId, Person> several;
  private final Map<RecordId, Reference> references;
  private final CustodySpells spells;
  private final HarmWeights weights;
  private final Map<RecordId, Set<RecordId>> people = new HashMap<>();
  private final Map<RecordId, RecordId> leading = new HashMap<>();
  private final IncidentLog together;
  private final CustodySpells custody;

  /**
   * Joins them.
   *
   * @param each the records of each
   * @param apart the rows of all these records, and those of others that harm them
   * @param named whom the rows of each record harm, and who harms it
   * @param several the people of those others who have several records
   * @param references of everybody whom the rows name
   * @param spells of all these records
   */
  JoinedPeople(
      List<Set<RecordId>> each,
      IncidentLog apart,
      Map<RecordId, Set<RecordId>> named,
      Map<RecordId, Person> several,
      Map<RecordId, Reference> references,
      CustodySpells spells,
      HarmWeights weights) {
    this.apart = apart;
    this.named = named;
    this.several = several;
    this.references = references;
    this.spells = spells;
    this.weights = weights;
    for (Set<RecordId> records : each) {
      RecordId first = records.stream().min(mostRecorded()).orElseThrow();
      people.put(first, records);
      records.forEach(record -> leading.put(record, first));
    }
    together =
        JoinedRecords.countedOnce(
            people.keySet().stream().map(RecordId::toString).collect(Collectors.toSet()),
            apart,
            this::holder);
    custody = joinedCustody();
  }

  /** By agency and reference among equals, so that one database says what another does. */
  private Comparator<RecordId> mostRecorded() {
    return Comparator.comparingInt((RecordId record) -> -rows(record))
        .thenComparing(record -> reference(record).agency().name())
        .thenComparing(record -> reference(record).text())
        .thenComparing(record -> record);
  }

  private int rows(RecordId record) {
    return apart.history(record.toString()).map(History::size).orElse(0);
  }

  /** What an agency calls a record. */
  public Reference reference(RecordId record) {
    return Objects.requireNonNull(references.get(record));
  }

  /** Whoever else has several records is joined like these: a woman is not two victims. */
  private Holder holder(String id) {
    RecordId record = RecordId.of(id);
    RecordId own = leading.get(record);
    Person person = several.get(record);
    if (own == null && person != null) {
      own = person.records().stream().filter(leading::containsKey).findFirst().orElse(null);
      own = own == null ? person.id().first() : leading.get(own);
    }
    return new Holder((own == null ? record : own).toString(), reference(record).agency().name());
  }

  /** Whoever is in custody under one record is in custody. */
  private CustodySpells joinedCustody() {
    if (!spells.checked()) {
      return CustodySpells.NOT_CHECKED;
    }
    Map<String, List<Spell>> theirs = new HashMap<>();
    people.forEach(
        (first, records) ->
            theirs.put(
                first.toString(),
                records.stream()
                    .flatMap(record -> spells.joined(record.toString()).stream())
                    .toList()));
    return CustodySpells.of(theirs);
  }

  /** The rows of all, each person's under the record that they go by. */
  public IncidentLog log() {
    return together;
  }

  /** Their days in custody, each person's under the record that they go by. */
  public CustodySpells custody() {
    return custody;
  }

  /** The rows of the person of a record. */
  public Optional<History> history(RecordId record) {
    RecordId first = leading.get(record);
    return first == null ? Optional.empty() : together.history(first.toString());
  }

  /** The records of the person of a record under which something is recorded. */
  public Set<RecordId> recorded(RecordId record) {
    return recordsOf(record).stream().filter(one -> rows(one) > 0).collect(Collectors.toSet());
  }

  /** One of the records by which rows name somebody, by what these rows call them. */
  public RecordId named(String id) {
    return Objects.requireNonNull(
        named.values().stream()
            .flatMap(Set::stream)
            .filter(record -> holder(record.toString()).person().equals(id))
            .min(
                Comparator.comparing((RecordId record) -> reference(record).agency().name())
                    .thenComparing(record -> reference(record).text()))
            .orElse(null),
        "nobody of whom these rows speak");
  }

  /** What is kept of one person: what each profile says, and of which records. */
  public record Scored(Grouped records, List<Scoring.Entry> entries) {
    public Scored {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What profiles and rules say of each as at a day, by their records; who has no row up to it is
   * left out.
   */
  public Map<Set<RecordId>, Scored> at(LocalDate asAt, InForce inForce) {
    Scoring scoring =
        new Scoring(together, custody, asAt, weights, inForce, record -> reference(record).text());
    Lifetimes lifetimes = new Lifetimes(apart, weights, asAt);
    Map<Set<RecordId>, Scored> scored = new HashMap<>();
    people.forEach(
        (first, records) ->
            together
                .history(first.toString())
                .map(history -> entries(scoring, history, records, asAt))
                .filter(entries -> !entries.isEmpty())
                .ifPresent(
                    entries ->
                        scored.put(
                            records, new Scored(grouped(first, records, lifetimes), entries))));
    return scored;
  }

  private List<Scoring.Entry> entries(
      Scoring scoring, History history, Set<RecordId> records, LocalDate asAt) {
    return scoring
        .of(history)
        .map(
            entry ->
                new Scoring.Entry(
                    entry.profile(),
                    entry.person(),
                    entry.undecided(),
                    bothWays(records, entry.bothWays(), asAt)))
        .toList();
  }

  /** Whom harm both ways is with, by the records under which that is recorded. */
  private List<String> bothWays(Set<RecordId> records, List<String> joined, LocalDate asAt) {
    if (joined.isEmpty()) {
      return List.of();
    }
    Set<Back> back = new HashSet<>();
    for (RecordId other : othersOf(records)) {
      String person = holder(other.toString()).person();
      apart
          .history(other.toString())
          .filter(_ -> joined.stream().anyMatch(one -> one.startsWith(person)))
          .ifPresent(history -> back.addAll(harming(history, records, asAt)));
    }
    return BothWays.kept(back);
  }

  private static Set<Back> harming(History other, Set<RecordId> records, LocalDate asAt) {
    Set<Back> back = new HashSet<>();
    for (int i = 0; i < other.size() && !other.date(i).isAfter(asAt); i++) {
      String victim = other.victimId(i);
      if (victim != null && records.contains(RecordId.of(victim))) {
        back.add(new Back(other.personId(), other.area(i)));
      }
    }
    return back;
  }

  private Grouped grouped(RecordId first, Set<RecordId> records, Lifetimes lifetimes) {
    Map<RecordId, List<String>> recorded = new HashMap<>();
    Set<RecordId> silent = new HashSet<>();
    Set<RecordId> beside = besideThem(records);
    for (RecordId record : records) {
      History history = apart.history(record.toString()).orElse(null);
      if (history != null && lifetimes.of(history).events() > 0) {
        recorded.put(record, lifetimes.areas(history));
      } else if (spells.joined(record.toString()).isEmpty()) {
        beside.add(record);
      } else {
        silent.add(record);
      }
    }
    return new Grouped(first, recorded, silent, beside);
  }

  /** The records by which two of those whom their rows name are one person. */
  private Set<RecordId> besideThem(Set<RecordId> records) {
    Set<RecordId> others = othersOf(records);
    Set<RecordId> beside = new HashSet<>();
    for (RecordId other : others) {
      Collection<RecordId> same = recordsOf(other);
      if (same.stream().filter(others::contains).count() > 1) {
        beside.addAll(same);
      }
    }
    return beside;
  }

  private Set<RecordId> othersOf(Set<RecordId> records) {
    Set<RecordId> others = new HashSet<>();
    records.forEach(record -> others.addAll(named.getOrDefault(record, Set.of())));
    others.removeAll(records);
    return others;
  }

  private Collection<RecordId> recordsOf(RecordId other) {
    RecordId first = leading.get(other);
    if (first != null) {
      return Objects.requireNonNull(people.get(first));
    }
    Person person = several.get(other);
    return person == null ? List.of(other) : person.records();
  }
}
