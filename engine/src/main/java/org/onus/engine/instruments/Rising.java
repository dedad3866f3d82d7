package org.onus.engine.instruments;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether incidents grow: the days of a span beside as many before it; where a span has no
 * beginning, its later half from the first incident beside its earlier half.
 */
record Rising(Half earlier, Half later) {

  /** How many incidents, and how heavy the heaviest. */
  record Half(int incidents, double heaviest) {
    static Half of(List<Recorded> rows, Span span) {
      List<Recorded> within = rows.stream().filter(row -> row.touches(span)).toList();
      return new Half(
          Counting.of(within).incidents(),
          within.stream().mapToDouble(Recorded::harmDays).max().orElse(0));
    }
  }

  static Rising of(List<Recorded> incidents, Span span) {
    if (span.isBounded()) {
      return new Rising(Half.of(incidents, span.before()), Half.of(incidents, span));
    }
    LocalDate first =
        incidents.stream().map(Recorded::from).min(LocalDate::compareTo).orElse(span.upTo());
    LocalDate middle = first.plusDays((span.upTo().toEpochDay() - first.toEpochDay()) / 2);
    return new Rising(
        Half.of(incidents, new Span(LocalDate.MIN, middle)),
        Half.of(incidents, new Span(middle, span.upTo())));
  }

  /** One incident is no direction. */
  boolean tooFew() {
    return earlier.incidents() + later.incidents() < 2;
  }

  boolean grows() {
    boolean moreOften = later.incidents() >= 2 && later.incidents() > earlier.incidents();
    boolean worse = earlier.incidents() >= 1 && later.heaviest() > earlier.heaviest();
    return moreOften || worse;
  }
}
