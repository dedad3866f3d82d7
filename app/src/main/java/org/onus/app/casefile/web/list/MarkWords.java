package org.onus.app.casefile.web.list;

import java.time.LocalDate;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Mark;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Puts into words who looked at a name, why and until when; their own words may be confided. */
final class MarkWords {

  private MarkWords() {}

  static String sentence(Reader reader, Mark mark, LocalDate today, Messages messages) {
    LocalDate until = mark.until();
    String words = Statements.readsConfided(reader) ? mark.words() : "";
    String choice =
        until == null
            ? messages.text("casefile.mark." + mark.choice().text())
            : messages.text("casefile.mark.until", Dates.text(until, messages));
    String why =
        words.isEmpty()
            ? choice
            : mark.choice() == Mark.Choice.OTHER ? words : choice + ": " + words;
    return messages.text(
        mark.holds(today) ? "casefile.mark.sentence" : "casefile.mark.over",
        mark.by(),
        Dates.text(mark.at(), messages),
        why);
  }
}
