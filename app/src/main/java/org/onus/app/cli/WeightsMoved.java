package org.onus.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.onus.engine.linkage.LinkageModel;
import org.onus.engine.linkage.Moved;

/** What a reader sees of two sets of weights: those that moved by half a bit or more. */
final class WeightsMoved {

  private static final double WORTH_SAYING = 0.5;
  private static final int MOST = 20;

  private WeightsMoved() {}

  static void print(LinkageModel before, LinkageModel after, PrintWriter to) {
    to.println();
    to.printf("Prior: %+.2f bits before, %+.2f now.%n", before.priorBits(), after.priorBits());
    List<Moved> moved = Moved.between(before, after, WORTH_SAYING);
    if (moved.isEmpty()) {
      to.println("No weight has moved by half a bit or more.");
      return;
    }
    to.printf("%-50s %8s %8s %8s%n", "Weights that moved, in bits", "before", "now", "by");
    for (Moved one : moved.subList(0, Math.min(MOST, moved.size()))) {
      to.printf(
          "%-50s %+8.2f %+8.2f %+8.2f%n",
          one.column().words()
              + " "
              + one.level().words(one.column())
              + (one.together() ? ", together" : ""),
          one.before(),
          one.after(),
          one.by());
    }
    if (moved.size() > MOST) {
      to.printf("… and %,d more.%n", moved.size() - MOST);
    }
  }
}
