package org.onus.app.access.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record who did what to whose record. */
@Service
public class Trail {
  private final TrailStore rows;
  private final Clock clock;

  Trail(TrailStore rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Puts an act on record in its own transaction: both hold or neither does. What a person does
   * without another ground rests on their role.
   */
  @Transactional
  public void write(Reader reader, Entry entry) {
    rows.insert(reader, withGrounds(reader, entry), clock.instant());
  }

  /**
   * Puts on record, in the transaction that read it, what a page is about to show. That commit
   * leaves the wait for the disk to the next one, by which the session is kept before the first
   * byte of the answer leaves: one wait a page instead of two, and still nothing is seen of which
   * the record could be lost. Nothing else may be written in the transaction.
   */
  @Transactional
  public void shown(Reader reader, Entry entry) {
    rows.insertAndWaitLater(reader, withGrounds(reader, entry), clock.instant());
  }

  /**
   * Puts on record, at once and for good, what must stay known whatever becomes of the act: data
   * that is about to leave, a sign-in.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void writeForGood(Reader reader, Entry entry) {
    write(reader, entry);
  }

  /** When the reader themselves last did this, with this detail, to any of these records. */
  @Transactional(readOnly = true)
  public Optional<Instant> last(
      Reader reader, Deed deed, String detail, Collection<UUID> subjects) {
    return rows.last(reader, deed, detail, subjects);
  }

  /** Puts a refusal on record; the act that it stopped has been undone. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void refused(Reader reader, AccessRefused refused) {
    List<UUID> subjects = refused.subject() == null ? List.of() : List.of(refused.subject());
    write(
        reader,
        Entry.of(Deed.REFUSED, subjects)
            .because(refused.reason().name())
            .detail(refused.act().name()));
  }

  private static Entry withGrounds(Reader reader, Entry entry) {
    return entry.grounds() == null && reader.role() != null
        ? entry.because(Decision.Basis.ROLE)
        : entry;
  }
}
