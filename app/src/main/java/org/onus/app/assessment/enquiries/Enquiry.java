package org.onus.app.assessment.enquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onus.app.people.RecordId;

/**
 * A question to an agency about a person.
 *
 * @param record of the person, in whose assessment it came up
 * @param item of the instrument that it is about; empty if about none
 * @param due until when the answer is wanted
 * @param replies what was answered, the first first
 */
public record Enquiry(
    UUID id,
    RecordId record,
    String instrument,
    String item,
    String agency,
    String words,
    LocalDate due,
    Instant askedAt,
    String askedBy,
    List<Reply> replies) {

  public Enquiry {
    replies = List.copyOf(replies);
  }

  /**
   * An answer.
   *
   * @param by who at the agency gave it
   * @param on when they did
   */
  public record Reply(String words, String by, LocalDate on, Instant recordedAt) {}

  public boolean isOpen() {
    return replies.isEmpty();
  }

  /** Whether its day is over and nobody answered; on the day itself there is still time. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }
}
