package org.onus.engine.instruments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onus.engine.instruments.Suggestion.Gap;
import org.onus.engine.instruments.Suggestion.Reading;

/**
 * Which answers the records of a person suggest. Silence is never absence: an item is suggested as
 * absent only where incidents are recorded that were counted and are too few.
 */
public final class Evidence {
  private final Instrument instrument;
  private final List<Recorded> records;
  private final LocalDate assessedOn;
  private final Liberty liberty;

  /**
   * Takes what is recorded about one person.
   *
   * @param assessedOn what lies after it does not count
   */
  public Evidence(
      Instrument instrument, List<Recorded> records, LocalDate assessedOn, Liberty liberty) {
    this.instrument = instrument;
    this.assessedOn = assessedOn;
    this.liberty = liberty;
    this.records =
        records.stream()
            .filter(one -> !one.from().isAfter(assessedOn))
            .sorted(Comparator.comparing(Recorded::from).reversed().thenComparing(Recorded::id))
            .toList();
  }

  /** A suggestion for each question that records can speak to. */
  public List<Suggestion> suggestions() {
    return instrument.items().stream()
        .flatMap(
            item ->
                Stream.ofNullable(item.suggesting())
                    .flatMap(
                        rule ->
                            instrument.timeframes().stream()
                                .map(time -> suggestion(item, rule, time))))
        .toList();
  }

  private Suggestion suggestion(Item item, Suggesting rule, Timeframe time) {
    LocalDate calendar = time.bound(assessedOn);
    Found found = found(rule, Span.of(time, calendar, assessedOn));
    LocalDate atLiberty = liberty.bound(calendar, assessedOn);
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    found.gap().ifPresent(gaps::add);
    if (!liberty.checked() && rule.counts() && time.side() != Timeframe.Side.WHENEVER) {
      gaps.add(Gap.CUSTODY_NOT_CHECKED);
    }
    return new Suggestion(
        new Question(item.key(), time.key()),
        found.reading(),
        found.evidence().stream().map(Recorded::id).distinct().toList(),
        found(rule, Span.of(time, atLiberty, assessedOn)).reading(),
        List.copyOf(gaps));
  }

  private record Found(Reading reading, List<Recorded> evidence, Optional<Gap> gap) {}

  private Found found(Suggesting rule, Span span) {
    List<Recorded> touching = records.stream().filter(one -> one.touches(span)).toList();
    List<Recorded> incidents = touching.stream().filter(one -> one.incident() != null).toList();
    Set<Recorded> speaking = new LinkedHashSet<>();
    touching.stream()
        .filter(one -> one.signs().stream().anyMatch(rule.signs()::contains))
        .forEach(speaking::add);
    boolean bySign = !speaking.isEmpty();
    if (rule.counts()) {
      speaking.addAll(incidents);
    }
    List<Recorded> evidence =
        speaking.stream().sorted(Comparator.comparingInt(records::indexOf)).toList();
    Counting counting = Counting.of(incidents);
    Rising rising = Rising.of(incidents(), span);
    if (bySign || counting.meets(rule) || (rule.rising() && rising.grows())) {
      return new Found(Reading.PRESENT, evidence, Optional.empty());
    }
    if (!rule.counts() || incidents().isEmpty()) {
      return new Found(Reading.UNKNOWN, evidence, Optional.of(Gap.NOTHING_RECORDED));
    }
    if (counting.mightMeet(rule)) {
      return new Found(Reading.UNKNOWN, evidence, Optional.of(Gap.UNKNOWN_VICTIMS));
    }
    if (rule.rising() && rising.tooFew()) {
      return new Found(Reading.UNKNOWN, evidence, Optional.of(Gap.TOO_FEW));
    }
    return new Found(Reading.ABSENT, evidence, Optional.empty());
  }

  private List<Recorded> incidents() {
    return records.stream().filter(one -> one.incident() != null).toList();
  }
}
