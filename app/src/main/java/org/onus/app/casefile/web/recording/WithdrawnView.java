package org.onus.app.casefile.web.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.Ended;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Answers;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/**
 * That something was withdrawn, also while somebody was changing it.
 *
 * @param sentence when, and why as far as the reader may know
 * @param typed what the reader sent of it in vain; empty if they sent nothing
 */
public record WithdrawnView(String sentence, List<SummaryRow> typed) {

  /** What one box of a form is called. */
  record Box(String field, String label) {}

  /** The reason may tell what was confided. */
  static @Nullable WithdrawnView of(
      Reader reader, @Nullable Ended ended, List<SummaryRow> typed, Messages m) {
    if (ended == null) {
      return null;
    }
    String day = Dates.text(ended.at(), m);
    return new WithdrawnView(
        Statements.readsConfided(reader)
            ? m.text("casefile.statement.withdrawn", day, ended.reason())
            : m.text("casefile.statement.withdrawn.day", day),
        typed);
  }

  /** What was typed into these boxes, without those that were left empty. */
  static List<SummaryRow> typed(Answers answers, Messages messages, Box... boxes) {
    List<SummaryRow> typed = new ArrayList<>();
    for (Box box : boxes) {
      DateFields day = answers.date(box.field());
      String text =
          Stream.of(answers.typed(box.field()), day.day(), day.month(), day.year())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      if (!text.isEmpty()) {
        typed.add(new SummaryRow(messages.text(box.label()), text));
      }
    }
    return typed;
  }
}
