package org.onus.engine.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far raters agree on an item, or on all together.
 *
 * @param item {@link #ALL} for all
 * @param cases with an answer; of all, pairs of case and item
 * @param raters who answered
 */
public record Agreement(String item, int cases, int raters, Map<Coefficient, Estimate> estimates) {

  /** The last row: each pair of case and item is a unit. */
  public static final String ALL = "all";

  public Agreement {
    estimates = Collections.unmodifiableMap(new EnumMap<>(estimates));
  }

  public Estimate estimate(Coefficient coefficient) {
    return estimates.getOrDefault(coefficient, new Estimate.Undefined(Estimate.Why.NO_PAIR));
  }

  /** One for each item, in the order in which they first come, and one for all. */
  public static List<Agreement> of(List<Rating> ratings) {
    return of(ratings, () -> {});
  }

  /**
   * The same, of many ratings.
   *
   * @param done is told after each row
   */
  public static List<Agreement> of(List<Rating> ratings, Runnable done) {
    Set<String> items = new LinkedHashSet<>();
    Map<String, List<Rating>> byItem = new LinkedHashMap<>();
    for (Rating rating : ratings) {
      items.add(rating.item());
      if (rating.answer() != null) {
        byItem.computeIfAbsent(rating.item(), item -> new ArrayList<>()).add(rating);
      }
    }
    List<Agreement> all = new ArrayList<>();
    for (String item : items) {
      all.add(of(item, byItem.getOrDefault(item, List.of())));
      done.run();
    }
    all.add(of(ALL, byItem.values().stream().flatMap(List::stream).toList()));
    done.run();
    return all;
  }

  private static Agreement of(String item, List<Rating> answered) {
    Units units = Units.of(answered);
    Tally tally = units.tally();
    Bootstrap bootstrap = Bootstrap.of(units);
    Map<Coefficient, Estimate> estimates = new EnumMap<>(Coefficient.class);
    for (Coefficient coefficient : Coefficient.values()) {
      double value = tally.value(coefficient);
      estimates.put(
          coefficient,
          Double.isNaN(value)
              ? new Estimate.Undefined(tally.why(coefficient))
              : new Estimate.Known(value, bootstrap.interval(coefficient)));
    }
    return new Agreement(item, units.size(), units.raters(), estimates);
  }
}
