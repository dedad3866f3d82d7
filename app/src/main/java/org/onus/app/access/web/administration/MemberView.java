package org.onus.app.access.web.administration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.accounts.Account;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * Somebody with an account.
 *
 * @param standing the state in words
 * @param held how many parts of each kind they hold; never in whose case
 * @param teams those that they are in, by id
 * @param successors for each kind of part that they hold, its name in the form and in words
 * @param people who can stand in
 * @param heirs people and teams who can take over
 * @param left what could not be handed over and why; null if it was not tried
 */
public record MemberView(
    String id,
    String name,
    String email,
    String standing,
    Account.State state,
    List<Row> roles,
    List<SummaryRow> held,
    List<Choice> teams,
    List<Row> delegations,
    List<Choice> successors,
    List<Choice> people,
    List<Choice> heirs,
    List<Choice> agencies,
    List<Choice> roleChoices,
    List<Choice> pathways,
    DateFields begins,
    DateFields ends,
    @Nullable String left,
    Map<String, String> typed,
    Problems problems) {

  /**
   * A role or a delegation.
   *
   * @param end where the form goes that ends it; null if it is not theirs to end here
   */
  public record Row(String text, @Nullable String end) {}

  /** Whether they can sign in. */
  public boolean active() {
    return state == Account.State.ACTIVE;
  }

  /** Whether they can be brought back. */
  public boolean suspended() {
    return state == Account.State.SUSPENDED;
  }

  /** Whether a one-time link would let them choose a passphrase. */
  public boolean invitable() {
    return active() || state == Account.State.INVITED;
  }

  /** Whether they are still to leave. */
  public boolean present() {
    return state != Account.State.LEFT;
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
