package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.Ended;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/**
 * What stood before.
 *
 * @param ended when it stopped standing, and why
 */
public record EarlierView(List<SummaryRow> rows, String ended) {

  static EarlierView of(List<SummaryRow> rows, @Nullable Ended ended, Messages messages) {
    Ended why = Objects.requireNonNull(ended);
    return new EarlierView(
        rows,
        messages.text("casefile.statement.ended", Dates.text(why.at(), messages), why.reason()));
  }
}
