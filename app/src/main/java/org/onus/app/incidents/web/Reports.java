package org.onus.app.incidents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.loading.CheckReport;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.Surprise;
import org.onus.app.incidents.recording.Counts;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.incidents.RefusalCode;

/** The words of a check's report, which the receipt repeats. */
final class Reports {
  private Reports() {}

  static List<SummaryRow> summary(Load load, CheckReport report, Messages messages) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(new SummaryRow(messages.text("incidents.summary.file"), load.fileName()));
    rows.add(new SummaryRow(messages.text("incidents.summary.agency"), load.agency().name()));
    rows.add(
        new SummaryRow(messages.text("incidents.summary.rows"), number(report.rows(), messages)));
    rows.add(
        new SummaryRow(
            messages.text("incidents.summary.people"), number(report.people(), messages)));
    if (report.first() != null && report.last() != null) {
      rows.add(
          new SummaryRow(
              messages.text("incidents.summary.dates"),
              messages.text(
                  "incidents.summary.between",
                  Dates.text(report.first(), messages),
                  Dates.text(report.last(), messages))));
    }
    rows.add(
        new SummaryRow(
            messages.text("incidents.summary.refused"), number(report.refused(), messages)));
    return rows;
  }

  static List<CheckView.Change> changes(Counts counts, Messages messages) {
    return List.of(
        new CheckView.Change(
            messages.text("incidents.change.new"), counts.newSets(), counts.newRows()),
        new CheckView.Change(
            messages.text("incidents.change.changed"), counts.changedSets(), counts.changedRows()),
        new CheckView.Change(
            messages.text("incidents.change.same"), counts.sameSets(), counts.sameRows()));
  }

  static String sentence(Surprise surprise, Messages messages) {
    Object[] values =
        Stream.concat(Stream.of(surprise.rows()), surprise.values().stream()).toArray();
    return messages.text(
        "incidents.surprise." + surprise.kind().name().toLowerCase(Locale.ROOT), values);
  }

  static String refusal(RefusalCode code, Messages messages) {
    return messages.text(RefusalWords.key(code));
  }

  /** Why the last step could not be done; null if it could. */
  static @Nullable String fault(Load load, Messages messages) {
    Load.Fault fault = load.fault();
    return fault == null ? null : messages.text(fault.key(), fault.values().toArray());
  }

  private static String number(long number, Messages messages) {
    return String.format(messages.locale(), "%,d", number);
  }
}
