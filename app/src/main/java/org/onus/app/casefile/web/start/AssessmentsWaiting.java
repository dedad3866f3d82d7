package org.onus.app.casefile.web.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Development;
import org.onus.app.assessment.Developments;
import org.onus.app.assessment.Steps;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which assessments wait for something, of people who are open to the reader. */
@Component
class AssessmentsWaiting {
  private final PersonDoor door;
  private final Assessments assessments;
  private final Enquiries enquiries;
  private final Steps steps;
  private final KeptPersons persons;
  private final Developments developments;
  private final Clock clock;

  AssessmentsWaiting(
      PersonDoor door,
      Assessments assessments,
      Enquiries enquiries,
      Steps steps,
      KeptPersons persons,
      Developments developments,
      Clock clock) {
    this.door = door;
    this.assessments = assessments;
    this.enquiries = enquiries;
    this.steps = steps;
    this.persons = persons;
    this.developments = developments;
    this.clock = clock;
  }

  /**
   * What waits.
   *
   * @param reopened people who were closed but watched, and of whom something is new since
   * @param steps next steps that wait for the reader
   * @param open questions that nobody has answered
   * @param begun assessments that nobody has judged
   */
  record Found(
      List<Reopened> reopened,
      List<Steps.Open> steps,
      List<Enquiry> open,
      List<Assessments.Begun> begun) {
    Found {
      reopened = List.copyOf(reopened);
      steps = List.copyOf(steps);
      open = List.copyOf(open);
      begun = List.copyOf(begun);
    }

    /** How many people wait, without the reader's own steps. */
    int assessments() {
      return reopened.size() + open.size() + begun.size();
    }

    List<RecordId> records() {
      return Stream.of(
              reopened.stream().map(Reopened::record),
              steps.stream().map(Steps.Open::record),
              open.stream().map(Enquiry::record),
              begun.stream().map(Assessments.Begun::record))
          .flatMap(one -> one)
          .distinct()
          .toList();
    }
  }

  /** Somebody who was closed but watched, and what is new of them. */
  record Reopened(RecordId record, Instant closed, List<Development> news) {
    Reopened {
      news = List.copyOf(news);
    }
  }

  @Transactional(readOnly = true)
  Found of(Reader reader) {
    List<Assessments.Watched> watched = assessments.watched(reader);
    List<Steps.Open> own = steps.waiting(reader);
    List<Enquiry> open = enquiries.open(reader);
    List<Assessments.Begun> begun = assessments.begun(reader);
    Map<RecordId, Set<RecordId>> theirs = records(reader, watched);
    Set<RecordId> all = new HashSet<>();
    theirs.values().forEach(all::addAll);
    own.forEach(one -> all.add(one.record()));
    open.forEach(one -> all.add(one.record()));
    begun.forEach(one -> all.add(one.record()));
    if (all.isEmpty()) {
      return new Found(List.of(), List.of(), List.of(), List.of());
    }
    Set<RecordId> mine = door.openAmong(reader, all);
    return new Found(
        reopened(
            reader,
            watched.stream().filter(one -> mine.contains(one.record())).toList(),
            theirs,
            mine),
        own.stream().filter(one -> mine.contains(one.record())).toList(),
        open.stream().filter(one -> mine.contains(one.record())).toList(),
        begun.stream().filter(one -> mine.contains(one.record())).toList());
  }

  /** Those that were looked at, and those that are known by now to be the same person's. */
  private Map<RecordId, Set<RecordId>> records(Reader reader, List<Assessments.Watched> watched) {
    Map<RecordId, Person> several =
        persons.now(reader, watched.stream().map(Assessments.Watched::record).toList());
    Map<RecordId, Set<RecordId>> records = new HashMap<>();
    for (Assessments.Watched one : watched) {
      Set<RecordId> theirs = new HashSet<>(one.records());
      theirs.add(one.record());
      Person person = several.get(one.record());
      if (person != null) {
        theirs.addAll(person.records());
      }
      records.put(one.record(), theirs);
    }
    return records;
  }

  private List<Reopened> reopened(
      Reader reader,
      List<Assessments.Watched> watched,
      Map<RecordId, Set<RecordId>> theirs,
      Set<RecordId> mine) {
    Set<RecordId> wanted = new HashSet<>();
    watched.forEach(one -> wanted.addAll(theirs.getOrDefault(one.record(), Set.of())));
    wanted.retainAll(mine);
    Map<RecordId, List<Development>> news =
        developments.ofMany(reader, wanted).stream()
            .collect(Collectors.groupingBy(Development::record));
    LocalDate today = LocalDate.now(clock);
    List<Reopened> reopened = new ArrayList<>();
    for (Assessments.Watched one : watched) {
      List<Development> since =
          theirs.getOrDefault(one.record(), Set.of()).stream()
              .flatMap(record -> news.getOrDefault(record, List.of()).stream())
              .filter(each -> each.isSince(one.at(), one.on(), today))
              .toList();
      if (!since.isEmpty()) {
        reopened.add(new Reopened(one.record(), one.at(), since));
      }
    }
    return reopened;
  }
}
