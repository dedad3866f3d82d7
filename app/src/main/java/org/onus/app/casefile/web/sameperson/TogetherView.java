package org.onus.app.casefile.web.sameperson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one person say together.
 *
 * @param sentence what matters most
 * @param closed how many records of other areas are not in it, in words; null if none
 * @param twice that incidents may be recorded twice, and what follows if so; null if none may
 * @param sums the records together, and each by itself; empty of somebody with one record
 * @param limits what the numbers cannot see
 */
public record TogetherView(
    String sentence,
    @Nullable String closed,
    @Nullable String twice,
    List<String> flags,
    List<Sum> sums,
    List<Part> parts,
    List<Rule> rules,
    List<Row> rows,
    String areas,
    List<String> limits) {

  /** So many rows stand open on the page; more are folded. */
  public static final int FEW = 10;

  /** One line of the comparison. */
  public record Sum(
      String what,
      String rank,
      String score,
      String incidents,
      String victims,
      String harm,
      @Nullable String why) {}

  /** A component of the score of all records together. */
  public record Part(String name, String number, String how) {}

  /**
   * A rule and what it says.
   *
   * @param verdict of the records together, in words
   * @param met whether they meet it
   * @param alone which records show it by themselves, in words
   * @param firstRows the places from 1 of those that it counted, as far as they are listed
   * @param more that there are others, in words; null if there are none
   */
  public record Rule(
      String title,
      String source,
      String verdict,
      boolean met,
      String alone,
      List<Integer> firstRows,
      @Nullable String more) {}

  /** One row, the oldest first. */
  public record Row(
      int number,
      String date,
      String what,
      String agency,
      String incident,
      String area,
      String victim,
      String counted) {}
}
