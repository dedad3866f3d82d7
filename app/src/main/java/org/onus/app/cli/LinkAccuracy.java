package org.onus.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.onus.engine.linkage.Accuracy;
import org.onus.engine.linkage.Clusters;
import org.onus.engine.linkage.Judgements;
import org.onus.engine.linkage.Link;
import org.onus.engine.linkage.Linkage;
import org.onus.engine.linkage.Truth;

/** How links compare with the truth, and where they go wrong worst. */
record LinkAccuracy(Linkage linkage, Clusters clusters, Truth truth) {

  private static final int WORST = 5;

  void print(PrintWriter to) {
    to.println();
    if (truth.known() == 0) {
      to.println("The truth file knows none of these records: do the ids agree?");
      return;
    }
    Accuracy all = Accuracy.of(clusters, truth, linkage.people());
    to.printf(
        "The truth is known of %,d records: %,d pairs are one person's.%n",
        truth.known(), all.one());
    print(to, "Clusters", all);
    Clusters automatic = linkage.automaticClusters(Judgements.NONE);
    print(to, "Without a human", Accuracy.of(automatic, truth, linkage.people()));
    List<Accuracy.Tenth> tenths = Accuracy.calibration(linkage.links(), truth);
    to.printf("Calibration error %.4f:%n", Accuracy.calibrationError(tenths));
    to.printf("  %12s %8s %8s%n", "links", "said", "was");
    for (Accuracy.Tenth tenth : tenths) {
      if (tenth.links() > 0) {
        to.printf("  %,12d %8.3f %8.3f%n", tenth.links(), tenth.said(), tenth.was());
      }
    }
    print(
        to,
        "Put together wrongly, the likeliest first:",
        Accuracy.wrong(linkage, clusters, truth, WORST));
    print(to, "Missed, the unlikeliest first:", Accuracy.missed(linkage, clusters, truth, WORST));
  }

  private static void print(PrintWriter to, String what, Accuracy accuracy) {
    to.printf(
        "%-16s precision %.5f, recall %.4f, F1 %.4f%n",
        what + ":", accuracy.precision(), accuracy.recall(), accuracy.f1());
  }

  private void print(PrintWriter to, String what, List<Link> mistakes) {
    if (!mistakes.isEmpty()) {
      to.println(what);
    }
    for (Link link : mistakes) {
      to.printf(
          "  %s and %s, probability %.4f: %s%n",
          linkage.people().id(link.left()),
          linkage.people().id(link.right()),
          link.probability(),
          linkage.evidence(link).why());
    }
  }
}
