package org.onus.engine.incidents;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person's rows, oldest first; row {@code i} runs from 0 to {@code size() - 1}. A view of the
 * log that costs nothing to make.
 */
public final class History {

  private final IncidentLog log;
  private final int person;
  private final int from;
  private final int to;

  History(IncidentLog log, int person, int from, int to) {
    this.log = log;
    this.person = person;
    this.from = from;
    this.to = to;
  }

  public IncidentLog log() {
    return log;
  }

  /** The person's number within this log; it means nothing outside it. */
  public int person() {
    return person;
  }

  public String personId() {
    return log.personId(person);
  }

  public int size() {
    return to - from;
  }

  /** Epoch day of the row. */
  public int day(int i) {
    return log.day(from + i);
  }

  public LocalDate date(int i) {
    return LocalDate.ofEpochDay(day(i));
  }

  /** Which of the person's different incidents the row belongs to, counted from 0. */
  public int incident(int i) {
    return log.incidentOrdinal(from + i);
  }

  public String incidentId(int i) {
    return log.incidentId(from + i);
  }

  /** Which of the person's different victim-survivors, counted from 1; 0 if unknown. */
  public int victim(int i) {
    return log.victimOrdinal(from + i);
  }

  /** The victim-survivor's number in {@link IncidentLog#personId}; -1 if unknown. */
  public int victimNumber(int i) {
    return log.victimNumber(from + i);
  }

  public @Nullable String victimId(int i) {
    int victim = victimNumber(i);
    return victim < 0 ? null : log.personId(victim);
  }

  /** The place of the row's code in {@link IncidentLog#offenceCodes}; -1 if there is none. */
  public int offenceNumber(int i) {
    return log.offenceNumber(from + i);
  }

  public @Nullable String offenceCode(int i) {
    return log.text(Segment.OFFENCE, from + i);
  }

  public @Nullable Kind kind(int i) {
    return Marks.kind(log.marks(from + i));
  }

  public @Nullable RiskGrade riskGrade(int i) {
    return Marks.grade(log.marks(from + i));
  }

  public @Nullable Boolean childrenPresent(int i) {
    return Marks.childrenPresent(log.marks(from + i));
  }

  public @Nullable String area(int i) {
    return log.text(Segment.AREA, from + i);
  }

  public @Nullable String source(int i) {
    return log.text(Segment.SOURCE, from + i);
  }

  public @Nullable String relationship(int i) {
    return log.text(Segment.RELATIONSHIP, from + i);
  }

  /** Sex as recorded last; null if no row says it. */
  public @Nullable Sex sex() {
    for (int i = size() - 1; i >= 0; i--) {
      Sex sex = Marks.sex(log.marks(from + i));
      if (sex != null) {
        return sex;
      }
    }
    return null;
  }

  /** Date of birth as recorded last; null if no row says it. */
  public @Nullable LocalDate dob() {
    for (int i = size() - 1; i >= 0; i--) {
      int packed = log.packedDob(from + i);
      if (packed != Days.UNKNOWN) {
        return LocalDate.ofEpochDay(Days.epochDay(packed));
      }
    }
    return null;
  }

  /** Ethnicity as recorded last; null if no row says it. */
  public @Nullable String ethnicity() {
    for (int i = size() - 1; i >= 0; i--) {
      String ethnicity = log.text(Segment.ETHNICITY, from + i);
      if (ethnicity != null) {
        return ethnicity;
      }
    }
    return null;
  }

  /** Whether rows give the person more than one date of birth. */
  public boolean hasSeveralDobs() {
    return IntStream.range(from, to)
            .map(log::packedDob)
            .filter(d -> d != Days.UNKNOWN)
            .distinct()
            .count()
        > 1;
  }

  /** Whether rows give the person more than one sex. */
  public boolean hasSeveralSexes() {
    Set<Sex> sexes = new HashSet<>();
    for (int at = from; at < to; at++) {
      Sex sex = Marks.sex(log.marks(at));
      if (sex != null) {
        sexes.add(sex);
      }
    }
    return sexes.size() > 1;
  }

  /** The row as a record. */
  public IncidentRow row(int i) {
    int at = from + i;
    byte marks = log.marks(at);
    int dob = log.packedDob(at);
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
        log.text(Segment.ETHNICITY, at),
        Marks.grade(marks));
  }
}
