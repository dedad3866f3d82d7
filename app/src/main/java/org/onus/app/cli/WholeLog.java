package org.onus.app.cli;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;

/** What the summary says of everybody in the log, worked out while the list is made. */
final class WholeLog {

  private final CompletableFuture<LogCounts> counts;
  private final CompletableFuture<PeopleGroups> groups;

  WholeLog(IncidentLog log, HarmWeights weights, LocalDate asAt) {
    counts = CompletableFuture.supplyAsync(() -> LogCounts.of(log, weights, asAt));
    groups = counts.thenApplyAsync(counted -> PeopleGroups.of(log, asAt));
  }

  LogCounts counts() {
    return counts.join();
  }

  PeopleGroups groups() {
    return groups.join();
  }
}
