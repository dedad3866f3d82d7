package org.onus.engine.incidents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns scanned records into rows of a segment, or says why not; one for each thread. */
final class RowReader {

  /** The longest value that a column of Onus takes; a narrative in another column may be longer. */
  static final int LONGEST_VALUE = 200;

  private static final int NOT_UNDERSTOOD = -1;

  private static final IncidentColumn[] MARK_COLUMNS = {
    IncidentColumn.KIND,
    IncidentColumn.CHILDREN_PRESENT,
    IncidentColumn.SEX,
    IncidentColumn.RISK_GRADE
  };

  private final RecordScanner scanner;
  private final Segment segment;
  private final int columns;
  private final long today;
  private final int[] mapped;
  private final int incident;
  private final int person;
  private final int date;
  private final int victim;
  private final int dob;
  private final int[] textColumns = new int[Segment.TEXT_COLUMNS];
  private final Tokens[] textTokens = new Tokens[Segment.TEXT_COLUMNS];
  private final int[] markColumns;
  private final Tokens[] markTokens;
  private final byte[] scratch = new byte[LONGEST_VALUE + 32];

  private char born;
  private byte marks;
  private final char[] texts = new char[Segment.TEXT_COLUMNS];

  private byte[] value;
  private int from;
  private int length;

  long rows;
  long isoDates;
  long dayFirstDates;
  int firstDay = Integer.MAX_VALUE;
  int lastDay = Integer.MIN_VALUE;
  final Map<IncidentColumn, Long> notUnderstood = new EnumMap<>(IncidentColumn.class);

  RowReader(
      RecordScanner scanner,
      Segment segment,
      int columns,
      Map<IncidentColumn, Integer> positions,
      long today) {
    this.scanner = scanner;
    this.segment = segment;
    this.columns = columns;
    this.today = today;
    value = scanner.bytes;
    mapped = positions.values().stream().mapToInt(Integer::intValue).toArray();
    incident = position(positions, IncidentColumn.INCIDENT_ID);
    person = position(positions, IncidentColumn.PERSON_ID);
    date = position(positions, IncidentColumn.DATE);
    victim = position(positions, IncidentColumn.VICTIM_ID);
    dob = position(positions, IncidentColumn.DOB);
    for (int i = 0; i < textColumns.length; i++) {
      int column = i;
      textColumns[i] = position(positions, Segment.COLUMNS.get(i));
      textTokens[i] = new Tokens(text -> segment.number(column, text));
    }
    markColumns =
        Arrays.stream(MARK_COLUMNS).mapToInt(column -> position(positions, column)).toArray();
    markTokens =
        new Tokens[] {
          new Tokens(RowReader::kind),
          new Tokens(RowReader::childrenPresent),
          new Tokens(RowReader::sex),
          new Tokens(RowReader::grade)
        };
  }

  /** Takes the record that was just scanned, or returns why it is refused. */
  @Nullable RefusalCode take() {
    if (scanner.fault != null) {
      return scanner.fault;
    }
    if (scanner.fields != columns) {
      return RefusalCode.WRONG_FIELD_COUNT;
    }
    if (scanner.beyondAscii || scanner.recordLength > LONGEST_VALUE) {
      RefusalCode unfit = unfitValue();
      if (unfit != null) {
        return unfit;
      }
    }
    if (!find(incident)) {
      return RefusalCode.NO_INCIDENT;
    }
    if (!find(person)) {
      return RefusalCode.NO_PERSON;
    }
    if (!find(date)) {
      return RefusalCode.NO_DATE;
    }
    long day = Dates.epochDay(value, from, length);
    if (day == Dates.NONE) {
      return RefusalCode.UNREADABLE_DATE;
    }
    if (day > today) {
      return RefusalCode.DATE_AFTER_TODAY;
    }
    char packed = Days.pack(day);
    if (packed == Days.UNKNOWN) {
      return RefusalCode.DATE_BEFORE_1900;
    }
    noteDate((int) day);
    readDob(day);
    readTexts();
    readMarks();
    add(packed);
    return null;
  }

