package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order in which one thread met them, a column an array. Texts that repeat (codes,
 * areas …) are numbers into small tables of the segment's own, 0 for unknown.
 */
final class Segment {

  static final int OFFENCE = 0;
  static final int AREA = 1;
  static final int SOURCE = 2;
  static final int RELATIONSHIP = 3;
  static final int ETHNICITY = 4;
  static final int TEXT_COLUMNS = 5;
  static final List<IncidentColumn> COLUMNS =
      List.of(
          IncidentColumn.OFFENCE_CODE,
          IncidentColumn.AREA,
          IncidentColumn.SOURCE,
          IncidentColumn.RELATIONSHIP,
          IncidentColumn.ETHNICITY);

  final PeopleTable people;
  final TextTable[] tables = new TextTable[TEXT_COLUMNS];
  int rows;
  char[] day;
  int[] person;

  /** Number of the victim-survivor + 1; 0 for unknown. */
  int[] victim;

  long[] incidentHash;
  byte[] incidentText;
  int incidentBytes;
  int[] incidentEnd;
  byte[] marks;
  char[] dob;
  final char[][] texts = new char[TEXT_COLUMNS][];

  Segment(PeopleTable people, int expectedRows) {
    this.people = people;
    for (int i = 0; i < TEXT_COLUMNS; i++) {
      tables[i] = new TextTable();
      texts[i] = new char[expectedRows];
    }
    day = new char[expectedRows];
    person = new int[expectedRows];
    victim = new int[expectedRows];
    incidentHash = new long[expectedRows];
    incidentText = new byte[expectedRows * 10];
    incidentEnd = new int[expectedRows];
    marks = new byte[expectedRows];
    dob = new char[expectedRows];
  }

  /** Begins a row; the other columns of row {@code rows - 1} are then set by the caller. */
  void add(char packedDay, byte[] bytes, int from, int length) {
    makeRoom();
    day[rows] = packedDay;
    incidentHash[rows] = Hashing.hash(bytes, from, length);
    incidentText = Growing.room(incidentText, incidentBytes + (long) length);
    System.arraycopy(bytes, from, incidentText, incidentBytes, length);
    incidentBytes += length;
    incidentEnd[rows] = incidentBytes;
    victim[rows] = 0;
    marks[rows] = 0;
    dob[rows] = Days.UNKNOWN;
    for (char[] column : texts) {
      column[rows] = 0;
    }
    rows++;
  }

  /** The number + 1 of a repeating text. */
  int number(int column, String text) {
    int number = tables[column].numberOf(text);
    if (number >= Character.MAX_VALUE) {
      throw new TooManyDifferentValues(column);
    }
    return number + 1;
  }

  void add(IncidentRow row) {
    byte[] incident = bytes(row.incidentId());
    add(Days.pack(row.date()), incident, 0, incident.length);
    person[rows - 1] = people.numberOf(row.personId());
    if (row.victimId() != null) {
      victim[rows - 1] = people.numberOf(row.victimId()) + 1;
    }
    setText(OFFENCE, row.offenceCode());
    setText(AREA, row.area());
    setText(SOURCE, row.source());
    setText(RELATIONSHIP, row.relationship());
    setText(ETHNICITY, row.ethnicity());
    marks[rows - 1] =
        (byte)
            (Marks.of(row.kind())
                | Marks.of(row.childrenPresent())
                | Marks.of(row.sex())
                | Marks.of(row.riskGrade()));
    dob[rows - 1] = row.dob() == null ? Days.UNKNOWN : Days.pack(row.dob());
  }

  private void setText(int column, @Nullable String text) {
    if (text != null) {
      texts[column][rows - 1] = (char) number(column, text);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Lets go of the columns that were laid out by person. */
  void empty() {
    day = new char[0];
    person = new int[0];
    victim = new int[0];
    incidentHash = new long[0];
  }

  private void makeRoom() {
    if (rows < day.length) {
      return;
    }
    long needed = rows + 1L;
    day = Growing.room(day, needed);
    person = Growing.room(person, day.length);
    victim = Growing.room(victim, day.length);
    incidentHash = Growing.room(incidentHash, day.length);
    incidentEnd = Growing.room(incidentEnd, day.length);
    marks = Growing.room(marks, day.length);
    dob = Growing.room(dob, day.length);
    for (int i = 0; i < TEXT_COLUMNS; i++) {
      texts[i] = Growing.room(texts[i], day.length);
    }
  }

  /** A column of repeating texts has more different ones than a code list can have. */
  static final class TooManyDifferentValues extends RuntimeException {

    TooManyDifferentValues(int column) {
      super(
          "The column for %s has over 65,000 different values: is it the right column?"
              .formatted(COLUMNS.get(column).standardName()));
    }
  }
}
