package org.onus.app.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;

/**
 * Something that came to be known of a person, or came to an end: what opens a case again that was
 * closed but watched.
 *
 * @param what the row as its room reads it; of many incidents only the moment of the last
 * @param over the first day on which it holds no more; null while no end is known
 */
public record Development(
    RecordId record, Kind kind, Object what, Instant recordedAt, @Nullable LocalDate over) {

  /** What it is. */
  public enum Kind {
    INCIDENT,
    STATEMENT,
    STATUS,
    RELATIONSHIP,
    CUSTODY,
    RESULT,
    REPLY,
    JOINED;

    /** The message key of its words. */
    public String label() {
      return "assessment.development." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Those that are news to whoever judged: recorded after it, or come to an end since. */
  public static List<Development> since(
      List<Development> all, Assessment.Judged judged, LocalDate today) {
    return all.stream().filter(one -> one.isSince(judged.at(), judged.on(), today)).toList();
  }

  /** What is recorded at the moment of the judgement, or over on its day, was known by then. */
  public boolean isSince(Instant judgedAt, LocalDate judgedOn, LocalDate today) {
    return recordedAt.isAfter(judgedAt) || isOverSince(judgedOn, today);
  }

  /** Whether its end has come after a day. */
  public boolean isOverSince(LocalDate judgedOn, LocalDate today) {
    return over != null && over.isAfter(judgedOn) && !over.isAfter(today);
  }

  /** The day after the last on which something holds. */
  static @Nullable LocalDate after(@Nullable LocalDate last) {
    return last == null ? null : last.plusDays(1);
  }
}
