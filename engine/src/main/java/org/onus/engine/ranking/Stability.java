package org.onus.engine.ranking;

/**
 * How far a rank moves when one weight at a time is a fifth larger or a fifth smaller.
 *
 * @param best the best of the ranks under the eight other sets of weights and the profile's own
 * @param worst the worst of them
 */
public record Stability(int best, int worst) {}
