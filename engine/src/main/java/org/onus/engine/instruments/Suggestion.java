package org.onus.engine.instruments;

import java.util.List;
import java.util.Optional;

/**
 * What records say to one question. A person answers it.
 *
 * @param reading by the calendar, as the instrument is published
 * @param evidence ids of what speaks for it or was counted, latest first
 * @param atLiberty the reading when days in custody do not count as time that passed; the same as
 *     the calendar's where custody was not checked or there was none
 * @param gaps what is not known
 */
public record Suggestion(
    Question question, Reading reading, List<String> evidence, Reading atLiberty, List<Gap> gaps) {

  public Suggestion {
    evidence = List.copyOf(evidence);
    gaps = List.copyOf(gaps);
  }

  /** The answer that it suggests; empty if the records do not say. */
  public Optional<String> answer() {
    return switch (reading) {
      case PRESENT -> Optional.of("present");
      case ABSENT -> Optional.of("absent");
      case UNKNOWN -> Optional.empty();
    };
  }

  /** What is recorded, not what is so. */
  public enum Reading {
    PRESENT,
    ABSENT,
    UNKNOWN
  }

  /** What could change the reading if it were known. */
  public enum Gap {
    /** Nothing of the kind is recorded, which is not that there is nothing. */
    NOTHING_RECORDED,
    /** Incidents whose victim is not known could make it present. */
    UNKNOWN_VICTIMS,
    /** Too few incidents to say whether they grow. */
    TOO_FEW,
    /** Whether the person was in custody is not known. */
    CUSTODY_NOT_CHECKED
  }
}