  private @Nullable RefusalCode unfitValue() {
    for (int field : mapped) {
      if (scanner.length[field] > LONGEST_VALUE) {
        return RefusalCode.FIELD_TOO_LONG;
      }
      if (scanner.beyondAscii && !isUtf8(scanner.start[field], scanner.length[field])) {
        return RefusalCode.NOT_UTF8;
      }
    }
    return null;
  }

  private void noteDate(int day) {
    if (Dates.isDayFirst(value, from)) {
      dayFirstDates++;
    } else {
      isoDates++;
    }
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }

  private void readDob(long day) {
    born = Days.UNKNOWN;
    if (find(dob)) {
      long read = Dates.epochDay(value, from, length);
      born = read == Dates.NONE || read > day ? Days.UNKNOWN : Days.pack(read);
      if (born == Days.UNKNOWN) {
        noteNotUnderstood(IncidentColumn.DOB);
      }
    }
  }

  private void readTexts() {
    for (int i = 0; i < textColumns.length; i++) {
      texts[i] = find(textColumns[i]) ? (char) textTokens[i].meaning(value, from, length) : 0;
    }
  }

  private void readMarks() {
    int all = 0;
    for (int i = 0; i < markColumns.length; i++) {
      if (find(markColumns[i])) {
        int meaning = markTokens[i].meaning(value, from, length);
        if (meaning == NOT_UNDERSTOOD) {
          noteNotUnderstood(MARK_COLUMNS[i]);
        } else {
          all |= meaning;
        }
      }
    }
    marks = (byte) all;
  }

  /** Throws the row into its person's box. */
  private void add(char day) {
    find(person);
    Pile pile = segment.pileOf(value, from, length);
    pile.begin(3 * LONGEST_VALUE);
    pile.setFacts(day, born, marks, texts);
    pile.addReference(Packed.PERSON, value, from, length);
    find(incident);
    pile.addReference(Packed.INCIDENT, value, from, length);
    if (find(victim)) {
      pile.addReference(Packed.VICTIM, value, from, length);
    }
  }

  private void noteNotUnderstood(IncidentColumn column) {
    notUnderstood.merge(column, 1L, Long::sum);
  }

  /** Points at the value of a field; false if the column is absent or the field empty. */
  private boolean find(int field) {
    if (field < 0 || scanner.length[field] == 0) {
      return false;
    }
    value = scanner.bytes;
    from = scanner.start[field];
    length = scanner.length[field];
    if (scanner.hasDoubledQuotes(field)) {
      int to = 0;
      for (int i = 0; i < length; i++) {
        scratch[to++] = value[from + i];
        if (value[from + i] == '"') {
          i++;
        }
      }
      value = scratch;
      from = 0;
      length = to;
    }
    return true;
  }

  private boolean isUtf8(int at, int bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(scanner.bytes, at, bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int position(Map<IncidentColumn, Integer> positions, IncidentColumn column) {
    return positions.getOrDefault(column, -1);
  }

  private static int kind(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "crime" -> Marks.of(Kind.CRIME);
      case "non-crime", "non crime", "non_crime", "noncrime" -> Marks.of(Kind.NON_CRIME);
      default -> NOT_UNDERSTOOD;
    };
  }

  private static int childrenPresent(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "t", "1" -> Marks.of(Boolean.TRUE);
      case "no", "n", "false", "f", "0" -> Marks.of(Boolean.FALSE);
      case "unknown", "not known", "u" -> 0;
      default -> NOT_UNDERSTOOD;
    };
  }

  private static int sex(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "m", "male" -> Marks.of(Sex.MALE);
      case "f", "female" -> Marks.of(Sex.FEMALE);
      case "o", "x", "other" -> Marks.of(Sex.OTHER);
      case "n", "ns", "u", "unknown", "not known", "not recorded", "not stated" -> 0;
      default -> NOT_UNDERSTOOD;
    };
  }

  private static int grade(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "standard", "s" -> Marks.of(RiskGrade.STANDARD);
      case "medium", "m" -> Marks.of(RiskGrade.MEDIUM);
      case "high", "h" -> Marks.of(RiskGrade.HIGH);
      case "unknown", "not known", "u" -> 0;
      default -> NOT_UNDERSTOOD;
    };
  }
}
