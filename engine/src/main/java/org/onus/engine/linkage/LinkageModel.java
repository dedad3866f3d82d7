package org.onus.engine.linkage;

import java.util.Arrays;

/**
 * What the evidence of each comparison is worth: how often people's own records agree so (m), how
 * often strangers' do (u), and how often two records are one person's before anything is compared.
 */
public final class LinkageModel {

  /** One valid PNC belongs to one person: fixed, not learned. */
  private static final double SAME_PNC_BITS = 30;

  private static final double LN2 = Math.log(2);

  private final double prior;
  private final double[] m;
  private final double[] u;
  private final double[] bits;

  /**
   * A model.
   *
   * @param prior chance that two records taken at random are one person's
   * @param m by cell and code
   * @param u by cell and code
   */
  LinkageModel(double prior, double[] m, double[] u) {
    this.prior = prior;
    this.m = m.clone();
    this.u = u.clone();
    bits = new double[m.length];
    Arrays.setAll(bits, i -> isEvidence(i) ? Math.log(m[i] / u[i]) / LN2 : 0);
    bits[index(PersonColumn.PNC.cell(), 1)] = SAME_PNC_BITS;
  }

  private static boolean isEvidence(int index) {
    return (index & 7) != 0;
  }

  static int index(int cell, int code) {
    return cell * Comparing.CODES + code;
  }

  /** The same evidence with another prior. */
  public LinkageModel withPrior(double other) {
    return new LinkageModel(other, m, u);
  }

  public double prior() {
    return prior;
  }

  /** The prior as bits: the base-2 logarithm of its odds. */
  public double priorBits() {
    return Math.log(prior / (1 - prior)) / LN2;
  }

  double m(int cell, int code) {
    return m[index(cell, code)];
  }

  double u(int cell, int code) {
    return u[index(cell, code)];
  }

  double bits(int cell, int code) {
    return bits[index(cell, code)];
  }

  /** How often the columns of one person's records agree so. */
  public double agreementOfOnePerson(PersonColumn column, Level level, boolean together) {
    return m(column.cell(), code(level, together));
  }

  /** How often the columns of two people's records agree so. */
  public double agreementOfStrangers(PersonColumn column, Level level, boolean together) {
    return u(column.cell(), code(level, together));
  }

  /** Bits of evidence, before the frequency of the value is looked at. */
  public double bits(PersonColumn column, Level level, boolean together) {
    return bits(column.cell(), code(level, together));
  }

  static int code(Level level, boolean together) {
    return level.code() + (together ? Comparing.TOGETHER : 0);
  }

  /** The probability that a weight in bits stands for. */
  public static double probability(double weight) {
    return 1 / (1 + Math.exp(-weight * LN2));
  }

  /** The weight in bits of a probability. */
  public static double weight(double probability) {
    return Math.log(probability / (1 - probability)) / LN2;
  }
}
