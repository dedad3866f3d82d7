package org.onus.app.assessment.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.PracticeCase.Fact;

/**
 * A case that several people score without seeing each other.
 *
 * @param record whose case it was made from; null if it is invented
 * @param facts as everybody is shown them
 * @param closedAt since when the answers are open; null while nobody sees any
 */
public record Exercise(
    UUID id,
    String title,
    @Nullable UUID record,
    List<Fact> facts,
    Instrument instrument,
    Instant madeAt,
    @Nullable Instant closedAt) {
  public Exercise {
    facts = List.copyOf(facts);
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  Optional<UUID> subject() {
    return Optional.ofNullable(record);
  }
}
