package org.onus.app.incidents.loading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How long what was read from a file is kept beside what was recorded from it. */
@Component
public class Retention {
  private final LoadStore loads;
  private final ChunkStore chunks;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;
  private final Duration keep;

  Retention(
      LoadStore loads,
      ChunkStore chunks,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock,
      @Value("${onus.incidents.keep-refused}") Duration keep) {
    this.trail = trail;
    this.loads = loads;
    this.chunks = chunks;
    this.transaction = transaction;
    this.clock = clock;
    this.keep = keep;
  }

  /** The day until which a load's refused rows are kept; empty before it has ended. */
  public Optional<LocalDate> refusedUntil(Load load) {
    return Optional.ofNullable(load.endedAt())
        .map(ended -> LocalDate.ofInstant(ended.plus(keep), clock.getZone()));
  }

  /** Deletes refused rows that were kept long enough, and files that nobody decided on as long. */
  void forgetOld(Reader reader) {
    Instant then = clock.instant().minus(keep);
    loads.waitingSince(reader, then).forEach(id -> drop(reader, id));
    transaction.executeWithoutResult(
        _ ->
            loads
                .forgetRefused(reader, then)
                .forEach(
                    id -> {
                      chunks.delete(id, ChunkStore.Part.REFUSED);
                      trail.write(reader, Entry.about(Deed.REFUSED_ROWS_ERASED, id));
                    }));
  }

  /** Ends a load that is not being recorded, and everything read from its file goes. */
  boolean drop(Reader reader, UUID id) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              boolean moved = loads.move(reader, id, LoadState.CANCELLED, null);
              if (moved) {
                loads.end(reader, id, null, clock.instant());
                chunks.delete(id, ChunkStore.Part.FILE);
                chunks.delete(id, ChunkStore.Part.REFUSED);
                trail.write(reader, Entry.about(Deed.INCIDENT_FILE_DROPPED, id));
              }
              return moved;
            }));
  }
}
