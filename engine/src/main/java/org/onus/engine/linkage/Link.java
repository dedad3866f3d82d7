package org.onus.engine.linkage;

/**
 * Two records that may be one person's.
 *
 * @param left the place of the first in its {@link People}, below the second
 * @param weight the evidence in bits, the prior included
 */
public record Link(int left, int right, double weight) implements Comparable<Link> {

  public double probability() {
    return LinkageModel.probability(weight);
  }

  /** The strongest first; equal ones by their records. */
  @Override
  public int compareTo(Link other) {
    int order = Double.compare(other.weight, weight);
    if (order == 0) {
      order = Integer.compare(left, other.left);
    }
    return order == 0 ? Integer.compare(right, other.right) : order;
  }
}
