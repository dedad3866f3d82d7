package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one thread met them, thrown into boxes by their person: what belongs together is then
 * found in one small place instead of all over memory. Texts that repeat (codes, areas …) are
 * numbers into small tables of the segment's own, 0 for unknown.
 */
final class Segment {

  /** With tens of millions of rows, the rows of one box fit into a core's own cache. */
  static final int BOXES = 1 << 9;

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

  final TextTable[] tables = new TextTable[TEXT_COLUMNS];
  private final Slabs slabs;
  private final @Nullable Pile[] piles = new Pile[BOXES];

  /**
   * Has no row yet.
   *
   * @param expectedBytes what the rows will take, more or less
   */
  Segment(long expectedBytes) {
    slabs = new Slabs(expectedBytes);
    Arrays.setAll(tables, column -> new TextTable());
  }

  /** The box of a person, by the high bits of the hash of the reference. */
  static int box(long hash) {
    return (int) (hash >>> -Integer.numberOfTrailingZeros(BOXES));
  }

  /** Where the rows of the person with this reference go. */
  Pile pileOf(byte[] bytes, int from, int length) {
    int box = box(Hashing.hash(bytes, from, length));
    Pile pile = piles[box];
    if (pile == null) {
      pile = new Pile(slabs);
      piles[box] = pile;
    }
    return pile;
  }

  long rows() {
    return Arrays.stream(piles).mapToLong(pile -> pile == null ? 0 : pile.rows()).sum();
  }

  /** The rows of a box; null if there are none. */
  @Nullable Pile pile(int box) {
    return piles[box];
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
    byte[] person = bytes(row.personId());
    byte[] incident = bytes(row.incidentId());
    byte[] victim = bytes(row.victimId());
    Pile pile = pileOf(person, 0, person.length - Pile.SLACK);
    pile.begin(person.length + incident.length + victim.length);
    pile.addReference(Packed.PERSON, person, 0, person.length - Pile.SLACK);
    pile.addReference(Packed.INCIDENT, incident, 0, incident.length - Pile.SLACK);
    pile.addReference(Packed.VICTIM, victim, 0, victim.length - Pile.SLACK);
    pile.setFacts(
        Days.pack(row.date()),
        row.dob() == null ? Days.UNKNOWN : Days.pack(row.dob()),
        (byte)
            (Marks.of(row.kind())
                | Marks.of(row.childrenPresent())
                | Marks.of(row.sex())
                | Marks.of(row.riskGrade())),
        new char[] {
          numberOrNone(OFFENCE, row.offenceCode()),
          numberOrNone(AREA, row.area()),
          numberOrNone(SOURCE, row.source()),
          numberOrNone(RELATIONSHIP, row.relationship()),
          numberOrNone(ETHNICITY, row.ethnicity())
        });
  }

  private char numberOrNone(int column, @Nullable String text) {
    return text == null ? 0 : (char) number(column, text);
  }

  /** The text in UTF-8, with the free bytes behind it that a pile asks for. */
  private static byte[] bytes(@Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Packed.LONGEST_REFERENCE) {
      throw new IllegalArgumentException("A reference of over 65,535 bytes");
    }
    return Arrays.copyOf(bytes, bytes.length + Pile.SLACK);
  }

  /** A column of repeating texts has more different ones than a code list can have. */
  static final class TooManyDifferentValues extends RuntimeException {
    private final IncidentColumn column;

    TooManyDifferentValues(int column) {
      this.column = COLUMNS.get(column);
    }

    IncidentColumn column() {
      return column;
    }
  }
}
