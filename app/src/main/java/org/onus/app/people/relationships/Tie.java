package org.onus.app.people.relationships;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.KnownHow;

/**
 * What an agency says that one person is to another.
 *
 * @param kind what {@code other} is to {@code one}
 * @param from since when; null if that is not known
 * @param until the last day; null while no end is known
 * @param by who at the agency says it
 * @param confided whether a victim-survivor confided it or the perpetrator may not know of it
 */
public record Tie(
    RecordId one,
    RecordId other,
    RelationshipKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Agency agency,
    String by,
    KnownHow knownHow,
    boolean confided) {

  public Tie {
    if (one.equals(other)) {
      throw new IllegalArgumentException("Nobody is related to themselves");
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A relationship does not end before it begins");
    }
  }

  /** The same with another end. */
  public Tie endingOn(LocalDate day) {
    return new Tie(one, other, kind, from, day, agency, by, knownHow, confided);
  }

  /** The same, confided too where the one that stands is: no file takes that back. */
  Tie guardedLike(Tie standing) {
    return standing.confided
        ? new Tie(one, other, kind, from, until, agency, by, knownHow, true)
        : this;
  }

  /** The same, from whichever side it was said. */
  public Tie eitherWay() {
    return one.value().compareTo(other.value()) > 0 ? seenFromOther() : this;
  }

  /** What stays the same while what is said of it changes: of each such thing one stands. */
  public Object thing() {
    Tie tie = eitherWay();
    return Arrays.asList(tie.one, tie.other, tie.kind, tie.agency, tie.from);
  }

  /** The same as the other person's record has it. */
  Tie seenFromOther() {
    return new Tie(
        /* one= */ other,
        /* other= */ one,
        kind.seenFromOther(),
        from,
        until,
        agency,
        by,
        knownHow,
        confided);
  }
}
