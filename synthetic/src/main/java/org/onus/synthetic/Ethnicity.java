package org.onus.synthetic;

/**
 * Self-defined ethnicity, 18+1 codes. White against Black, Asian and Mixed follows Table 3.2; the
 * shares inside each, the few of other groups (which that table does not count) and how many are
 * not known are assumed.
 */
final class Ethnicity {

  private static final String[] WHITE = {"W1", "W2", "W3", "W5", "W9"};
  private static final double[] WHITE_SHARES = Draw.cumulative(90, 2, 0.8, 0.4, 6.8);
  private static final String[] BLACK_ASIAN_MIXED = {
    "A1", "A2", "A3", "A4", "A9", "B1", "B2", "B9", "M1", "M2", "M3", "M9"
  };
  private static final double[] BLACK_ASIAN_MIXED_SHARES =
      Draw.cumulative(12, 18, 8, 4, 10, 8, 14, 5, 8, 4, 4, 5);
  private static final String[] OTHER = {"O2", "O9"};

  private static final double NOT_RECORDED = 0.06;
  private static final double NOT_STATED = 0.03;
  private static final double OTHER_GROUP = 0.003;

  private Ethnicity() {}

  /** A code, {@code NS} or empty. */
  static String draw(Draw draw, Figures.People people) {
    double at = draw.uniform();
    if (at < NOT_RECORDED) {
      return "";
    }
    if (at < NOT_RECORDED + NOT_STATED) {
      return "NS";
    }
    if (at < NOT_RECORDED + NOT_STATED + OTHER_GROUP) {
      return draw.oneOf(OTHER);
    }
    double white = (double) people.white() / (people.white() + people.blackAsianMixed());
    return draw.chance(white)
        ? WHITE[draw.pick(WHITE_SHARES)]
        : BLACK_ASIAN_MIXED[draw.pick(BLACK_ASIAN_MIXED_SHARES)];
  }
}
