package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What happened, in memory: one row an offence of one person in one incident, kept by person and
 * within a person by date. Made for tens of millions of rows: some 50 bytes a row. Identical rows
 * are kept once. Immutable; safe for several threads.
 */
public final class IncidentLog {

  private final RepeatingTexts texts;
  private final Box[] boxes;

  /** The number of the first person of each box, and of nobody after the last. */
  private final int[] firstPerson;

  private final int rows;
  private final int identicalRows;

  private IncidentLog(RepeatingTexts texts, Box[] boxes, int rowsGiven) {
    this.texts = texts;
    this.boxes = boxes;
    firstPerson = new int[boxes.length + 1];
    for (int i = 0; i < boxes.length; i++) {
      firstPerson[i + 1] = firstPerson[i] + boxes[i].people().size();
    }
    rows = Arrays.stream(boxes).mapToInt(Box::rows).sum();
    identicalRows = rowsGiven - rows;
  }

  static IncidentLog of(List<Segment> segments) {
    int rows = Math.toIntExact(segments.stream().mapToLong(Segment::rows).sum());
    RepeatingTexts texts = new RepeatingTexts(segments);
    return new IncidentLog(texts, Boxes.of(segments, texts, rows), rows);
  }

  /** A log of the given rows, in any order. */
  public static IncidentLog of(Iterable<IncidentRow> rows) {
    Builder builder = new Builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  /** Rows kept; identical ones count once. */
  public int rows() {
    return rows;
  }

  /** Rows that said nothing that another row had not said already. */
  public int identicalRows() {
    return identicalRows;
  }

  /** How many people have a row; they are numbered from 0. */
  public int people() {
    return firstPerson[boxes.length];
  }

  /** The rows of the person with this number. */
  public History history(int person) {
    int box = boxOf(person);
    return new History(this, boxes[box], person, person - firstPerson[box]);
  }

  /** The last box whose first person is not behind this one: empty boxes come before it. */
  private int boxOf(int person) {
    int low = 0;
    int high = boxes.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstPerson[middle] <= person) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The rows of the person with this reference, if there are any. */
  public Optional<History> history(String personId) {
    OptionalInt person = personNumber(personId);
    return person.isEmpty() ? Optional.empty() : Optional.of(history(person.getAsInt()));
  }

  /** Every person, one after the other, in no order that means anything. */
  public void forEachPerson(Consumer<History> action) {
    for (int person = 0; person < people(); person++) {
      action.accept(history(person));
    }
  }

  /** Blocks of person numbers for work on all cores; together they are every person once. */
  public IntStream personBlocks(int blockSize) {
    return IntStream.range(0, (people() + blockSize - 1) / blockSize);
  }

  /** The reference of the person with this number. */
  public String personId(int person) {
    int box = boxOf(person);
    return boxes[box].people().text(person - firstPerson[box]);
  }

  /** The number of the person with this reference, if they have a row. */
  public OptionalInt personNumber(String personId) {
    byte[] bytes = personId.getBytes(StandardCharsets.UTF_8);
    long hash = Hashing.hash(bytes, 0, bytes.length);
    int box = Segment.box(hash);
    int person = boxes[box].people().find(bytes, 0, bytes.length, hash);
    return person < 0 ? OptionalInt.empty() : OptionalInt.of(firstPerson[box] + person);
  }

  /** The different offence codes, in their own order; the place is the code's number. */
  public List<String> offenceCodes() {
    return texts.values(Segment.OFFENCE);
  }

  /** Whether any row says how an officer graded the risk. */
  public boolean hasRiskGrades() {
    return Arrays.stream(boxes).anyMatch(Box::hasRiskGrades);
  }

  RepeatingTexts texts() {
    return texts;
  }

  /** Collects rows one by one; not for several threads. */
  public static final class Builder {

    private final Segment segment = new Segment(0);

    public Builder add(IncidentRow row) {
      segment.add(row);
      return this;
    }

    public IncidentLog build() {
      return IncidentLog.of(List.of(segment));
    }
  }
}
