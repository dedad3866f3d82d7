package org.onus.app.people.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a file is kept that nobody decided on, and how long refused rows. */
@Component
class Keeping {
  private final PeopleFileStore files;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;
  private final Duration keep;

  Keeping(
      PeopleFileStore files,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock,
      @Value("${onus.people.keep-files}") Duration keep) {
    this.files = files;
    this.transaction = transaction;
    this.trail = trail;
    this.clock = clock;
    this.keep = keep;
  }

  /** The last day on which something of then is kept. */
  LocalDate until(Instant then) {
    return LocalDate.ofInstant(then.plus(keep), clock.getZone());
  }

  /** Drops a file that is not being recorded; everything read from it goes. */
  void drop(Reader reader, UUID id) {
    transaction.executeWithoutResult(
        _ -> {
          if (files.move(reader, id, FileState.CANCELLED, null)) {
            files.end(id, null, clock.instant());
            trail.write(reader, Entry.about(Deed.PEOPLE_FILE_DROPPED, id));
          }
        });
  }

  void forgetOld(Reader reader) {
    Instant then = clock.instant().minus(keep);
    files.undecidedSince(reader, then).forEach(id -> drop(reader, id));
    transaction.executeWithoutResult(
        _ ->
            files
                .forgetRefused(reader, then)
                .forEach(id -> trail.write(reader, Entry.about(Deed.REFUSED_ROWS_ERASED, id))));
  }
}
