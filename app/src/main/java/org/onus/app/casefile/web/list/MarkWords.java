package org.onus.app.casefile.web.list;

import java.time.LocalDate;
import org.onus.app.access.cases.Mark;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Puts into words who looked at a name, why and until when. */
final class MarkWords {

  private MarkWords() {}

  static String sentence(Mark mark, LocalDate today, Messages messages) {
    LocalDate until = mark.until();
    String choice =
        until == null
            ? messages.text("casefile.mark." + mark.choice().text())
            : messages.text("casefile.mark.until", Dates.text(until, messages));
    String why =
        mark.words().isEmpty()
            ? choice
            : mark.choice() == Mark.Choice.OTHER ? mark.words() : choice + ": " + mark.words();
    return messages.text(
        mark.holds(today) ? "casefile.mark.sentence" : "casefile.mark.over",
        mark.by(),
        Dates.text(mark.at(), messages),
        why);
  }
}
