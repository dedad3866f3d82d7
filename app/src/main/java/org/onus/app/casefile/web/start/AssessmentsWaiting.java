package org.onus.app.casefile.web.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.casefile.web.LastRecorded;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which assessments wait for something, of people who are open to the reader. */
@Component
class AssessmentsWaiting {
  private final PersonDoor door;
  private final Assessments assessments;
  private final Enquiries enquiries;
  private final LastRecorded lastRecorded;

  AssessmentsWaiting(
      PersonDoor door, Assessments assessments, Enquiries enquiries, LastRecorded lastRecorded) {
    this.door = door;
    this.assessments = assessments;
    this.enquiries = enquiries;
    this.lastRecorded = lastRecorded;
  }

  /**
   * What waits.
   *
   * @param reopened people who were closed but watched, and of whom something was recorded since
   * @param open questions that nobody has answered
   * @param begun assessments that nobody has judged
   */
  record Found(
      List<Assessments.Watched> reopened, List<Enquiry> open, List<Assessments.Begun> begun) {
    Found {
      reopened = List.copyOf(reopened);
      open = List.copyOf(open);
      begun = List.copyOf(begun);
    }

    int size() {
      return reopened.size() + open.size() + begun.size();
    }

    List<RecordId> records() {
      return Stream.of(
              reopened.stream().map(Assessments.Watched::record),
              open.stream().map(Enquiry::record),
              begun.stream().map(Assessments.Begun::record))
          .flatMap(one -> one)
          .distinct()
          .toList();
    }
  }

  @Transactional(readOnly = true)
  Found of(Reader reader) {
    List<Assessments.Watched> watched = assessments.watched(reader);
    List<Enquiry> open = enquiries.open(reader);
    List<Assessments.Begun> begun = assessments.begun(reader);
    Set<RecordId> all = new HashSet<>();
    watched.forEach(one -> all.addAll(one.records()));
    watched.forEach(one -> all.add(one.record()));
    open.forEach(one -> all.add(one.record()));
    begun.forEach(one -> all.add(one.record()));
    if (all.isEmpty()) {
      return new Found(List.of(), List.of(), List.of());
    }
    Set<RecordId> mine = door.openAmong(reader, all);
    Map<RecordId, Instant> last = lastRecorded.of(reader, mine);
    List<Assessments.Watched> reopened = new ArrayList<>();
    for (Assessments.Watched one : watched) {
      boolean isNews =
          one.records().stream()
              .anyMatch(record -> last.getOrDefault(record, Instant.MIN).isAfter(one.since()));
      if (isNews && mine.contains(one.record())) {
        reopened.add(one);
      }
    }
    return new Found(
        reopened,
        open.stream().filter(one -> mine.contains(one.record())).toList(),
        begun.stream().filter(one -> mine.contains(one.record())).toList());
  }
}
