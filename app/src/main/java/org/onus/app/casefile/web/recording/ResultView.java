package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * One result with its answers.
 *
 * @param missing the questions without an answer; empty if there are none
 * @param withdrawn when and why; null if it stands
 */
public record ResultView(
    String record,
    ResultsView.Line line,
    String note,
    List<SummaryRow> answers,
    String missing,
    @Nullable String withdrawn,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
