package org.onus.app.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of forms, recorded as the agencies tell them. */
@Service
public class FormResults {
  private final FormResultStore results;
  private final Trail trail;
  private final Clock clock;

  FormResults(FormResultStore results, Trail trail, Clock clock) {
    this.results = results;
    this.trail = trail;
    this.clock = clock;
  }

  /** What stands of these records, the latest taken first. */
  @Transactional(readOnly = true)
  public List<FormResult> of(Reader reader, Collection<RecordId> records) {
    return results.of(reader, records);
  }

  /** One of a record, withdrawn or not; empty if there is none that the reader may see. */
  @Transactional(readOnly = true)
  public Optional<FormResult> find(Reader reader, RecordId record, UUID id) {
    return results.find(reader, record, id);
  }

  /** Puts on record that somebody was shown whom a form is about. */
  @Transactional
  public void formOpened(Reader reader, Basis allowed, RecordId record) {
    trail.write(reader, entry(Deed.RESULT_FORM_OPENED, allowed, record));
  }

  /** Puts on record that somebody read the answers. */
  @Transactional
  public void opened(Reader reader, Basis allowed, FormResult result) {
    trail.write(reader, entry(Deed.RESULT_READ, allowed, result.record()).about(result.id()));
  }

  /**
   * Records a result.
   *
   * @param id made with the form, so that one sent twice is recorded once
   */
  @Transactional
  public void record(
      Reader reader, Basis allowed, RecordId record, UUID id, FormResult.Taken taken) {
    if (results.insert(reader, record, id, taken, clock.instant())) {
      trail.write(
          reader,
          entry(Deed.RESULT_RECORDED, allowed, record)
              .about(id)
              .detail(taken.answers().instrument().name()));
    }
  }

  /**
   * Withdraws a result that should not have been recorded; it stays readable as such.
   *
   * @return false if somebody withdrew it before
   */
  @Transactional
  public boolean withdraw(Reader reader, Basis allowed, FormResult seen, String reason) {
    boolean ended = results.end(reader, seen.id(), reason, clock.instant());
    if (ended) {
      trail.write(reader, entry(Deed.RESULT_WITHDRAWN, allowed, seen.record()).about(seen.id()));
    }
    return ended;
  }

  private static Entry entry(Deed deed, Basis allowed, RecordId record) {
    return Entry.of(deed, List.of(record.value())).because(allowed);
  }
}
