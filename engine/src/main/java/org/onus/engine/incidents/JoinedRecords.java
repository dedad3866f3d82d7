package org.onus.engine.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What several records of one person say together. Two agencies may have recorded the same incident
 * under references of their own, which nobody can tell from rows alone: so there are two logs, one
 * with everything as it was recorded and one in which what may be the same counts once. The truth
 * lies between them.
 */
public final class JoinedRecords {
  private static final Comparator<Incident> BEST_KNOWN_FIRST =
      Comparator.comparing((Incident incident) -> incident.victims.isEmpty())
          .thenComparing(incident -> incident.reference.agency())
          .thenComparing(incident -> incident.reference.text());

  private final String person;
  private final IncidentLog asRecorded;
  private final IncidentLog countedOnce;
  private final List<PerhapsTwice> perhapsTwice;

  /** Whose record a reference is, and which agency keeps it. */
  public record Holder(String person, String agency) {}

  /** An incident: references of two agencies mean two, be they spelt alike. */
  public record Reference(String agency, String text) {
    private static final char BETWEEN = '\u001f';

    /** As the rows of a joined log bear it. */
    public static Reference of(String incidentId) {
      int between = incidentId.indexOf(BETWEEN);
      return new Reference(incidentId.substring(0, between), incidentId.substring(between + 1));
    }

    String id() {
      return agency + BETWEEN + text;
    }
  }

  /** Two incidents that may be one: another agency's, on the same day, against nobody else. */
  public record PerhapsTwice(LocalDate date, Reference counted, Reference again) {}

  private static final class Incident {
    final Reference reference;
    final Set<String> victims = new TreeSet<>();
    final Set<String> alsoRecordedBy = new HashSet<>();
    LocalDate date;

    Incident(Reference reference, LocalDate date) {
      this.reference = reference;
      this.date = date;
    }

    void take(IncidentRow row) {
      date = row.date().isBefore(date) ? row.date() : date;
      if (row.victimId() != null) {
        victims.add(row.victimId());
      }
    }

    boolean mayBe(Incident another) {
      return date.equals(another.date)
          && !reference.agency().equals(another.reference.agency())
          && !alsoRecordedBy.contains(another.reference.agency())
          && (victims.isEmpty()
              || another.victims.isEmpty()
              || victims.stream().anyMatch(another.victims::contains));
    }
  }

  private JoinedRecords(
      String person,
      IncidentLog asRecorded,
      IncidentLog countedOnce,
      List<PerhapsTwice> perhapsTwice) {
    this.person = person;
    this.asRecorded = asRecorded;
    this.countedOnce = countedOnce;
    this.perhapsTwice = perhapsTwice;
  }

  /**
   * Joins the rows of a log.
   *
   * @param person the one whose incidents are looked at for what may be recorded twice
   * @param holders says of every record whose it is; a person's victim-survivors and those who harm
   *     them are joined like the person
   */
  public static JoinedRecords of(String person, IncidentLog log, Function<String, Holder> holders) {
    List<IncidentRow> rows = renamed(log, holders);
    List<PerhapsTwice> twice =
        perhapsTwice(rows.stream().filter(row -> row.personId().equals(person)).toList());
    Set<String> again = again(twice);
    IncidentLog asRecorded = IncidentLog.of(rows);
    return new JoinedRecords(
        person,
        asRecorded,
        again.isEmpty()
            ? asRecorded
            : IncidentLog.of(
                rows.stream()
                    .filter(
                        row -> !row.personId().equals(person) || !again.contains(row.incidentId()))
                    .toList()),
        twice);
  }

  /**
   * The rows of many people, each joined like one, without those that may be another agency's word
   * on an incident counted already.
   *
   * @param people those whose incidents are looked at for what may be recorded twice
   * @param holders says of every record whose it is
   */
  public static IncidentLog countedOnce(
      Set<String> people, IncidentLog log, Function<String, Holder> holders) {
    List<IncidentRow> rows = renamed(log, holders);
    Map<String, Set<String>> again = new HashMap<>();
    rows.stream()
        .filter(row -> people.contains(row.personId()))
        .collect(Collectors.groupingBy(IncidentRow::personId))
        .forEach((person, theirs) -> again.put(person, again(perhapsTwice(theirs))));
    return IncidentLog.of(
        rows.stream()
            .filter(row -> !again.getOrDefault(row.personId(), Set.of()).contains(row.incidentId()))
            .toList());
  }

  private static Set<String> again(List<PerhapsTwice> twice) {
    return twice.stream().map(pair -> pair.again().id()).collect(Collectors.toSet());
  }

  private static List<IncidentRow> renamed(IncidentLog log, Function<String, Holder> holders) {
    List<IncidentRow> rows = new ArrayList<>();
    log.forEachPerson(
        history -> {
          Holder holder = holders.apply(history.personId());
          for (int i = 0; i < history.size(); i++) {
            rows.add(renamed(history.row(i), holder, holders));
          }
        });
    return rows;
  }

  /** Nobody is their own victim-survivor: who is named so is not known. */
  private static IncidentRow renamed(
      IncidentRow row, Holder holder, Function<String, Holder> holders) {
    String victim = row.victimId() == null ? null : holders.apply(row.victimId()).person();
    return row.renamed(
        new Reference(holder.agency(), row.incidentId()).id(),
        holder.person(),
        holder.person().equals(victim) ? null : victim);
  }

  /** What one person's rows may say twice. */
  private static List<PerhapsTwice> perhapsTwice(List<IncidentRow> rows) {
    Map<String, Incident> incidents = new LinkedHashMap<>();
    for (IncidentRow row : rows) {
      incidents
          .computeIfAbsent(row.incidentId(), id -> new Incident(Reference.of(id), row.date()))
          .take(row);
    }
    List<Incident> counted = new ArrayList<>();
    List<PerhapsTwice> twice = new ArrayList<>();
    for (Incident incident : incidents.values().stream().sorted(BEST_KNOWN_FIRST).toList()) {
      Optional<Incident> same =
          counted.stream().filter(before -> before.mayBe(incident)).findFirst();
      if (same.isPresent()) {
        same.get().alsoRecordedBy.add(incident.reference.agency());
        twice.add(new PerhapsTwice(incident.date, same.get().reference, incident.reference));
      } else {
        counted.add(incident);
      }
    }
    return twice.stream()
        .sorted(Comparator.comparing(PerhapsTwice::date).thenComparing(pair -> pair.again().id()))
        .toList();
  }

  /** The person's rows as they were recorded; empty if there are none. */
  public Optional<History> asRecorded() {
    return asRecorded.history(person);
  }

  /** The person's rows without those that may be another agency's word on the same incident. */
  public Optional<History> countedOnce() {
    return countedOnce.history(person);
  }

  /** What may be recorded twice, by date. */
  public List<PerhapsTwice> perhapsTwice() {
    return perhapsTwice;
  }
}
