package org.onus.engine.disclosure;

/**
 * Counts as they are published: to the nearest multiple of the smallest that is shown. Whoever asks
 * about two periods, or with an area and without it, and subtracts, is told of no difference
 * smaller than that: it could as well be none, or as large. Hiding alone does not keep that, since
 * one question may show what another hides.
 */
public final class Rounding {
  private Rounding() {}

  /**
   * A count as it is published.
   *
   * @param least the smallest count that is shown beside 0; 1 rounds nothing
   */
  public static int of(int count, int least) {
    return (count + least / 2) / least * least;
  }
}
