package org.onus.app.assessment.area;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.Described;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.engine.cohort.AssessedCase;

/**
 * Who one person is, as recorded: what the agency holds, else the latest incident that says it.
 * What nobody says is unknown.
 */
final class Traits {
  static final List<String> SEXES = List.of("female", "male", "other", AssessedCase.UNKNOWN);
  static final List<String> ETHNICITIES =
      List.of("white", "mixed", "asian", "black", "other", "own-words", AssessedCase.UNKNOWN);
  private static final List<DateTimeFormatter> DATES =
      List.of(strict("uuuu-MM-dd"), strict("d/M/uuuu"), strict("uuuuMMdd"));

  /** First letters of the criminal justice agencies' codes, and the words that stand for them. */
  private static final Map<String, String> GROUPS =
      Map.of("w", "white", "m", "mixed", "a", "asian", "b", "black", "o", "other");

  private final List<Detail> held;
  private final List<Described> described;

  /**
   * Of one record.
   *
   * @param held values that stand
   * @param described what its incidents say, in any order
   */
  Traits(List<Detail> held, List<Described> described) {
    this.held = held;
    this.described =
        described.stream().sorted(Comparator.comparing(Described::day).reversed()).toList();
  }

  /** Where the latest incident up to a day that names an area was recorded. */
  String area(LocalDate day) {
    return described.stream()
        .filter(one -> !one.day().isAfter(day))
        .map(Described::area)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(AssessedCase.UNKNOWN);
  }

  String sex() {
    return held(DetailKind.SEX)
        .or(() -> latest(one -> one.sex() == null ? null : one.sex().name()))
        .map(
            written ->
                switch (written.toUpperCase(Locale.ROOT)) {
                  case "F", "FEMALE" -> "female";
                  case "M", "MALE" -> "male";
                  case "U", "N", "NS", "UNKNOWN" -> AssessedCase.UNKNOWN;
                  default -> "other";
                })
        .orElse(AssessedCase.UNKNOWN);
  }

  @Nullable LocalDate birth() {
    return held(DetailKind.BIRTH)
        .flatMap(Traits::date)
        .or(() -> latest(Described::birth))
        .orElse(null);
  }

  String ethnicity() {
    return held(DetailKind.ETHNICITY)
        .or(() -> latest(Described::ethnicity))
        .map(Traits::group)
        .orElse(AssessedCase.UNKNOWN);
  }

  private static String group(String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    if (List.of("ns", "un", "z1", "unknown", "not stated", "").contains(lower)) {
      return AssessedCase.UNKNOWN;
    }
    if (lower.matches("[wmabo]\\d")) {
      // the older code of Chinese
      return lower.equals("o1") ? "asian" : GROUPS.getOrDefault(lower.substring(0, 1), "own-words");
    }
    return GROUPS.containsValue(lower) ? lower : "own-words";
  }

  private Optional<String> held(DetailKind kind) {
    return held.stream()
        .filter(one -> one.kind() == kind)
        .map(one -> one.written().parts().getFirst())
        .findFirst();
  }

  private <T> Optional<T> latest(Function<Described, @Nullable T> said) {
    for (Described one : described) {
      T value = said.apply(one);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String written) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(written, format));
      } catch (DateTimeException _) {
        // perhaps in the next way of writing
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
