package org.onus.app.casefile.web.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.casefile.web.recording.ResultsView;
import org.onus.app.casefile.web.recording.StatementsView;
import org.onus.app.casefile.web.recording.StatusesView;
import org.onus.app.casefile.web.sameperson.TogetherView;
import org.onus.app.ui.SummaryRow;

/**
 * One person.
 *
 * @param restricted whether a record of theirs does not exist for who has no part in the case
 * @param since what changed since the reader last looked; null if nothing did, or they never did
 * @param identity names, dates of birth, numbers, as all records that the reader may open hold them
 * @param together what the incidents of those records say; null if none is recorded
 * @param withClosed which rules are met only if records that stay closed count too, in words; null
 *     if none is
 * @param whereabouts addresses and phones; empty for roles that are not shown any
 * @param referred that they were referred and are not assessed yet; null if not, and for who does
 *     not read what is confided
 * @param uncertain other records that may be theirs
 */
public record PersonView(
    String name,
    String record,
    boolean restricted,
    @Nullable Since since,
    List<Due> due,
    List<SummaryRow> identity,
    List<Held> records,
    @Nullable TogetherView together,
    @Nullable String withClosed,
    List<Line> whereabouts,
    boolean seesWhereabouts,
    StatusesView statuses,
    StatementsView statements,
    ResultsView results,
    @Nullable String referred,
    List<Assessed> assessed,
    List<Asked> asked,
    List<Decided> decisions,
    List<Near> uncertain,
    boolean mayReview) {

  /** What changed, a sentence a kind, since a moment that the title names. */
  public record Since(String title, List<String> changes) {}

  /** A next step that waits for the reader, and where they say that it is done. */
  public record Due(String text, String href) {}

  /**
   * A record of theirs.
   *
   * @param known of one that stays closed: when they were assessed under it, and whom to ask
   */
  public record Held(
      String record,
      String agency,
      String reference,
      boolean mayOpen,
      boolean hasIncidents,
      List<String> known) {}

  /** An address or a phone. */
  public record Line(String text, String agency, String since, @Nullable String until) {}

  /** A decision that stands. */
  public record Decided(
      String id, String one, String other, String verdict, String reason, String when) {}

  /** A record that may be theirs. */
  public record Near(String own, String record, String words, String agrees, String differs) {}

  /**
   * An assessment that was finished.
   *
   * @param id of it, in the address of its page
   * @param referred when and how they came to notice; empty for who does not read what is confided
   * @param reason empty for who does not read what is confided
   * @param next what was to be done, or that it is watched and whether it is open again
   */
  public record Assessed(
      String id,
      String on,
      String referred,
      String instrument,
      String score,
      String judged,
      String reason,
      List<String> next) {}

  /** A question to an agency. */
  public record Asked(
      String agency, String words, String due, boolean overdue, List<String> replies) {}
}
