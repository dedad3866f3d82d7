package org.onus.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.linkage.Clusters;
import org.onus.engine.linkage.Flagged;
import org.onus.engine.linkage.Linkage;
import org.onus.engine.linkage.PeopleFile;

/** What a person reads at the terminal after records were linked. */
record LinkSummary(
    PeopleFile.Contents contents,
    Linkage linkage,
    Clusters clusters,
    double threshold,
    boolean chosen) {

  private static final int LINES = 3;

  void print(PrintWriter to, boolean rejectsWritten) {
    printReading(to, rejectsWritten);
    to.println();
    List<List<Integer>> larger = clusters.larger();
    to.printf(
        "%,d people in %,d records: %,d have more than one record, %,d the most.%n",
        clusters.count(),
        contents.people().size(),
        larger.size(),
        larger.stream().mapToInt(List::size).max().orElse(1));
    to.printf(
        "Linked from probability %.3f on%s.%n",
        threshold, chosen ? ", which the model expects to give the best F1" : "");
    long automatic = linkage.links().stream().filter(linkage::isAutomatic).count();
    long looked = linkage.links().stream().filter(link -> link.probability() >= 0.01).count();
    to.printf(
        "Of %,d links worth a look %,d would need no human (%s or more, and nothing against it).%n",
        looked, automatic, Linkage.AUTOMATIC);
    printFlagged(to);
    if (linkage.leftOut() > 0) {
      to.printf(
          "Not compared: %,d times a record shared a key with too many others to be told apart by"
              + " it; other keys may have found it.%n",
          linkage.leftOut());
    }
  }

  private void printReading(PrintWriter to, boolean rejectsWritten) {
    to.printf("Read %,d rows about %,d records.%n", contents.rows(), contents.people().size());
    if (contents.identical() > 0) {
      to.printf("Rows that repeat another whole row count once: %,d.%n", contents.identical());
    }
    for (PeopleFile.OfFile file : contents.files()) {
      Words.unread(file.unread())
          .forEach(line -> to.printf("In %s: %s%n", file.path().getFileName(), line));
      if (file.refusals().size() > 0) {
        to.printf(
            "Refused in %s: %,d rows%s:%n",
            file.path().getFileName(),
            file.refusals().size(),
            rejectsWritten ? "" : " (write them to a file with --rejects FILE)");
        file.refusals()
            .byCode()
            .forEach(
                (code, n) ->
                    to.printf(
                        "  %,d %s: %s First on line %s.%n",
                        n, code, code.sentence(), firstLines(file.refusals(), code)));
      }
    }
    if (!contents.notUnderstood().isEmpty()) {
      to.printf(
          "In a wrong form, so not used, or for dates only as far as they go: %s.%n",
          contents.notUnderstood().entrySet().stream()
              .map(entry -> "%s %,d".formatted(entry.getKey().words(), entry.getValue()))
              .collect(Collectors.joining(", ")));
    }
  }

  private static String firstLines(Refusals refusals, RefusalCode code) {
    return refusals.list().stream()
        .filter(refusal -> refusal.code() == code)
        .limit(LINES)
        .map(refusal -> String.valueOf(refusal.line()))
        .collect(Collectors.joining(", "));
  }

  private void printFlagged(PrintWriter to) {
    Map<Flagged.Reason, Integer> counts = new TreeMap<>();
    clusters.flagged().forEach(flagged -> counts.merge(flagged.reason(), 1, Integer::sum));
    counts.forEach(
        (reason, n) -> to.printf("Flagged, not accepted: %,d. %s%n", n, reason.sentence()));
  }
}
