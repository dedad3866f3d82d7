package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a weight differs between two models. */
public record Moved(
    PersonColumn column, Level level, boolean together, double before, double after) {

  /** All weights that moved by at least so many bits, the one that moved most first. */
  public static List<Moved> between(LinkageModel before, LinkageModel after, double bits) {
    List<Moved> moved = new ArrayList<>();
    for (PersonColumn column : PersonColumn.compared()) {
      for (Level level : Level.values()) {
        for (boolean together : new boolean[] {false, true}) {
          if (level != Level.MISSING && (!together || Comparing.dependsOnOthers(column))) {
            Moved one =
                new Moved(
                    column,
                    level,
                    together,
                    before.bits(column, level, together),
                    after.bits(column, level, together));
            if (Math.abs(one.by()) >= bits) {
              moved.add(one);
            }
          }
        }
      }
    }
    moved.sort(Comparator.comparingDouble(one -> -Math.abs(one.by())));
    return moved;
  }

  /** Bits from before to after. */
  public double by() {
    return after - before;
  }
}
