package org.onus.engine.statistics;

import java.util.Arrays;

/** What may go with an outcome: a column of numbers, or a level of a factor against its first. */
public final class Term {

  private final String name;

  /** By row; 1 and 0 for a level. */
  private final double[] values;

  public Term(String name, double[] values) {
    this.name = name;
    this.values = values.clone();
  }

  public String name() {
    return name;
  }

  double value(int row) {
    return values[row];
  }

  int rows() {
    return values.length;
  }

  boolean isConstant() {
    return Arrays.stream(values).distinct().limit(2).count() < 2;
  }
}
