package org.onus.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;

/**
 * Counts over all rows of a log.
 *
 * @param repeatedIncidents rows of a person whose incident has an earlier row of the same person
 * @param severalDobs people of whom rows up to as-at give more than one date of birth
 * @param severalSexes the same of sexes
 */
record LogCounts(
    long afterAsAt,
    long repeatedIncidents,
    long unknownCodeRows,
    List<String> unknownCodes,
    long severalDobs,
    long severalSexes) {

  private static final int BLOCK = 1 << 13;

  static LogCounts of(IncidentLog log, HarmWeights weights, LocalDate asAt) {
    List<String> codes = log.offenceCodes();
    boolean[] unknown = new boolean[codes.size()];
    for (int i = 0; i < unknown.length; i++) {
      unknown[i] = !weights.knows(codes.get(i));
    }
    long[] sums =
        log.personBlocks(BLOCK)
            .parallel()
            .mapToObj(block -> sums(log, block, unknown, (int) asAt.toEpochDay()))
            .reduce(new long[5], LogCounts::add);
    List<String> unknownCodes =
        IntStream.range(0, unknown.length).filter(i -> unknown[i]).mapToObj(codes::get).toList();
    return new LogCounts(sums[0], sums[1], sums[2], unknownCodes, sums[3], sums[4]);
  }

  private static long[] sums(IncidentLog log, int block, boolean[] unknown, int asAt) {
    long[] sums = new long[5];
    int to = Math.min(log.people(), (block + 1) * BLOCK);
    for (int person = block * BLOCK; person < to; person++) {
      History history = log.history(person);
      for (int i = 0; i < history.size(); i++) {
        sums[0] += history.day(i) > asAt ? 1 : 0;
        int offence = history.offenceNumber(i);
        sums[2] += offence >= 0 && unknown[offence] ? 1 : 0;
      }
      sums[1] += history.repeatedRows();
      History known = history.upTo(asAt);
      sums[3] += known.size() > 1 && known.hasSeveralDobs() ? 1 : 0;
      sums[4] += known.size() > 1 && known.hasSeveralSexes() ? 1 : 0;
    }
    return sums;
  }

  private static long[] add(long[] left, long[] right) {
    return IntStream.range(0, left.length).mapToLong(i -> left[i] + right[i]).toArray();
  }
}
