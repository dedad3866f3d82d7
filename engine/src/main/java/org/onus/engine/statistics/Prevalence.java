package org.onus.engine.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * How common an item is in a timeframe at each site, and whether the sites differ. Items and sites
 * keep the order in which they first come.
 */
public record Prevalence(
    String item, String timeframe, SequencedMap<String, Counts> bySite, Difference difference) {

  private record Row(String item, String timeframe) {}

  public Prevalence {
    bySite = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(bySite));
  }

  /** One for each item and timeframe; every site is in each. */
  public static List<Prevalence> of(List<Answer> answers) {
    SequencedSet<String> sites = new LinkedHashSet<>();
    answers.forEach(answer -> sites.add(answer.site()));
    Map<Row, SequencedMap<String, Counts>> rows = new LinkedHashMap<>();
    for (Answer answer : answers) {
      rows.computeIfAbsent(new Row(answer.item(), answer.timeframe()), row -> without(sites))
          .computeIfPresent(answer.site(), (site, counts) -> counts.with(answer.applies()));
    }
    List<Prevalence> all = new ArrayList<>();
    rows.forEach(
        (row, counts) ->
            all.add(
                new Prevalence(row.item(), row.timeframe(), counts, Difference.between(counts))));
    return all;
  }

  private static SequencedMap<String, Counts> without(SequencedSet<String> sites) {
    SequencedMap<String, Counts> counts = new LinkedHashMap<>();
    sites.forEach(site -> counts.put(site, Counts.NONE));
    return counts;
  }
}
