package org.onus.engine.incidents;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's rows, oldest first; row {@code i} runs from 0 to {@code size() - 1}. A view of the
 * log that costs nothing to make.
 */
public final class History {

  private final IncidentLog log;
  private final Box box;
  private final int person;
  private final int personInBox;
  private final int from;
  private final int to;

  History(IncidentLog log, Box box, int person, int personInBox) {
    this.log = log;
    this.box = box;
    this.person = person;
    this.personInBox = personInBox;
    from = box.first(personInBox);
    to = box.first(personInBox + 1);
  }

  private History(History whole, int to) {
    log = whole.log;
    box = whole.box;
    person = whole.person;
    personInBox = whole.personInBox;
    from = whole.from;
    this.to = to;
  }

  /** The same person as known at an epoch day: nothing of rows dated later. */
  public History upTo(int day) {
    int end = to;
    while (end > from && Days.epochDay(box.day(end - 1)) > day) {
      end--;
    }
    return end == to ? this : new History(this, end);
  }

  public IncidentLog log() {
    return log;
  }

  /** The person's number within this log; it means nothing outside it. */
  public int person() {
    return person;
  }

  public String personId() {
    return box.people().text(personInBox);
  }

  public int size() {
    return to - from;
  }

  /** Epoch day of the row. */
  public int day(int i) {
    return Days.epochDay(box.day(from + i));
  }

  public LocalDate date(int i) {
    return LocalDate.ofEpochDay(day(i));
  }

  /** Which of the person's different incidents the row belongs to, counted from 0. */
  public int incident(int i) {
    return box.ordinal(Packed.INCIDENT, from + i);
  }

  /** How many rows are of an incident that an earlier row of the person is of. */
  public int repeatedRows() {
    int incidents = 0;
    for (int i = 0; i < size(); i++) {
      incidents = Math.max(incidents, incident(i) + 1);
    }
    return size() - incidents;
  }

  public String incidentId(int i) {
    return box.reference(Packed.INCIDENT, from + i);
  }

  /** Which of the person's different victim-survivors, counted from 1; 0 if unknown. */
  public int victim(int i) {
    return box.ordinal(Packed.VICTIM, from + i);
  }

  public @Nullable String victimId(int i) {
    return victim(i) == 0 ? null : box.reference(Packed.VICTIM, from + i);
  }

  /** The different victim-survivors whom rows name, in the order of the rows. */
  public Set<String> victimIds() {
    Set<String> victims = new LinkedHashSet<>();
    for (int i = 0; i < size(); i++) {
      String victim = victimId(i);
      if (victim != null) {
        victims.add(victim);
      }
    }
    return victims;
  }

  /** The place of the row's code in {@link IncidentLog#offenceCodes}; -1 if there is none. */
  public int offenceNumber(int i) {
    return box.text(Segment.OFFENCE, from + i) - 1;
  }

  public @Nullable String offenceCode(int i) {
    return text(Segment.OFFENCE, i);
  }

  public @Nullable Kind kind(int i) {
    return Marks.kind(box.marks(from + i));
  }

  public @Nullable RiskGrade riskGrade(int i) {
    return Marks.grade(box.marks(from + i));
  }

  public @Nullable Boolean childrenPresent(int i) {
    return Marks.childrenPresent(box.marks(from + i));
  }

  public @Nullable String area(int i) {
    return text(Segment.AREA, i);
  }

  public @Nullable String source(int i) {
    return text(Segment.SOURCE, i);
  }

  public @Nullable String relationship(int i) {
    return text(Segment.RELATIONSHIP, i);
  }

  /** Sex as recorded last; null if no row says it. */
  public @Nullable Sex sex() {
    for (int i = size() - 1; i >= 0; i--) {
      Sex sex = Marks.sex(box.marks(from + i));
      if (sex != null) {
        return sex;
      }
    }
    return null;
  }

  /** Date of birth as recorded last; null if no row says it. */
  public @Nullable LocalDate dob() {
    for (int i = size() - 1; i >= 0; i--) {
      int packed = box.dob(from + i);
      if (packed != Days.UNKNOWN) {
        return LocalDate.ofEpochDay(Days.epochDay(packed));
      }
    }
    return null;
  }

  /** Ethnicity as recorded last; null if no row says it. */
  public @Nullable String ethnicity() {
    for (int i = size() - 1; i >= 0; i--) {
      String ethnicity = text(Segment.ETHNICITY, i);
      if (ethnicity != null) {
        return ethnicity;
      }
    }
    return null;
  }

  /** Whether rows give the person more than one date of birth. */
  public boolean hasSeveralDobs() {
    int known = Days.UNKNOWN;
    for (int at = from; at < to; at++) {
      int dob = box.dob(at);
      if (dob != Days.UNKNOWN && known != Days.UNKNOWN && dob != known) {
        return true;
      }
      known = dob == Days.UNKNOWN ? known : dob;
    }
    return false;
  }

  /** Whether rows give the person more than one sex. */
  public boolean hasSeveralSexes() {
    Sex known = null;
    for (int at = from; at < to; at++) {
      Sex sex = Marks.sex(box.marks(at));
      if (sex != null && known != null && sex != known) {
        return true;
      }
      known = sex == null ? known : sex;
    }
    return false;
  }

  /** The row as a record. */
  public IncidentRow row(int i) {
    int at = from + i;
    byte marks = box.marks(at);
    int dob = box.dob(at);
    return new IncidentRow(
        incidentId(i),
        personId(),
        date(i),
        offenceCode(i),
        Marks.kind(marks),
        victimId(i),
        relationship(i),
        area(i),
        source(i),
        Marks.childrenPresent(marks),
        Marks.sex(marks),
        dob == Days.UNKNOWN ? null : LocalDate.ofEpochDay(Days.epochDay(dob)),
        text(Segment.ETHNICITY, i),
        Marks.grade(marks));
  }

  private @Nullable String text(int column, int i) {
    return log.texts().text(column, box.text(column, from + i));
  }
}
