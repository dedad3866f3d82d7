package org.onus.app.casefile.web.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.statements.Said;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/** Puts a statement into words. */
public record StatementWords(Said said, Messages messages) {

  public String kind() {
    return messages.text(said.kind().label());
  }

  /** When it is true, as far as that is known. */
  String when() {
    return period(said.from(), said.until(), messages);
  }

  public static String period(
      @Nullable LocalDate from, @Nullable LocalDate until, Messages messages) {
    if (from == null) {
      return until == null
          ? messages.text("casefile.period.unknown")
          : messages.text("casefile.period.until", Dates.text(until, messages));
    }
    if (from.equals(until)) {
      return messages.text("casefile.period.day", Dates.text(from, messages));
    }
    return until == null
        ? messages.text("casefile.period.from", Dates.text(from, messages))
        : messages.text(
            "casefile.period.both", Dates.text(from, messages), Dates.text(until, messages));
  }

  String source() {
    return messages.text(
        "casefile.statement.source",
        said.agency().name(),
        said.by(),
        Dates.text(said.saidOn(), messages));
  }

  public String knownHow() {
    return messages.text(said.knownHow().label());
  }

  /** What everybody who reads it must heed. */
  public List<String> cautions() {
    List<String> cautions = new ArrayList<>();
    if (!said.mayBeTold()) {
      cautions.add(messages.text("casefile.statement.not-told"));
    }
    if (said.victimSide()) {
      cautions.add(messages.text("casefile.statement.victim-side"));
    }
    return cautions;
  }

  List<SummaryRow> rows() {
    return List.of(
        row("kind", kind()),
        row("words", said.words()),
        row("when", when()),
        row("source.key", source()),
        row("known", knownHow()),
        row("regime", messages.text(said.regime().label())),
        row("told", yesOrNo(said.mayBeTold())),
        row("victim", yesOrNo(said.victimSide())));
  }

  private String yesOrNo(boolean yes) {
    return messages.text(yes ? "ui.answer.yes" : "ui.answer.no");
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(messages.text("casefile.statement." + key), value);
  }
}
