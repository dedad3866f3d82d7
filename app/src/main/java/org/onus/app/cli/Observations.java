package org.onus.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentFile;

/** What was odd in the files though nothing was refused for it. */
record Observations(
    IncidentFile.Contents contents,
    HarmWeights weights,
    CustodyFile.@Nullable Contents spells,
    LocalDate asAt,
    LocalDate today) {

  private static final int MOST_CODES = 5;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    var report = contents.report();
    LogCounts counts = LogCounts.of(contents.log(), weights, asAt);
    add(lines, report.identicalRows(), "identical to another row, counted once");
    add(lines, counts.afterAsAt(), "dated after the as-at date, left out");
    add(lines, counts.repeatedIncidents(), "bear an incident id that an earlier row bears too");
    if (report.hasMixedDateStyles()) {
      lines.add(
          "Dates are written in two styles: %,d as 2026-11-22, %,d as 22/11/2026."
              .formatted(report.isoDates(), report.dayFirstDates()));
    }
    report
        .notUnderstood()
        .forEach(
            (column, n) ->
                add(
                    lines,
                    n,
                    "have a value of %s that is not understood; read as unknown"
                        .formatted(column.standardName())));
    addUnknownCodes(lines, counts);
    addPeople(lines, counts.severalDobs(), "more than one date of birth");
    addPeople(lines, counts.severalSexes(), "more than one sex");
    if (!contents.log().hasRiskGrades()) {
      lines.add(
          "No row has a risk grade: the rule never-high then says what marac-escalation says.");
    }
    addSpells(lines);
    return lines;
  }

  private void addUnknownCodes(List<String> lines, LogCounts counts) {
    if (counts.unknownCodeRows() > 0) {
      String codes =
          counts.unknownCodes().stream().limit(MOST_CODES).collect(Collectors.joining(", "));
      add(
          lines,
          counts.unknownCodeRows(),
          "have an offence code without a weight, which weighs 1 day: %s%s"
              .formatted(
                  codes,
                  counts.unknownCodes().size() > MOST_CODES
                      ? " and %,d more codes".formatted(counts.unknownCodes().size() - MOST_CODES)
                      : ""));
    }
  }

  private void addSpells(List<String> lines) {
    if (spells == null) {
      lines.add("Custody not checked: no spells were given, so quiet time may be custody.");
      return;
    }
    long strangers =
        spells.spells().keySet().stream()
            .filter(person -> contents.log().history(person).isEmpty())
            .count();
    if (strangers > 0) {
      lines.add("Custody: %,d people with spells have no incident.".formatted(strangers));
    }
    long future =
        spells.spells().values().stream()
            .flatMap(List::stream)
            .filter(spell -> spell.to() != null && spell.to().isAfter(today))
            .count();
    if (future > 0) {
      lines.add("Custody: %,d spells end in the future.".formatted(future));
    }
  }

  private static void add(List<String> lines, long rows, String what) {
    if (rows > 0) {
      lines.add("%,d %s %s.".formatted(rows, rows == 1 ? "row:" : "rows:", what));
    }
  }

  private static void addPeople(List<String> lines, long people, String what) {
    if (people > 0) {
      lines.add(
          "%,d %s recorded with %s."
              .formatted(people, people == 1 ? "person is" : "people are", what));
    }
  }
}
