package org.onus.app.people.details;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Agency;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agencies hold about people: names, dates of birth, numbers, addresses, phones. */
@Service
public class Details {
  /** As the trail tells the page of a person from a page of one record. */
  private static final String PERSON_PAGE = "person page";

  private final DetailStore details;
  private final StagedDetailStore staged;
  private final People people;
  private final Trail trail;
  private final Clock clock;

  Details(DetailStore details, StagedDetailStore staged, People people, Trail trail, Clock clock) {
    this.details = details;
    this.staged = staged;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /** The year of today, up to which numbers and dates of birth can be. */
  public int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  /**
   * All that is and was held about these records, record by record and kind by kind, the oldest
   * first.
   */
  @Transactional(readOnly = true)
  public List<Detail> of(Reader reader, Collection<RecordId> records) {
    return details.of(reader, records);
  }

  /** The values of these kinds that stand. */
  @Transactional(readOnly = true)
  public List<Detail> standing(Reader reader, Collection<RecordId> records, Set<DetailKind> kinds) {
    return details.standing(reader, records, kinds);
  }

  /** All that is and was held about these records, for a page that shows it. */
  @Transactional
  public List<Detail> open(Reader reader, Opened opened) {
    opened.entries(Deed.PERSON_OPENED).forEach(entry -> trail.shown(reader, entry));
    return details.of(reader, opened.records());
  }

  /** The same for the page of the person, which tells what changed since it was last opened. */
  @Transactional
  public List<Detail> openPerson(Reader reader, Opened opened) {
    opened
        .entries(Deed.PERSON_OPENED)
        .forEach(entry -> trail.shown(reader, entry.detail(PERSON_PAGE)));
    return details.of(reader, opened.records());
  }

  /**
   * When the reader last opened the page of a person with one of these records; ask before this
   * time is on record.
   */
  @Transactional(readOnly = true)
  public Optional<Instant> lastOpened(Reader reader, List<RecordId> records) {
    return trail.last(
        reader, Deed.PERSON_OPENED, PERSON_PAGE, records.stream().map(RecordId::value).toList());
  }

  /** Names the last change of what is held about these records: another one has another name. */
  @Transactional(readOnly = true)
  public String lastChange(Reader reader, Collection<RecordId> records) {
    return details.lastChange(reader, records);
  }

  /** Whether anything is held of anybody. */
  @Transactional(readOnly = true)
  public boolean isLoaded(Reader reader) {
    return details.isLoaded(reader);
  }

  /** What these would be to what stands; nothing is recorded. */
  @Transactional
  public Comparison compare(Reader reader, Agency agency, Map<String, List<Written>> values) {
    staged.stage(values);
    return staged.compare(reader, agency);
  }

  /**
   * Records what an agency says of its references. A value takes the place of the one of its kind
   * that stood, unless that says as much already; what is not said stays.
   *
   * @param file where it comes from; null if it was typed
   * @param asked who asked for it where the service records; null if it is the reader
   * @return how many records changed; one hidden from the reader counts as new to them
   */
  @Transactional
  public int record(
      Reader reader,
      Agency agency,
      Map<String, List<Written>> values,
      @Nullable UUID file,
      @Nullable String asked) {
    details.waitForTurn(agency);
    Collection<RecordId> records = people.mint(reader, agency, values.keySet()).values();
    staged.stage(values);
    Reader author = asked == null ? reader : reader.askedBy(asked);
    Set<RecordId> changed = staged.record(author, agency, file, clock.instant());
    if (!changed.isEmpty()) {
      Entry entry =
          Entry.of(Deed.PEOPLE_RECORDED, changed.stream().map(RecordId::value).toList())
              .onBehalfOf(asked);
      trail.write(reader, file == null ? entry : entry.about(file));
    }
    Set<UUID> hidden = reader.sight().hidden();
    return (int)
        records.stream()
            .filter(record -> changed.contains(record) || hidden.contains(record.value()))
            .count();
  }

  /**
   * Corrects one value by hand; what stood stays readable with the reason.
   *
   * @param allowed what the reader's permission rests on
   * @return false if something else stands by now than they saw, so that nothing was recorded
   */
  @Transactional
  public boolean correct(Reader reader, Decision.Basis allowed, Correction correction) {
    RecordId record = correction.record();
    details.waitForTurn(people.reference(reader, record).orElseThrow().agency());
    Instant now = clock.instant();
    UUID seen = correction.seen();
    if (seen != null && !details.end(reader, correction, now)) {
      return false;
    }
    Written written = correction.written();
    // a name that stands among the others already is as they say, and stands once
    boolean added = written != null && details.insert(reader, record, written, now);
    if (seen == null && !added) {
      return false;
    }
    trail.write(
        reader,
        Entry.of(
                seen == null ? Deed.PEOPLE_RECORDED : Deed.PEOPLE_CORRECTED,
                List.of(record.value()))
            .because(allowed));
    return true;
  }

  /**
   * What became of a record typed by hand.
   *
   * @param isNew false if something was held already, so that nothing was recorded
   * @param isHidden whether the reader does not see the record, so that it is new to them
   */
  public record Added(RecordId record, boolean isNew, boolean isHidden) {}

  /** Records what an agency says of a reference of which nothing is held yet that they see. */
  @Transactional
  public Added add(Reader reader, Agency agency, String reference, List<Written> values) {
    details.waitForTurn(agency);
    RecordId record =
        Objects.requireNonNull(people.mint(reader, agency, Set.of(reference)).get(reference));
    boolean isHidden = reader.sight().hidden().contains(record.value());
    boolean isNew = details.of(reader, Set.of(record)).isEmpty() || isHidden;
    if (isNew) {
      record(reader, agency, Map.of(reference, values), null, null);
    }
    return new Added(record, isNew, isHidden);
  }
}
