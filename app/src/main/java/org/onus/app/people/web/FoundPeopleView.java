package org.onus.app.people.web;

import java.util.List;

/**
 * Who may be meant.
 *
 * @param known what was typed, in words
 * @param isMore whether more are called so than are shown
 * @param referral the kind of the referral that names them; empty if none does
 * @param keptBack whether some are left out who may be harmed, as the reader is told always
 * @param mayOpen whether the reader's role opens people at all
 */
public record FoundPeopleView(
    String search,
    List<String> known,
    List<Row> rows,
    boolean isMore,
    ReferralKind referral,
    boolean keptBack,
    boolean mayOpen,
    boolean mayAdd) {

  /**
   * One record.
   *
   * @param names the main one first, then others and earlier ones
   * @param agrees in words, empty if nothing does
   * @param differs in words, empty if nothing does
   */
  public record Row(
      String record,
      List<String> names,
      List<String> births,
      String agency,
      String reference,
      String agrees,
      String differs) {}
}
