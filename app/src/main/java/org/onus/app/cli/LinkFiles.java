package org.onus.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.onus.engine.linkage.Clusters;
import org.onus.engine.linkage.Evidence;
import org.onus.engine.linkage.Link;
import org.onus.engine.linkage.Linkage;
import org.onus.engine.linkage.People;

/** The files that {@code onus link} writes. */
final class LinkFiles {

  private static final double LEAST = 0.01;

  private LinkFiles() {}

  /** Every record with its cluster, in the order of the record ids. */
  static void clusters(People people, Clusters clusters, OutputStream out) throws IOException {
    CsvWriter csv = csv(out);
    csv.writeRecord("record_id", "cluster_id");
    for (int record = 0; record < people.size(); record++) {
      csv.writeRecord(people.id(record), clusters.idOf(record));
    }
    csv.flush();
  }

  /** Pairs that are worth a look, the likeliest first. */
  static void pairs(Linkage linkage, OutputStream out) throws IOException {
    CsvWriter csv = csv(out);
    csv.writeRecord("left", "right", "probability", "why");
    for (Link link : linkage.links()) {
      if (link.probability() < LEAST) {
        break;
      }
      Evidence evidence = linkage.evidence(link);
      csv.writeRecord(
          linkage.people().id(link.left()),
          linkage.people().id(link.right()),
          String.format(Locale.ROOT, "%.6f", link.probability()),
          evidence.why());
    }
    csv.flush();
  }

  private static CsvWriter csv(OutputStream out) {
    return CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
