package org.onus.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.IncidentFile;

/** What was odd in the files though nothing was refused for it. */
record Observations(
    IncidentFile.Contents contents,
    LogCounts counts,
    CustodyFile.@Nullable Contents spells,
    LocalDate asAt,
    LocalDate today) {

  private static final int MOST_CODES = 5;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    var report = contents.report();
    lines.addAll(Words.unread(report.unread()));
    if (asAt.isAfter(today)) {
      lines.add("The as-at date lies after today: what happens until then is not known.");
    }
    add(
        lines,
        report.identicalRows(),
        "is identical to another row and counts once",
        "are identical to another row and count once");
    add(
        lines,
        counts.afterAsAt(),
        "is dated after the as-at date and left out",
        "are dated after the as-at date and left out");
    add(
        lines,
        counts.repeatedIncidents(),
        "repeats an incident id that an earlier row of the person has, which is allowed",
        "repeat an incident id that an earlier row of the person has, which is allowed");
    if (report.hasMixedDateStyles()) {
      lines.add(
          "Dates are written in two styles: %,d as 2026-11-22, %,d as 22/11/2026."
              .formatted(report.isoDates(), report.dayFirstDates()));
    }
    new TreeMap<>(report.notUnderstood())
        .forEach(
            (column, n) ->
                add(
                    lines,
                    n,
                    "has a value of %s that is not understood and counts as unknown"
                        .formatted(column.standardName()),
                    "have a value of %s that is not understood and counts as unknown"
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
      String codes = Words.first(counts.unknownCodes(), MOST_CODES, "codes");
      add(
          lines,
          counts.unknownCodeRows(),
          "has an offence code without a weight and weighs 1 day: " + codes,
          "have an offence code without a weight and weigh 1 day: " + codes);
    }
  }

  private void addSpells(List<String> lines) {
    if (spells == null) {
      lines.add("Custody not checked: no spells were given, so quiet time may be custody.");
      return;
    }
    if (!spells.custody().checked()) {
      lines.add(
          "Custody not checked: no spell of the file can be used, so quiet time may be custody.");
      return;
    }
    long strangers =
        spells.spells().keySet().stream()
            .filter(person -> contents.log().history(person).isEmpty())
            .count();
    if (strangers > 0) {
      lines.add(
          "Custody: %,d %s no incident."
              .formatted(
                  strangers,
                  strangers == 1 ? "person with spells has" : "people with spells have"));
    }
    long future =
        spells.spells().values().stream()
            .flatMap(List::stream)
            .filter(spell -> spell.to() != null && spell.to().isAfter(today))
            .count();
    if (future > 0) {
      lines.add(
          "Custody: %,d %s in the future."
              .formatted(future, future == 1 ? "spell ends" : "spells end"));
    }
  }

  private static void add(List<String> lines, long rows, String one, String many) {
    if (rows > 0) {
      lines.add("%,d %s.".formatted(rows, rows == 1 ? "row " + one : "rows " + many));
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
