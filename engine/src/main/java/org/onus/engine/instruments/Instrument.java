package org.onus.engine.instruments;

import java.util.List;
import java.util.Optional;

/**
 * One version of a tool, as its file defines it.
 *
 * @param name short name, as on the command line and in addresses
 * @param version counts the changes of the definition, from 1; answers keep the one they were given
 *     under
 * @param note what the tool is for and what it is not, in our own words
 * @param source where the definition comes from
 * @param resultsOnly whether its questions are not ours to print, so that only what came out of it
 *     is kept
 * @param timeframes each item is asked for every one of them
 * @param bands what a score is called, from the highest down; empty if the tool has no bands
 */
public record Instrument(
    String name,
    int version,
    String title,
    String note,
    String source,
    boolean resultsOnly,
    Combining combining,
    List<Timeframe> timeframes,
    List<Item> items,
    List<Band> bands) {

  public Instrument {
    timeframes = List.copyOf(timeframes);
    items = List.copyOf(items);
    bands = List.copyOf(bands);
  }

  /** Every question, item by item. */
  public List<Question> questions() {
    return items.stream()
        .flatMap(item -> timeframes.stream().map(time -> new Question(item.key(), time.key())))
        .toList();
  }

  public Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  public Optional<Timeframe> timeframe(String key) {
    return timeframes.stream().filter(time -> time.key().equals(key)).findFirst();
  }

  /** The band that a score falls in; every score is in one if the tool has bands. */
  public Optional<Band> band(int score) {
    return Band.of(bands, score);
  }
}
