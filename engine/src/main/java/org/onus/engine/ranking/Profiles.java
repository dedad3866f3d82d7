package org.onus.engine.ranking;

import java.util.List;
import java.util.Optional;

/** The profiles that Onus ships. */
public final class Profiles {

  /**
   * Ours; no force's matrix is published. Gravity is full at 5,475 days, the published median of
   * homicide.
   */
  public static final WeightedProfile RFGV =
      new WeightedProfile(
          "rfgv",
          "Recency, frequency, gravity and victims over two years at liberty. Onus's own profile:"
              + " no police force's matrix.",
          730,
          90,
          10,
          25,
          5_475,
          new Components(0.25, 0.25, 0.30, 0.20),
          new Components(100, 100, 100, 100));

  /** As published for the Metropolitan Police. */
  public static final HarmProfile V100 =
      new HarmProfile(
          "v100",
          "Harm days of crimes in the last 365 days, for people with more than one crime, the first"
              + " 100. As published for the Metropolitan Police's V100.",
          365,
          1,
          100);

  private Profiles() {}

  public static List<Profile> shipped() {
    return List.of(RFGV, V100);
  }

  public static Optional<Profile> named(String name) {
    return shipped().stream().filter(profile -> profile.name().equals(name)).findFirst();
  }
}
