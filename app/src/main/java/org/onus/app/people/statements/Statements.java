package org.onus.app.people.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.RecordId;
import org.onus.app.people.versions.Compared;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies say about people: needs, threats, orders, access to weapons. What a victim-survivor
 * confided, and what the person may not know, is read by nobody on the perpetrator's side.
 */
@Service
public class Statements {
  private final StatementStore statements;
  private final Trail trail;
  private final Clock clock;

  Statements(StatementStore statements, Trail trail, Clock clock) {
    this.statements = statements;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whether the reader is shown what is confided. */
  public static boolean readsConfided(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.READ_CONFIDED);
  }

  /** What stands about these records, what was said last first; hidden records have nothing. */
  @Transactional(readOnly = true)
  public List<Statement> of(Reader reader, Collection<RecordId> records) {
    return statements.of(reader, records);
  }

  /**
   * All versions of a statement, the newest first; empty if there is none that the reader may see.
   */
  @Transactional(readOnly = true)
  public List<Statement> versions(Reader reader, UUID id) {
    return statements.versions(reader, id);
  }

  /** Puts on record that a statement was opened with all that stood before. */
  @Transactional
  public void opened(Reader reader, Basis allowed, RecordId record, UUID id) {
    trail.write(reader, entry(Deed.STATEMENT_READ, allowed, record).about(id));
  }

  /** Puts on record that somebody was shown whom a form for a new statement is about. */
  @Transactional
  public void formOpened(Reader reader, Basis allowed, RecordId record) {
    trail.write(reader, entry(Deed.STATEMENT_FORM_OPENED, allowed, record));
  }

  /**
   * Records a statement.
   *
   * @param id made with the form, so that one sent twice is recorded once
   */
  @Transactional
  public void record(Reader reader, Basis allowed, RecordId record, UUID id, Said said) {
    if (statements.insertFirst(reader, record, id, said, clock.instant())) {
      trail.write(
          reader,
          entry(Deed.STATEMENT_RECORDED, allowed, record).about(id).detail(said.kind().name()));
    }
  }

  /** What these would be to what was ever said; nothing is recorded. */
  @Transactional(readOnly = true)
  public Compared<SaidOf> compare(Reader reader, Collection<SaidOf> all) {
    Set<RecordId> records = all.stream().map(SaidOf::record).collect(Collectors.toSet());
    return Compared.of(
        all, statements.everSaid(reader, records), Function.identity(), (_, _) -> false);
  }

  /**
   * Records those of a file that nobody said before.
   *
   * @param asked who asked for it
   * @return how many those are
   */
  @Transactional
  public int record(Reader reader, Collection<SaidOf> all, UUID file, String asked) {
    statements.waitForTurn();
    List<SaidOf> added = compare(reader, all).added();
    Instant now = clock.instant();
    added.forEach(
        one ->
            statements.insert(
                reader.askedBy(asked), one.record(), UUID.randomUUID(), one.said(), now));
    if (!added.isEmpty()) {
      trail.write(
          reader,
          Entry.of(
                  Deed.STATEMENT_RECORDED, added.stream().map(one -> one.record().value()).toList())
              .about(file)
              .onBehalfOf(asked));
    }
    return added.size();
  }

  /**
   * Takes other words in the place of those that stand.
   *
   * @param seen the version that the reader saw
   * @return false if another stands by now, so that nothing was recorded
   */
  @Transactional
  public boolean correct(Reader reader, Basis allowed, Statement seen, Said said, String reason) {
    if (!statements.end(reader, seen.version(), reason, clock.instant())) {
      return false;
    }
    statements.insert(reader, seen.record(), seen.id(), said, clock.instant());
    trail.write(reader, entry(Deed.STATEMENT_CORRECTED, allowed, seen.record()).about(seen.id()));
    return true;
  }

  /**
   * Withdraws a statement that should not have been recorded; it stays readable as such.
   *
   * @return false if it stands no longer as the reader saw it
   */
  @Transactional
  public boolean withdraw(Reader reader, Basis allowed, Statement seen, String reason) {
    boolean ended = statements.end(reader, seen.version(), reason, clock.instant());
    if (ended) {
      trail.write(reader, entry(Deed.STATEMENT_WITHDRAWN, allowed, seen.record()).about(seen.id()));
    }
    return ended;
  }

  private static Entry entry(Deed deed, Basis allowed, RecordId record) {
    return Entry.of(deed, List.of(record.value())).because(allowed);
  }
}
