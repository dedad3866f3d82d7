package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * A new statement on its way: its form, or the answers to check.
 *
 * @param check what would be recorded; null while the form is asked
 */
public record NewStatementView(
    String record, String reference, StatementFormView form, @Nullable Check check) {

  /** The answers in words, and as the form sends them. */
  public record Check(List<SummaryRow> rows, List<Map.Entry<String, String>> fields) {}
}
