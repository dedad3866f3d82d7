package org.onus.engine.ranking;

/** One number for each of recency, frequency, gravity and victims. */
public record Components(double recency, double frequency, double gravity, double victims) {

  /** The weighted sum. */
  public double weighted(Components weights) {
    return weights.recency * recency
        + weights.frequency * frequency
        + weights.gravity * gravity
        + weights.victims * victims;
  }

  public Components minus(Components other) {
    return new Components(
        recency - other.recency,
        frequency - other.frequency,
        gravity - other.gravity,
        victims - other.victims);
  }
}
