package org.onus.app.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Development.Kind;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.Custody;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.persons.Verdict;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything about people that may be news to whoever judged them, as far as the reader sees it.
 */
@Component
@Transactional(readOnly = true)
public class Developments {
  private final Incidents incidents;
  private final Statements statements;
  private final Statuses statuses;
  private final Relationships relationships;
  private final Custody custody;
  private final Persons persons;
  private final FormResults results;
  private final Enquiries enquiries;

  Developments(
      Incidents incidents,
      Statements statements,
      Statuses statuses,
      Relationships relationships,
      Custody custody,
      Persons persons,
      FormResults results,
      Enquiries enquiries) {
    this.incidents = incidents;
    this.statements = statements;
    this.statuses = statuses;
    this.relationships = relationships;
    this.custody = custody;
    this.persons = persons;
    this.results = results;
    this.enquiries = enquiries;
  }

  /** An answer of an agency, with what it answers. */
  public record Replied(Enquiry enquiry, Enquiry.Reply reply) {}

  /** All of one person's records. */
  public List<Development> of(Reader reader, Collection<RecordId> records) {
    List<Development> all = new ArrayList<>();
    incidents
        .of(reader, records)
        .forEach(
            row ->
                all.add(new Development(row.person(), Kind.INCIDENT, row, row.recordedAt(), null)));
    addOthers(reader, records, all);
    return all;
  }

  /** The same of many people: of the incidents of a record only the last that was recorded. */
  public List<Development> ofMany(Reader reader, Collection<RecordId> records) {
    List<Development> all = new ArrayList<>();
    incidents
        .lastRecorded(reader, records)
        .forEach((record, at) -> all.add(new Development(record, Kind.INCIDENT, at, at, null)));
    addOthers(reader, records, all);
    return all;
  }

  private void addOthers(Reader reader, Collection<RecordId> records, List<Development> all) {
    statements
        .of(reader, records)
        .forEach(
            one ->
                all.add(
                    new Development(
                        one.record(),
                        Kind.STATEMENT,
                        one,
                        one.recordedAt(),
                        Development.after(one.said().until()))));
    statuses
        .of(reader, records)
        .forEach(
            one ->
                all.add(
                    new Development(
                        one.record(),
                        Kind.STATUS,
                        one,
                        one.recordedAt(),
                        Development.after(one.held().until()))));
    custody
        .told(reader, records)
        .forEach(
            one ->
                all.add(
                    new Development(
                        one.record(), Kind.CUSTODY, one.spell(), one.at(), one.spell().to())));
    results
        .of(reader, records)
        .forEach(
            one ->
                all.add(new Development(one.record(), Kind.RESULT, one, one.recordedAt(), null)));
    addBetweenTwo(reader, records, all);
    if (Statements.readsConfided(reader)) {
      for (Enquiry one : enquiries.of(reader, records)) {
        one.replies()
            .forEach(
                reply ->
                    all.add(
                        new Development(
                            one.record(),
                            Kind.REPLY,
                            new Replied(one, reply),
                            reply.recordedAt(),
                            null)));
      }
    }
  }

  /** What concerns two records is news of both. */
  private void addBetweenTwo(Reader reader, Collection<RecordId> records, List<Development> all) {
    Set<RecordId> ours = Set.copyOf(records);
    relationships
        .of(reader, records)
        .forEach(
            one ->
                Stream.of(one.tie().one(), one.tie().other())
                    .filter(ours::contains)
                    .forEach(
                        record ->
                            all.add(
                                new Development(
                                    record,
                                    Kind.RELATIONSHIP,
                                    one,
                                    one.recordedAt(),
                                    Development.after(one.tie().until())))));
    persons.decisions(reader, records).stream()
        .filter(one -> one.verdict() == Verdict.SAME)
        .forEach(
            one ->
                Stream.of(one.one(), one.other())
                    .filter(ours::contains)
                    .forEach(
                        record ->
                            all.add(
                                new Development(record, Kind.JOINED, one, one.decidedAt(), null))));
  }
}
