package org.onus.app.access.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a name on a list and said why that is enough for now.
 *
 * @param words why, in their own words; may be empty for a choice that says enough
 * @param until the last day for which it holds; null for no such day
 */
public record Mark(String by, Choice choice, String words, Instant at, @Nullable LocalDate until) {

  /** Why a name needs no further look. */
  public enum Choice {
    KNOWN_AND_MANAGED,
    NOT_NOW,
    OTHER;

    /** The name in forms and message keys. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether the name needs no further look on a day. */
  public boolean holds(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /** The mark that ends first, if each of these names bears one. */
  public static Optional<Mark> ofAll(Collection<UUID> subjects, Map<UUID, Mark> marks) {
    return marks.keySet().containsAll(subjects)
        ? subjects.stream()
            .map(subject -> Objects.requireNonNull(marks.get(subject)))
            .min(Comparator.comparing(Mark::lastDay).thenComparing(Mark::at))
        : Optional.empty();
  }

  private LocalDate lastDay() {
    return until == null ? LocalDate.MAX : until;
  }
}
