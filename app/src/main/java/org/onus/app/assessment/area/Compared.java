package org.onus.app.assessment.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onus.app.assessment.FormResult;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.cohort.Discord;
import org.onus.engine.instruments.Score;

/**
 * What different people and tools say of one person.
 *
 * @param unit the area of the latest incident
 * @param on when they were judged; empty if nobody assessed them
 * @param forms the latest result of each other form, as far as the reader may know of it
 * @param parts where the views part
 */
public record Compared(
    RecordId record,
    Reference reference,
    String unit,
    Optional<LocalDate> on,
    Optional<Score> score,
    Discord.Views views,
    List<FormResult> forms,
    Set<Discord> parts) {
  public Compared {
    forms = List.copyOf(forms);
    parts = Set.copyOf(parts);
  }
}
