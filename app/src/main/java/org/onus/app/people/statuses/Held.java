package org.onus.app.people.statuses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.app.people.statements.KnownHow;

/**
 * A status as an agency says it is.
 *
 * @param value one of the kind's; empty where that is not known or the kind has none
 * @param words which warning, or what else is to be known; may be empty
 * @param officer who supervises, with their team; may be empty
 * @param from since when; null if that is not known
 * @param until the last day; null while no end is known
 * @param asAt the day on which the agency last said so: on later days it may have changed
 * @param by who at the agency says it; empty where nobody is named
 * @param knownHow null where that was not said
 */
public record Held(
    StatusKind kind,
    String value,
    String words,
    String officer,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    LocalDate asAt,
    Agency agency,
    String by,
    @Nullable KnownHow knownHow) {

  /** Days after which a status that nobody has confirmed no longer reads as today's. */
  public static final int FRESH_DAYS = 90;

  public Held {
    if (!value.isEmpty() && !kind.answers().contains(value)) {
      throw new IllegalArgumentException("%s is never %s".formatted(kind, value));
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A status does not end before it begins");
    }
  }

  /** Whether it holds on a day, as far as the agency has said. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
  }

  /** Whether the agency said so so long ago that it may have changed. */
  public boolean isStaleOn(LocalDate day) {
    return asAt.isBefore(day.minusDays(FRESH_DAYS));
  }

  /** The same, said again on a day. */
  public Held confirmedOn(LocalDate day) {
    return new Held(kind, value, words, officer, from, until, day, agency, by, knownHow);
  }

  /** The same with its last day, said on another. */
  public Held endingOn(LocalDate last, LocalDate said) {
    return new Held(kind, value, words, officer, from, last, said, agency, by, knownHow);
  }
}
