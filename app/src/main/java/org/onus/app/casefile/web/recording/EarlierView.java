package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.Ended;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/**
 * What stood before.
 *
 * @param ended when it stopped standing, and why
 */
public record EarlierView(List<SummaryRow> rows, String ended) {

  /** The reason may tell what was confided. */
  static EarlierView of(
      Reader reader, List<SummaryRow> rows, @Nullable Ended ended, Messages messages) {
    Ended why = Objects.requireNonNull(ended);
    String day = Dates.text(why.at(), messages);
    return new EarlierView(
        rows,
        Statements.readsConfided(reader)
            ? messages.text("casefile.statement.ended", day, why.reason())
            : messages.text("casefile.statement.ended.day", day));
  }
}
