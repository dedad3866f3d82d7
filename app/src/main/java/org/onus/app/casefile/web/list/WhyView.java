package org.onus.app.casefile.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * Why one name stands where it stands.
 *
 * @param others the person's other records that are counted with this one, in words
 * @param back the list that the reader came from
 * @param sentence what matters most, in one sentence
 * @param flags what a reader must know beside the number
 * @param rules rules met, each with what it looks for
 * @param weights which harm weights are in force, in words
 * @param parts what adds up to the score
 * @param places how the rank moved, latest first
 * @param firstSeen since when the person is seen on this list, in words
 * @param blind what the score cannot see
 * @param facts who has part in the case, and on what it is open
 */
public record WhyView(
    String record,
    String reference,
    String agency,
    List<String> others,
    String back,
    WhyForm form,
    String today,
    List<Choice> lists,
    Problems problems,
    String sentence,
    @Nullable String firm,
    List<String> flags,
    List<SummaryRow> rules,
    @Nullable String total,
    String weights,
    List<Part> parts,
    Timeline timeline,
    List<Compared> compared,
    String before,
    @Nullable String change,
    List<Place> places,
    String firstSeen,
    List<SummaryRow> lifetime,
    List<String> blind,
    CaseView facts) {

  /**
   * One component.
   *
   * @param share what it adds to the score, in words
   */
  public record Part(
      String name,
      double value,
      String number,
      boolean ofHundred,
      String share,
      String how,
      String wouldChange,
      List<Behind> rows) {}

  /** A row behind a component: its place in the timeline's table, and what it is. */
  public record Behind(int row, String text) {}

  /**
   * What happened, oldest first, with custody; the picture is drawn from these tables.
   *
   * @param lanes the victim-survivors in the order of their numbers, unknown ones last
   */
  public record Timeline(List<Row> rows, List<Spell> custody, List<String> lanes) {}

  /**
   * One row.
   *
   * @param number from 1
   * @param day epoch day
   * @param lane place in the timeline's lanes, from 0
   */
  public record Row(
      int number,
      String date,
      long day,
      String what,
      String victim,
      int lane,
      String harm,
      double harmDays,
      @Nullable String grade,
      boolean counted,
      String incident,
      String source) {}

  /**
   * Days in custody.
   *
   * @param toDay epoch day of the first day at liberty; null if it has not ended
   */
  public record Spell(String from, String to, long fromDay, @Nullable Long toDay) {}

  /** One number now and on the day compared with. */
  public record Compared(String what, String now, String then) {}

  /** A place on a kept list. */
  public record Place(String date, String rank, String ranked, String score) {}
}
