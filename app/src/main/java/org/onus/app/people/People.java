package org.onus.app.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of people: one for each reference of each agency, minted when it is first seen. */
@Service
public class People {
  private final RecordStore records;
  private final Clock clock;

  People(RecordStore records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Gives every reference its record, making those that are new. The same reference always gets the
   * same record, also from two callers at once.
   *
   * @param references an agency's own references, any number; none may be empty
   * @return each distinct reference with its record
   */
  @Transactional
  public Map<String, RecordId> mint(Reader reader, Agency agency, Collection<String> references) {
    // sorted, so that two callers wait for one another instead of locking crosswise
    List<String> distinct = references.stream().distinct().sorted().toList();
    records.insertMissing(reader, agency, distinct, clock.instant());
    return records.find(reader, agency, distinct);
  }

  /** The records of those references that have one. */
  @Transactional(readOnly = true)
  public Map<String, RecordId> find(Reader reader, Agency agency, Collection<String> references) {
    return records.find(reader, agency, references);
  }

  /** What the agencies call these records; a record that does not exist is left out. */
  @Transactional(readOnly = true)
  public Map<RecordId, Reference> references(Reader reader, Collection<RecordId> ids) {
    return records.references(reader, ids);
  }

  /** What the agency calls this record, if it exists. */
  @Transactional(readOnly = true)
  public Optional<Reference> reference(Reader reader, RecordId id) {
    return Optional.ofNullable(records.references(reader, List.of(id)).get(id));
  }

  /** The agencies that have records, by name. */
  @Transactional(readOnly = true)
  public List<Agency> agencies(Reader reader) {
    return records.agencies(reader);
  }
}
