package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/**
 * The form of a result.
 *
 * @param forms that may be chosen
 * @param chosen the one that was; null if none is yet
 */
public record NewResultView(
    String record,
    String reference,
    List<Choice> forms,
    @Nullable Chosen chosen,
    OneOrOther agency,
    DateFields on,
    List<Choice> yesOrNo,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** A form with what it asks. */
  public record Chosen(String name, String title, String note, List<Asked> questions) {}

  /**
   * A question.
   *
   * @param choices empty if a percentage is asked for
   */
  public record Asked(String field, String legend, List<Choice> choices) {}
}
