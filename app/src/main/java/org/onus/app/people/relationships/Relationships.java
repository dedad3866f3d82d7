package org.onus.app.people.relationships;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Who is what to whom, over time. A relationship with somebody who is hidden from the reader does
 * not exist for them.
 */
@Service
public class Relationships {
  /** Why a version stands no longer that a file took the place of. */
  private static final String SAID_IN_A_FILE = "The agency says otherwise in a later file.";

  private final RelationshipStore relationships;
  private final Trail trail;
  private final Clock clock;

  Relationships(RelationshipStore relationships, Trail trail, Clock clock) {
    this.relationships = relationships;
    this.trail = trail;
    this.clock = clock;
  }

  /** Those of these records that stand, one of these records first in each. */
  @Transactional(readOnly = true)
  public List<Relationship> of(Reader reader, Collection<RecordId> records) {
    return relationships.of(reader, records).stream().map(one -> one.from(records)).toList();
  }

  /** All versions of one of a record, for a page that shows them. */
  @Transactional
  public List<Relationship> open(Reader reader, Basis allowed, RecordId record, UUID id) {
    List<Relationship> versions = versions(reader, record, id);
    versions.stream()
        .findFirst()
        .ifPresent(
            newest ->
                trail.write(
                    reader, entry(Deed.RELATIONSHIP_READ, allowed, newest.tie()).about(id)));
    return versions;
  }

  /**
   * All versions of one of a record, what was said last first, this record first in each; empty if
   * there is none that the reader may see.
   */
  @Transactional(readOnly = true)
  public List<Relationship> versions(Reader reader, RecordId record, UUID id) {
    return relationships.versions(reader, record, id).stream()
        .map(one -> one.from(List.of(record)))
        .toList();
  }

  /** Puts on record that somebody was shown whom a form for a new relationship is about. */
  @Transactional
  public void formOpened(Reader reader, Basis allowed, RecordId record) {
    trail.write(
        reader, Entry.of(Deed.RELATIONSHIP_FORM_OPENED, List.of(record.value())).because(allowed));
  }

  /**
   * Records a relationship.
   *
   * @param id made with the form, so that one sent twice is recorded once
   */
  @Transactional
  public void record(Reader reader, Basis allowed, UUID id, Tie tie) {
    if (relationships.insertFirst(reader, id, tie, clock.instant())) {
      trail.write(
          reader,
          entry(Deed.RELATIONSHIP_RECORDED, allowed, tie).about(id).detail(tie.kind().name()));
    }
  }

  /** What these would be to what was ever said; nothing is recorded. */
  @Transactional(readOnly = true)
  public Compared<Tie> compare(Reader reader, Collection<Tie> all) {
    Set<RecordId> records =
        all.stream().flatMap(tie -> Stream.of(tie.one(), tie.other())).collect(Collectors.toSet());
    List<Compared.Known<Tie>> known = relationships.everSaid(reader, records);
    Map<Object, Tie> standing = new HashMap<>();
    known.stream()
        .filter(Compared.Known::stands)
        .forEach(one -> standing.putIfAbsent(one.said().thing(), one.said()));
    List<Tie> guarded =
        all.stream()
            .map(Tie::eitherWay)
            .map(tie -> tie.guardedLike(standing.getOrDefault(tie.thing(), tie)))
            .toList();
    return Compared.of(guarded, known, Tie::thing, (_, _) -> false);
  }

  /**
   * Records those of a file that nobody said before; what stood of the same stays readable.
   *
   * @param asked who asked for it
   * @return how many those are
   */
  @Transactional
  public int record(Reader reader, Collection<Tie> all, UUID file, String asked) {
    relationships.waitForTurn();
    Compared<Tie> compared = compare(reader, all);
    Instant now = clock.instant();
    Reader author = reader.askedBy(asked);
    for (Tie added : compared.added()) {
      relationships.insert(author, UUID.randomUUID(), added, now);
    }
    List<Compared.Change<Tie>> changed =
        compared.changed().stream()
            .filter(one -> relationships.end(author, one.stands().version(), SAID_IN_A_FILE, now))
            .toList();
    for (Compared.Change<Tie> one : changed) {
      relationships.insert(author, one.stands().id(), one.said(), now);
    }
    written(reader, Deed.RELATIONSHIP_RECORDED, compared.added().stream(), file, asked);
    written(
        reader,
        Deed.RELATIONSHIP_CORRECTED,
        changed.stream().map(Compared.Change::said),
        file,
        asked);
    return compared.added().size() + changed.size();
  }

  private void written(Reader reader, Deed deed, Stream<Tie> those, UUID file, String asked) {
    List<UUID> subjects =
        those.flatMap(tie -> Stream.of(tie.one().value(), tie.other().value())).toList();
    if (!subjects.isEmpty()) {
      trail.write(reader, Entry.of(deed, subjects).about(file).onBehalfOf(asked));
    }
  }

  /**
   * Takes another account of it in the place of the one that stands.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean correct(Reader reader, Basis allowed, Relationship seen, Tie tie, String reason) {
    if (!relationships.end(reader, seen.version(), reason, clock.instant())) {
      return false;
    }
    relationships.insert(reader, seen.id(), tie, clock.instant());
    trail.write(reader, entry(Deed.RELATIONSHIP_CORRECTED, allowed, tie).about(seen.id()));
    return true;
  }

  /**
   * Says on which day it ended; what stood stays readable.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean end(
      Reader reader, Basis allowed, Relationship seen, LocalDate day, String reason) {
    if (!relationships.end(reader, seen.version(), reason, clock.instant())) {
      return false;
    }
    relationships.insert(reader, seen.id(), seen.tie().endingOn(day), clock.instant());
    trail.write(reader, entry(Deed.RELATIONSHIP_ENDED, allowed, seen.tie()).about(seen.id()));
    return true;
  }

  /**
   * Withdraws what should not have been recorded.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean withdraw(Reader reader, Basis allowed, Relationship seen, String reason) {
    boolean ended = relationships.end(reader, seen.version(), reason, clock.instant());
    if (ended) {
      trail.write(reader, entry(Deed.RELATIONSHIP_WITHDRAWN, allowed, seen.tie()).about(seen.id()));
    }
    return ended;
  }

  private static Entry entry(Deed deed, Basis allowed, Tie tie) {
    return Entry.of(deed, List.of(tie.one().value(), tie.other().value())).because(allowed);
  }
}
