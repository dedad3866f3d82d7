package org.onus.app.casefile.web.oversight;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.reading.Finding;
import org.onus.app.access.reading.Kin;
import org.onus.app.access.reading.Look;
import org.onus.app.access.reading.ReadingDay;
import org.onus.app.access.reading.Readings;
import org.onus.app.access.reading.UnusualReading;
import org.onus.app.access.trail.TrailReading;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Namesakes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is unusual in reading: what access knows of readers, people of their namesakes. */
@Component
public class UnusualReadings {
  private final Readings readings;
  private final TrailReading accounts;
  private final Namesakes namesakes;

  UnusualReadings(Readings readings, TrailReading accounts, Namesakes namesakes) {
    this.readings = readings;
    this.accounts = accounts;
    this.namesakes = namesakes;
  }

  /**
   * What was read in a period.
   *
   * @param names those of the readers, by account
   */
  record Period(List<Day> days, List<Look> looks, Map<String, String> names) {
    String name(String account) {
      return names.getOrDefault(account, account);
    }

    /** What is new in a day, or has grown since somebody looked into it. */
    List<Finding> waiting(Day day) {
      return day.findings().stream()
          .filter(finding -> looks.stream().noneMatch(look -> look.covers(day.read(), finding)))
          .toList();
    }
  }

  /** A reader's day with what is worth a look in it. */
  record Day(Readings.Compared compared, List<Finding> findings) {
    ReadingDay read() {
      return compared.day();
    }
  }

  @Transactional
  public Period between(Reader reader, LocalDate first, LocalDate last) {
    return period(reader, readings.between(reader, first, last), first, last);
  }

  /** How many findings of these days wait; nobody is shown. */
  @Transactional
  public int waiting(Reader reader, UnusualForm.Days days) {
    Period period =
        period(
            reader,
            readings.compared(reader, days.first(), days.last()),
            days.first(),
            days.last());
    return period.days().stream().mapToInt(day -> period.waiting(day).size()).sum();
  }

  private Period period(
      Reader reader, List<Readings.Compared> days, LocalDate first, LocalDate last) {
    Map<String, String> names =
        accounts.users(reader).stream()
            .collect(toMap(user -> user.account().toString(), TrailReading.User::name));
    Map<String, Kin> kin = kin(reader, days, names);
    List<Day> all =
        days.stream()
            .map(
                day ->
                    new Day(
                        day,
                        UnusualReading.in(
                            day.day(),
                            day.own(),
                            day.role(),
                            kin.getOrDefault(day.day().who(), Kin.NONE),
                            readings.settings())))
            .toList();
    return new Period(all, readings.looks(reader, first, last), names);
  }

  private Map<String, Kin> kin(
      Reader reader, List<Readings.Compared> days, Map<String, String> names) {
    Map<String, Namesakes.Name> ofReaders = new HashMap<>();
    Map<Namesakes.Name, Set<RecordId>> opened = new HashMap<>();
    for (Readings.Compared compared : days) {
      String name = names.get(compared.day().who());
      if (name != null) {
        Namesakes.Name known = Namesakes.Name.of(name);
        ofReaders.put(compared.day().who(), known);
        Set<RecordId> records = opened.computeIfAbsent(known, _ -> new HashSet<>());
        compared.day().records().forEach(record -> records.add(new RecordId(record)));
      }
    }
    Set<Namesakes.Found> bySurname = namesakes.bySurname(reader, opened);
    Set<Namesakes.Found> byAddress = namesakes.byAddress(reader, opened);
    Map<Namesakes.Name, Integer> bearers = namesakes.bearers(reader, opened.keySet());
    return ofReaders.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                one ->
                    new Kin(
                        of(one.getValue(), bySurname),
                        bearers.getOrDefault(one.getValue(), 0),
                        of(one.getValue(), byAddress))));
  }

  private static Set<UUID> of(Namesakes.Name name, Set<Namesakes.Found> found) {
    return found.stream()
        .filter(one -> one.name().equals(name))
        .map(one -> one.record().value())
        .collect(toSet());
  }
}
