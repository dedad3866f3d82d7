package org.onus.engine.linkage;

import org.jspecify.annotations.Nullable;

/**
 * What agreeing on a rare value says beyond agreeing on a value of average frequency. A value's own
 * frequency is estimated without one of the two records at hand, and drawn towards the average
 * where few hold it.
 */
final class Rarity {

  /** More than this no value says: the rarest ones are mostly slips of the hand. */
  private static final double MOST = 5;

  private static final double LN2 = Math.log(2);
  private static final int SEX = PersonColumn.SEX.cell();
  private static final int PNC = PersonColumn.PNC.cell();
  private static final int SAME = 1;

  private final double[] average = new double[PersonColumn.COMPARED];
  private final int[] known = new int[PersonColumn.COMPARED];

  private Rarity(LinkageModel model) {
    for (int cell = 0; cell < PersonColumn.COMPARED; cell++) {
      average[cell] = model.u(cell, SAME);
    }
  }

  /** For records that will be added one by one. */
  static Rarity empty(LinkageModel model) {
    return new Rarity(model);
  }

  /** Writes the rarity of each value of these people beside it. */
  static void weigh(People people, LinkageModel model) {
    Rarity rarity = new Rarity(model);
    for (PersonColumn column : PersonColumn.compared()) {
      rarity.known[column.cell()] = people.known(column);
    }
    rarity.weigh(people.cells(), people.size());
  }

  void add(@Nullable Value[] cells, int at) {
    for (int cell = 0; cell < PersonColumn.COMPARED; cell++) {
      Value value = cells[at + cell];
      if (value != null) {
        known[cell]++;
        value.count++;
        value.rarity = bits(cell, value.count);
      }
    }
  }

  void remove(@Nullable Value[] cells, int at) {
    for (int cell = 0; cell < PersonColumn.COMPARED; cell++) {
      Value value = cells[at + cell];
      if (value != null) {
        known[cell]--;
        value.count--;
      }
    }
  }

  void weigh(@Nullable Value[] cells, int records) {
    for (int i = 0; i < records * PersonColumn.COMPARED; i++) {
      Value value = cells[i];
      if (value != null) {
        value.rarity = bits(i % PersonColumn.COMPARED, value.count);
      }
    }
  }

  private float bits(int cell, int count) {
    if (cell == SEX || cell == PNC) {
      return 0;
    }
    double others = Math.max(1, count - 1);
    double frequency = others / (known[cell] + 1 / average[cell]);
    return (float) Math.min(MOST, Math.log(average[cell] / frequency) / LN2);
  }
}
