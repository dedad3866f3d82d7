package org.onus.app.casefile.web.sameperson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * Two records side by side.
 *
 * @param queue whether it was opened from the queue, to which the decision then leads back
 * @param waterfall what each comparison adds, and the sum; empty if nothing is compared
 * @param effects what each decision would do
 * @param seen the decision that stands, to be sent back with the next; null if none does
 * @param held the last change of what is held about the two, to be sent back likewise
 * @param people names whose records the two are, to be sent back likewise
 * @param now whether they are taken for one person's as it stands
 * @param apart why they are not although they are linked, in words; empty if they are not linked
 * @param decided the decision made last, and when it was taken back; empty if none was made
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
    List<Effect> effects,
    List<Choice> verdicts,
    String verdict,
    String reason,
    @Nullable String seen,
    String held,
    String people,
    String now,
    String apart,
    List<String> decided,
    Problems problems) {

  /** One kind of detail in both. */
  public record Row(String kind, List<String> one, List<String> other) {}

  /** One step of the waterfall. */
  public record Step(String words, String bits) {}

  /**
   * What a decision would do.
   *
   * @param sentence whether anything changes
   * @param people whose the records would be; empty if nothing changes
   * @param gained titles of rules that are then met and are not now
   * @param lost titles of rules that are met now and then are not
   */
  public record Effect(
      String verdict, String sentence, List<One> people, List<String> gained, List<String> lost) {}

  /** One of the people that there would be, with what their incidents come to. */
  public record One(String records, String counts, String place, String score) {}
}
