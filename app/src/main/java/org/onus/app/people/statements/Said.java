package org.onus.app.people.statements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;

/**
 * What an agency says about a person.
 *
 * @param from since when it is true; null if that is not known
 * @param until the last day on which it is true; null while no end is known
 * @param saidOn when the agency said it
 * @param by who at the agency says it
 * @param mayBeTold whether the person whom it is about may know of it
 * @param victimSide whether it tells what a victim-survivor disclosed or wishes, or where they are
 */
public record Said(
    StatementKind kind,
    String words,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    LocalDate saidOn,
    Agency agency,
    String by,
    KnownHow knownHow,
    Regime regime,
    boolean mayBeTold,
    boolean victimSide) {

  public Said {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A statement is not true no longer before it is true");
    }
    victimSide = victimSide || kind == StatementKind.WISHES;
  }

  /** Whether it is true on a day, as far as the agency has said. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
  }

  /** Whether it is kept from everybody on the perpetrator's side. */
  public boolean isConfided() {
    return victimSide || !mayBeTold;
  }
}
