package org.onus.app.assessment.enquiries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to agencies: asked by a day, answered or not. */
@Service
public class Enquiries {
  private final EnquiryStore enquiries;
  private final Trail trail;
  private final Clock clock;

  Enquiries(EnquiryStore enquiries, Trail trail, Clock clock) {
    this.enquiries = enquiries;
    this.trail = trail;
    this.clock = clock;
  }

  /** About these records, those that wait longest first; hidden records have none. */
  @Transactional(readOnly = true)
  public List<Enquiry> of(Reader reader, Collection<RecordId> records) {
    return enquiries.of(reader, records);
  }

  /** All that nobody has answered; hidden records have none. */
  @Transactional(readOnly = true)
  public List<Enquiry> open(Reader reader) {
    return enquiries.open(reader);
  }

  /** Puts on record that somebody was shown the questions about a record. */
  @Transactional
  public void shown(Reader reader, Basis allowed, RecordId record) {
    trail.write(reader, entry(Deed.ENQUIRY_READ, allowed, record));
  }

  /**
   * Asks an agency.
   *
   * @param assessment in which the question came up
   * @param id made with the form, so that one sent twice is asked once
   */
  @Transactional
  public void ask(
      Reader reader,
      Basis allowed,
      UUID assessment,
      RecordId record,
      UUID id,
      String item,
      String agency,
      String words,
      LocalDate due) {
    Enquiry enquiry =
        new Enquiry(
            id, record, "", item, agency, words, due, clock.instant(), reader.who(), List.of());
    if (enquiries.insert(reader, assessment, enquiry)) {
      trail.write(reader, entry(Deed.ENQUIRY_MADE, allowed, record).about(id));
    }
  }

  /**
   * Records an answer.
   *
   * @param seen the question as it was shown
   * @return false if somebody recorded one meanwhile
   */
  @Transactional
  public boolean answer(
      Reader reader, Basis allowed, Enquiry seen, String words, String by, LocalDate on) {
    Enquiry.Reply reply = new Enquiry.Reply(words, by, on, clock.instant());
    boolean isNext = enquiries.reply(reader, seen.id(), seen.replies().size() + 1, reply);
    if (isNext) {
      trail.write(reader, entry(Deed.ENQUIRY_ANSWERED, allowed, seen.record()).about(seen.id()));
    }
    return isNext;
  }

  private static Entry entry(Deed deed, Basis allowed, RecordId record) {
    return Entry.of(deed, List.of(record.value())).because(allowed);
  }
}
