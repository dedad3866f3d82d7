package org.onus.app.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in custody: {@code from} ≤ day &lt; {@code to}.
 *
 * @param to the first day at liberty, or null while the spell has not ended
 */
public record CustodySpell(LocalDate from, @Nullable LocalDate to) {
  public CustodySpell {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("A custody spell does not end before it begins");
    }
  }
}
