package org.onus.app.assessment.area;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.cohort.Discord;
import org.onus.engine.instruments.Score;

/**
 * What different people and tools say of one person.
 *
 * @param unit the area of the latest incident
 * @param on when they were judged; empty if nobody assessed them
 * @param parts where the views part
 */
public record Compared(
    RecordId record,
    Reference reference,
    String unit,
    Optional<LocalDate> on,
    Optional<Score> score,
    Discord.Views views,
    Set<Discord> parts) {
  public Compared {
    parts = Set.copyOf(parts);
  }
}
