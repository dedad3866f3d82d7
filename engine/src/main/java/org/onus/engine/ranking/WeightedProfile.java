package org.onus.engine.ranking;

/**
 * Recency, frequency, gravity and victims, each from 0 to its cap, weighted and added. The forms
 * are in {@code docs/methods/ranking.md}.
 *
 * @param windowDays a row counts while fewer days at liberty than this lie after it
 * @param halfLifeDays days at liberty after which recency has halved
 * @param pointsPerEvent frequency of one incident
 * @param pointsPerVictim victims' component of one known victim-survivor
 * @param fullHarmDays harm days at which gravity reaches 100
 */
public record WeightedProfile(
    String name,
    String title,
    int windowDays,
    double halfLifeDays,
    double pointsPerEvent,
    double pointsPerVictim,
    double fullHarmDays,
    Components weights,
    Components caps)
    implements Profile {

  /** Whoever has a score is on the list. */
  @Override
  public int places() {
    return Integer.MAX_VALUE;
  }

  /** The components of a person who is at liberty, from the four facts that they rest on. */
  Components components(int daysSinceLast, int events, double harmDays, int victims) {
    return new Components(
        Math.min(caps.recency(), 100 * Math.pow(2, -daysSinceLast / halfLifeDays)),
        Math.min(caps.frequency(), pointsPerEvent * events),
        Math.min(caps.gravity(), 100 * Math.log(1 + harmDays) / Math.log(1 + fullHarmDays)),
        Math.min(caps.victims(), pointsPerVictim * victims));
  }
}
