package org.onus.app.people.statuses;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.RecordId;
import org.onus.app.people.versions.Compared;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statuses over time, as agencies say them; what stood before stays readable. */
@Service
public class Statuses {
  /** Why a version stands no longer that a file took the place of. */
  private static final String SAID_IN_A_FILE = "The agency says otherwise in a later file.";

  private final StatusStore statuses;
  private final Trail trail;
  private final Clock clock;

  Statuses(StatusStore statuses, Trail trail, Clock clock) {
    this.statuses = statuses;
    this.trail = trail;
    this.clock = clock;
  }

  /** Those of these records that stand, ended ones too; hidden records have none. */
  @Transactional(readOnly = true)
  public List<Status> of(Reader reader, Collection<RecordId> records) {
    return statuses.of(reader, records);
  }

  /** All versions of one of a record, what was said last first; empty if there is none. */
  @Transactional(readOnly = true)
  public List<Status> versions(Reader reader, RecordId record, UUID id) {
    return statuses.versions(reader, record, id);
  }

  /** Puts on record that somebody opened a form about a status of the record, old or new. */
  @Transactional
  public void opened(Reader reader, Basis allowed, RecordId record) {
    trail.write(reader, entry(Deed.STATUS_FORM_OPENED, allowed, record));
  }

  /**
   * Records a status.
   *
   * @param id made with the form, so that one sent twice is recorded once
   */
  @Transactional
  public void record(Reader reader, Basis allowed, RecordId record, UUID id, Held held) {
    if (statuses.insertFirst(reader, record, id, held, clock.instant())) {
      trail.write(
          reader,
          entry(Deed.STATUS_RECORDED, allowed, record).about(id).detail(held.kind().name()));
    }
  }

  /** What these would be to what was ever said; nothing is recorded. */
  @Transactional(readOnly = true)
  public Compared<HeldOf> compare(Reader reader, Collection<HeldOf> all) {
    Set<RecordId> records = all.stream().map(HeldOf::record).collect(Collectors.toSet());
    return Compared.of(all, statuses.everSaid(reader, records), HeldOf::thing, HeldOf::isOlderThan);
  }

  /**
   * Records those of a file that nobody said before; what stood of the same stays readable.
   *
   * @param asked who asked for it
   * @return how many those are
   */
  @Transactional
  public int record(Reader reader, Collection<HeldOf> all, UUID file, String asked) {
    statuses.waitForTurn();
    Compared<HeldOf> compared = compare(reader, all);
    Instant now = clock.instant();
    Reader author = reader.askedBy(asked);
    for (HeldOf added : compared.added()) {
      statuses.insert(author, added.record(), UUID.randomUUID(), added.held(), now);
    }
    List<Compared.Change<HeldOf>> changed =
        compared.changed().stream()
            .filter(one -> statuses.end(author, one.stands().version(), SAID_IN_A_FILE, now))
            .toList();
    for (Compared.Change<HeldOf> one : changed) {
      statuses.insert(author, one.said().record(), one.stands().id(), one.said().held(), now);
    }
    written(reader, Deed.STATUS_RECORDED, compared.added().stream(), file, asked);
    written(reader, Deed.STATUS_CHANGED, changed.stream().map(Compared.Change::said), file, asked);
    return compared.added().size() + changed.size();
  }

  private void written(Reader reader, Deed deed, Stream<HeldOf> those, UUID file, String asked) {
    List<UUID> subjects = those.map(one -> one.record().value()).toList();
    if (!subjects.isEmpty()) {
      trail.write(reader, Entry.of(deed, subjects).about(file).onBehalfOf(asked));
    }
  }

  /**
   * Takes what is said now in the place of what stood: it was said again, or has ended.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean change(Reader reader, Basis allowed, Status seen, Held held, String reason) {
    return replace(reader, entry(Deed.STATUS_CHANGED, allowed, seen.record()), seen, held, reason);
  }

  /**
   * Takes what is right in the place of what was recorded wrongly.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean correct(Reader reader, Basis allowed, Status seen, Held held, String reason) {
    return replace(
        reader, entry(Deed.STATUS_CORRECTED, allowed, seen.record()), seen, held, reason);
  }

  private boolean replace(Reader reader, Entry entry, Status seen, Held held, String reason) {
    if (!statuses.end(reader, seen.version(), reason, clock.instant())) {
      return false;
    }
    statuses.insert(reader, seen.record(), seen.id(), held, clock.instant());
    trail.write(reader, entry.about(seen.id()));
    return true;
  }

  /**
   * Withdraws what should not have been recorded.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean withdraw(Reader reader, Basis allowed, Status seen, String reason) {
    boolean ended = statuses.end(reader, seen.version(), reason, clock.instant());
    if (ended) {
      trail.write(reader, entry(Deed.STATUS_WITHDRAWN, allowed, seen.record()).about(seen.id()));
    }
    return ended;
  }

  private static Entry entry(Deed deed, Basis allowed, RecordId record) {
    return Entry.of(deed, List.of(record.value())).because(allowed);
  }
}
