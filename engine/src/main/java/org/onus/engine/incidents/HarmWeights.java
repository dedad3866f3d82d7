package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Harm of one row in days, by offence code. A file's weights are used as they stand; the shipped
 * ones know spellings of codes and carry floors ({@code docs/methods/harm-weights.md}).
 */
public final class HarmWeights {

  /** Days of an offence code that the weights do not know. */
  public static final double UNKNOWN_CODE_DAYS = 1;

  private final Map<String, Double> days;
  private final boolean shipped;
  private final double daysWithoutCode;

  private HarmWeights(Map<String, Double> days, boolean shipped, double daysWithoutCode) {
    this.days = Map.copyOf(days);
    this.shipped = shipped;
    this.daysWithoutCode = daysWithoutCode;
  }

  /** The weights that Onus ships; see {@link Offences}. */
  public static HarmWeights shipped() {
    return new HarmWeights(Offences.days(), true, Offences.NON_CRIME_DAYS);
  }

  /** An area's own weights: days by code. A row without a code weighs one day. */
  public static HarmWeights of(Map<String, Double> days) {
    return new HarmWeights(days, false, 1);
  }

  /** Days of a row with this code, null for none. */
  public double days(@Nullable String code) {
    if (code == null) {
      return daysWithoutCode;
    }
    return days.getOrDefault(spelling(code), UNKNOWN_CODE_DAYS);
  }

  /** Whether the weights know the code; a row without one is nothing to know. */
  public boolean knows(@Nullable String code) {
    return code == null || days.containsKey(spelling(code));
  }

  /** Days by the number of the code in the list, for work on many rows. */
  public double[] days(List<String> codes) {
    return codes.stream().mapToDouble(this::days).toArray();
  }

  /** The codes that the weights know, in their own order. */
  public List<String> codes() {
    return days.keySet().stream().sorted().toList();
  }

  /** The same for the same weights and another for all others: what a kept score was made with. */
  public String fingerprint() {
    MessageDigest digest = sha256();
    codes()
        .forEach(
            code ->
                digest.update(
                    (code + '\t' + days.get(code) + '\n').getBytes(StandardCharsets.UTF_8)));
    digest.update((shipped + "\t" + daysWithoutCode).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String spelling(String code) {
    return shipped ? Offences.spelling(code) : code;
  }
}
