package org.onus.app.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done after a judgement, by whom, until when.
 *
 * @param owner their name
 * @param account with which the owner signs in; null if they do not use Onus
 * @param done null while it is not
 */
public record Step(
    UUID id,
    String what,
    String owner,
    @Nullable UUID account,
    LocalDate due,
    @Nullable Done done) {

  /** That it was done, in the words of whoever says so. */
  public record Done(LocalDate on, String words) {}

  /** One that is to be done. */
  public static Step of(String what, String owner, @Nullable UUID account, LocalDate due) {
    return new Step(UUID.randomUUID(), what, owner, account, due, null);
  }

  /** Whether its day is over and it is not done; on the day itself there is still time. */
  public boolean isOverdue(LocalDate today) {
    return done == null && due.isBefore(today);
  }
}
