package org.onus.app.casefile.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Pagination;
import org.onus.app.ui.Problems;

/**
 * The priority list's page.
 *
 * @param lists profiles and rules to choose from
 * @param found null unless the list was found
 */
public record ListView(
    ListForm form,
    String today,
    List<Choice> lists,
    List<Choice> areas,
    List<Choice> rules,
    List<Choice> sorts,
    Problems problems,
    State state,
    String again,
    @Nullable Found found) {

  /** How the question was answered. */
  public enum State {
    FOUND,
    REFUSED,
    NOTHING_LOADED,
    BEING_SCORED,
    /** The list of that day was made before the rule or profile that was asked for. */
    BEFORE_ITS_TIME
  }

  public boolean is(State other) {
    return state == other;
  }

  /**
   * The list as found.
   *
   * @param compared the day compared with in words, or null while it is being scored
   * @param afterwards whether the list is of what was known later than its day
   * @param weights which harm weights the list was made with, in words
   * @param otherWeights whether the list compared with was made with others
   * @param undecided of how many the rule asks what is not known
   * @param byRule whether it is the list of those who meet a rule
   * @param ownCases whether the reader sees their own cases alone
   * @param components whether the profile has the four components
   * @param downloads the question as part of an address
   */
  public record Found(
      String title,
      String day,
      String scoredAt,
      boolean afterwards,
      @Nullable String compared,
      String weights,
      boolean otherWeights,
      int ranked,
      int matching,
      Concentrated concentrated,
      int undecided,
      boolean byRule,
      boolean ownCases,
      boolean components,
      List<Line> lines,
      int from,
      String downloads,
      String withoutFilters,
      Pagination pagination) {

    /** As many lines as a sheet of a workbook takes, under its heading. */
    public static final int MOST_IN_A_SHEET = 1_048_575;
  }

  /**
   * How few carry how much: whole per cent of all harm.
   *
   * @param known false while there is no harm to carry
   */
  public record Concentrated(int top1, int top5, int top10, boolean known) {}

  /**
   * One person.
   *
   * @param others the person's other records, in words, or null
   * @param counted how many records are counted together, in words; null if one is
   * @param rank empty for someone without a score
   * @param moved how the rank moved, in words
   * @param movedKind up, down, same, new or empty
   * @param standsOut graded, never high, and within the first tenth
   * @param custody in words, or null
   * @param mark who looked at the name and why, in words, or null
   */
  public record Line(
      String record,
      String reference,
      @Nullable String others,
      @Nullable String counted,
      String rank,
      String moved,
      String movedKind,
      String why,
      List<Tag> rules,
      List<Tag> flags,
      @Nullable String grade,
      boolean standsOut,
      @Nullable String custody,
      @Nullable String score,
      List<Bar> bars,
      String harmDays,
      int events,
      @Nullable String stability,
      @Nullable String mark) {}

  /** A word with its explanation. */
  public record Tag(String text, String title) {}

  /** One component, 0 to 100. */
  public record Bar(String name, double value, String number) {}
}
