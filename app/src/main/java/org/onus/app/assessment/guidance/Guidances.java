package org.onus.app.assessment.guidance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.engine.instruments.Instrument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What assessors of a pathway agreed about how to answer, item by item. */
@Service
public class Guidances {
  private static final String TAKEN_OVER = "Newer guidance took its place.";
  private final GuidanceStore guidances;
  private final Trail trail;
  private final Clock clock;

  Guidances(GuidanceStore guidances, Trail trail, Clock clock) {
    this.guidances = guidances;
    this.trail = trail;
    this.clock = clock;
  }

  /** What stands in the reader's pathway of an instrument, by item. */
  @Transactional(readOnly = true)
  public Map<String, Guidance> standing(Reader reader, Instrument instrument) {
    return guidances.standing(reader, instrument.name()).stream()
        .collect(Collectors.toMap(Guidance::item, Function.identity()));
  }

  /** All of the reader's pathway, what stands first. */
  @Transactional(readOnly = true)
  public List<Guidance> all(Reader reader) {
    return guidances.all(reader);
  }

  @Transactional(readOnly = true)
  public Optional<Guidance> find(Reader reader, UUID id) {
    return all(reader).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Writes down what was agreed after an exercise, in the place of what stood.
   *
   * @param token made with the form, so that one sent twice is written once
   * @param seen the one that stood when the form was made; null if none did
   * @return false if another stands by now
   */
  @Transactional
  public boolean write(
      Reader reader,
      UUID token,
      UUID exercise,
      Instrument instrument,
      String item,
      String words,
      @Nullable UUID seen) {
    Guidance stands = standing(reader, instrument).get(item);
    if (stands != null && stands.id().equals(token)) {
      return true;
    }
    if (stands != null && !stands.id().equals(seen)) {
      return false;
    }
    if (stands != null && !guidances.end(reader, stands.id(), TAKEN_OVER, clock.instant())) {
      return false;
    }
    Guidance written =
        new Guidance(
            token,
            instrument.name(),
            instrument.version(),
            item,
            words,
            exercise,
            clock.instant(),
            UUID.fromString(reader.who()),
            null);
    boolean isFirst = guidances.insert(reader, written);
    if (isFirst) {
      trail.write(reader, Entry.of(Deed.GUIDANCE_WRITTEN, List.of()).about(token).detail(item));
    }
    return isFirst;
  }

  /**
   * Withdraws what no longer stands.
   *
   * @return false if somebody ended it before
   */
  @Transactional
  public boolean withdraw(Reader reader, Guidance guidance, String reason) {
    boolean isFirst = guidances.end(reader, guidance.id(), reason, clock.instant());
    if (isFirst) {
      trail.write(
          reader,
          Entry.of(Deed.GUIDANCE_WITHDRAWN, List.of())
              .about(guidance.id())
              .detail(guidance.item()));
    }
    return isFirst;
  }
}
