package org.onus.engine.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in memory: one row an offence of one person in one incident, kept by person and
 * within a person by date, a column an array. Made for tens of millions of rows: some 60 bytes a
 * row. Identical rows are kept once. Immutable; safe for several threads.
 */
public final class IncidentLog {

  private final PeopleTable people;
  private final Columns columns;
  private final Grouped grouped;

  private IncidentLog(PeopleTable people, Columns columns, Grouped grouped) {
    this.people = people;
    this.columns = columns;
    this.grouped = grouped;
  }

  static IncidentLog of(PeopleTable people, List<Segment> segments) {
    Columns columns = Columns.join(segments);
    return new IncidentLog(people, columns, Grouped.by(people, columns, segments));
  }

  /** A log of the given rows, in any order. */
  public static IncidentLog of(Iterable<IncidentRow> rows) {
    Builder builder = new Builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  /** Rows kept; identical ones count once. */
  public int rows() {
    return columns.rows() - grouped.identicalRows();
  }

  /** Rows that said nothing that another row had not said already. */
  public int identicalRows() {
    return grouped.identicalRows();
  }

  /** How many people have a row of their own. */
  public int people() {
    return grouped.people();
  }

  /** The people with a row of their own are numbered below this; not every number is one. */
  public int personBound() {
    return grouped.bound();
  }

  /** One person's rows; empty for a number that stands for nobody who harms. */
  public History history(int person) {
    return new History(this, person, grouped.first(person), grouped.end(person));
  }

  /** The rows of the person with this reference, if there are any. */
  public Optional<History> history(String personId) {
    OptionalInt person = people.find(personId);
    return person.isEmpty() || person.getAsInt() >= personBound()
        ? Optional.empty()
        : Optional.of(history(person.getAsInt())).filter(history -> history.size() > 0);
  }

  /** Every person with a row, one after the other, in no order that means anything. */
  public void forEachPerson(Consumer<History> action) {
    for (int person = 0; person < personBound(); person++) {
      if (grouped.first(person) < grouped.end(person)) {
        action.accept(history(person));
      }
    }
  }

  /** Blocks of person numbers for work on all cores; together they are every person once. */
  public IntStream personBlocks(int blockSize) {
    return IntStream.range(0, (personBound() + blockSize - 1) / blockSize);
  }

  /** The reference of a person or victim-survivor number. */
  public String personId(int person) {
    return people.reference(person);
  }

  /** The number of the person with this reference, whether they harm or are harmed. */
  public OptionalInt personNumber(String personId) {
    return people.find(personId);
  }

  /** The different offence codes, in their own order; the place is the code's number. */
  public List<String> offenceCodes() {
    return columns.values(Segment.OFFENCE);
  }

  /** The different areas, in their own order. */
  public List<String> areas() {
    return columns.values(Segment.AREA);
  }

  /** Whether any row says how an officer graded the risk. */
  public boolean hasRiskGrades() {
    return columns.hasRiskGrades();
  }

  int day(int at) {
    return Days.epochDay(grouped.packedDay(at));
  }

  int offenceNumber(int at) {
    return grouped.offence(at) - 1;
  }

  int incidentOrdinal(int at) {
    return grouped.incidentOrdinal(at);
  }

  int victimOrdinal(int at) {
    return grouped.victimOrdinal(at);
  }

  int victimNumber(int at) {
    return grouped.victim(at) - 1;
  }

  String incidentId(int at) {
    return columns.incidentId(grouped.row(at));
  }

  @Nullable String text(int column, int at) {
    return columns.text(column, grouped.row(at));
  }

  byte marks(int at) {
    return columns.marks(grouped.row(at));
  }

  int packedDob(int at) {
    return columns.packedDob(grouped.row(at));
  }

  /** Collects rows one by one; not for several threads. */
  public static final class Builder {

    private final PeopleTable people = new PeopleTable();
    private final Segment segment = new Segment(people, 1_024);

    public Builder add(IncidentRow row) {
      segment.add(row);
      return this;
    }

    public IncidentLog build() {
      return IncidentLog.of(people, new ArrayList<>(List.of(segment)));
    }
  }
}
