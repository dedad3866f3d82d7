package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.stream.Stream;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/** Puts a status into words. */
public record StatusWords(Held held, Messages messages) {

  /** The kind with its value: MAPPA 2/1; of a marker which warning. */
  public String status() {
    String status = choice(held.kind(), held.value(), messages);
    return held.kind().needsWords()
        ? messages.text("casefile.status.words", status, held.words())
        : status;
  }

  /** The kind with one of its values, or with none. */
  static String choice(StatusKind kind, String value, Messages messages) {
    String words = messages.text(kind.label());
    return value.isEmpty() ? words : messages.text("casefile.status.value", words, value);
  }

  /** What is to be known beside the kind. */
  String more() {
    return held.kind().needsWords() ? "" : held.words();
  }

  String officer() {
    return held.officer().isEmpty()
        ? ""
        : messages.text("casefile.status.officer.is", held.officer());
  }

  String when() {
    return StatementWords.period(held.from(), held.until(), messages);
  }

  public String asAt() {
    return Dates.text(held.asAt(), messages);
  }

  /** Which agency says it and who there, as far as that was said. */
  String source() {
    return held.by().isEmpty()
        ? held.agency().name()
        : messages.text("casefile.status.source", held.agency().name(), held.by());
  }

  String knownHow() {
    KnownHow how = held.knownHow();
    return messages.text(how == null ? "casefile.status.known.unsaid" : how.label());
  }

  /** All of it; what may be left out and was is not among them. */
  List<SummaryRow> rows() {
    return Stream.of(
            new SummaryRow(messages.text("casefile.status.what"), status()),
            new SummaryRow(messages.text("casefile.status.officer"), held.officer()),
            new SummaryRow(messages.text("casefile.status.detail"), more()),
            new SummaryRow(messages.text("casefile.statement.when"), when()),
            new SummaryRow(messages.text("casefile.status.as-at"), asAt()),
            new SummaryRow(messages.text("casefile.statement.source.key"), source()),
            new SummaryRow(messages.text("casefile.statement.known"), knownHow()))
        .filter(row -> !row.value().isEmpty())
        .toList();
  }
}
