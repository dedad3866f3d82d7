package org.onus.engine.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A name for numbers from a bound up to the next band.
 *
 * @param from the least number in it
 */
public record Band(String title, BigDecimal from) {

  /** The first of descending bands that a number reaches. */
  static Optional<Band> of(List<Band> descending, BigDecimal number) {
    return descending.stream().filter(band -> number.compareTo(band.from()) >= 0).findFirst();
  }

  static Optional<Band> of(List<Band> descending, int number) {
    return of(descending, BigDecimal.valueOf(number));
  }
}
