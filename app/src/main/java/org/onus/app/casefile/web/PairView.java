package org.onus.app.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * Two records side by side.
 *
 * @param queue whether it was opened from the queue, to which the decision then leads back
 * @param waterfall what each comparison adds, and the sum; empty if nothing is compared
 * @param seen the decision that stands, to be sent back with the next; null if none does
 */
public record PairView(
    String address,
    String back,
    boolean queue,
    String one,
    String other,
    List<Row> rows,
    List<Step> waterfall,
    String likely,
    List<Choice> verdicts,
    String verdict,
    String reason,
    @Nullable String seen,
    @Nullable String standing,
    Problems problems) {

  /** One kind of detail in both. */
  public record Row(String kind, List<String> one, List<String> other) {}

  /** One step of the waterfall. */
  public record Step(String words, String bits) {}
}
