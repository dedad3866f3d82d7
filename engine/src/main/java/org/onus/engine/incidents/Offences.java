package org.onus.engine.incidents;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The offences that Onus knows: Home Office and CJS codes that matter in domestic abuse. A code
 * weighs the published median of its group in the Cambridge Crime Harm Index (2026 sheet), since
 * the index itself may not be passed on; the floors are Onus's own and belong to no index.
 */
public final class Offences {

  /** Days of a non-crime incident, and of a row without a code: little, but never nothing. */
  public static final double NON_CRIME_DAYS = 1;

  /** Medians of the published groups, days; what is in none of them weighs as a non-crime does. */
  private static final Map<String, Double> GROUP_MEDIANS =
      Map.ofEntries(
          Map.entry("homicide", 5475.0),
          Map.entry("violence with injury", 365.0),
          Map.entry("violence without injury", 10.0),
          Map.entry("stalking and harassment", 10.0),
          Map.entry("rape", 2555.0),
          Map.entry("other sexual offences", 182.25),
          Map.entry("arson", 185.0),
          Map.entry("public order", 7.5),
          Map.entry("miscellaneous", 10.0),
          Map.entry("none", NON_CRIME_DAYS));

  /**
   * What harm indices are known to understate. The first four take the median of violence with
   * injury; a breach takes a month, above a common assault and below an injury.
   */
  private static final Map<String, Double> FLOORS =
      Map.of(
          "strangulation", 365.0,
          "controlling or coercive behaviour", 365.0,
          "stalking", 365.0,
          "threats to kill", 365.0,
          "breach", 30.0);

  private static final Pattern HOME_OFFICE = Pattern.compile("(\\d{1,3})/(\\d{1,2})");

  private static final Map<String, Offence> BY_CODE = read();

  private Offences() {}

  /** All of them, by code. */
  public static List<Offence> all() {
    return BY_CODE.values().stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
  }

  /** The offence of a code in any spelling, such as 8/67 for 008/67 and lower case. */
  public static Optional<Offence> find(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(BY_CODE.get(spelling(code)));
  }

  /**
   * Whether a row is a crime: it says so, or it says nothing and bears a code that is none of the
   * applications and civil breaches. A code nobody knows is still an offence code.
   */
  public static boolean isCrime(@Nullable Kind kind, @Nullable String code) {
    if (kind != null) {
      return kind == Kind.CRIME;
    }
    return code != null && find(code).map(Offence::crime).orElse(true);
  }

  static Map<String, Double> days() {
    return BY_CODE.values().stream().collect(Collectors.toMap(Offence::code, Offence::days));
  }

  static String spelling(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    Matcher matcher = HOME_OFFICE.matcher(upper);
    return matcher.matches()
        ? "%3s/%2s".formatted(matcher.group(1), matcher.group(2)).replace(' ', '0')
        : upper;
  }

  private static Map<String, Offence> read() {
    try (InputStream in = Offences.class.getResourceAsStream("offences.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(in))) {
      return csv.stream()
          .map(Offences::offence)
          .collect(Collectors.toUnmodifiableMap(Offence::code, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Offence offence(NamedCsvRecord line) {
    String group = line.getField("group");
    String floor = line.getField("floor");
    return new Offence(
        line.getField("code"),
        line.getField("label"),
        group,
        Objects.requireNonNull(GROUP_MEDIANS.get(group), group),
        floor.isEmpty() ? 0 : Objects.requireNonNull(FLOORS.get(floor), floor),
        line.getField("crime").equals("yes"));
  }
}
