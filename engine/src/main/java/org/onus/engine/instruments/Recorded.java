package org.onus.engine.instruments;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded about a person, as evidence for an answer.
 *
 * @param id by which whoever gave it finds it again
 * @param from the day it happened, or the first on which it is true
 * @param until the last day on which it is true; null while no end is known
 * @param incident which incident it belongs to; null for what an agency says
 * @param victim who was harmed; null if that is not known
 * @param harmDays how heavy the offence weighs; 0 for what is no offence
 */
public record Recorded(
    String id,
    LocalDate from,
    @Nullable LocalDate until,
    Set<Sign> signs,
    @Nullable String incident,
    @Nullable String victim,
    double harmDays) {

  public Recorded {
    signs = Set.copyOf(signs);
  }

  boolean touches(Span span) {
    return !from.isAfter(span.upTo()) && (until == null || until.isAfter(span.after()));
  }
}
