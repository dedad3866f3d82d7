package org.onus.app.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onus.app.access.Access;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.Custody;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Statuses;
import org.springframework.stereotype.Component;

/** Lets an assessor in to a person, and gathers what is recorded about them. */
@Component
public class Cases {
  private final Access access;
  private final People people;
  private final Persons persons;
  private final Incidents incidents;
  private final Statements statements;
  private final Statuses statuses;
  private final FormResults results;
  private final Custody custody;
  private final Clock clock;

  Cases(
      Access access,
      People people,
      Persons persons,
      Incidents incidents,
      Statements statements,
      Statuses statuses,
      FormResults results,
      Custody custody,
      Clock clock) {
    this.access = access;
    this.people = people;
    this.persons = persons;
    this.incidents = incidents;
    this.statements = statements;
    this.statuses = statuses;
    this.results = results;
    this.custody = custody;
    this.clock = clock;
  }

  /**
   * A case that is open to the reader.
   *
   * @param records those of the person that the reader may open
   */
  public record Opened(
      RecordId record, Reference reference, Decision.Basis basis, List<RecordId> records) {
    public Opened {
      records = List.copyOf(records);
    }
  }

  /**
   * Opens a person for assessment; empty if there is no such record.
   *
   * @throws AccessRefused if the reader may not assess them
   */
  public Optional<Opened> open(Reader reader, RecordId record) {
    Decision decision = decide(reader, Act.ASSESS, record);
    return people
        .reference(reader, record)
        .map(
            reference ->
                new Opened(
                    record,
                    reference,
                    AccessRefused.unlessGranted(decision, Act.ASSESS, record.value()),
                    persons.of(reader, record).records().stream()
                        .filter(one -> one.equals(record) || mayOpen(reader, one))
                        .toList()));
  }

  private boolean mayOpen(Reader reader, RecordId record) {
    return decide(reader, Act.OPEN_PERSON, record) instanceof Decision.Granted;
  }

  private Decision decide(Reader reader, Act act, RecordId record) {
    return access.decide(reader, act, record.value(), incidents.areasOf(reader, record));
  }

  /** What is recorded about the person, as far as the reader sees it. */
  public CaseRecords gather(Reader reader, List<RecordId> records) {
    return new CaseRecords(
        incidents.of(reader, records),
        statements.of(reader, records),
        statuses.of(reader, records),
        results.of(reader, records),
        custody.told(reader, records).stream().map(Custody.Told::spell).toList(),
        custody.isLoaded(reader),
        !incidents.harmedByThoseTheyHarm(reader, records, LocalDate.now(clock)).isEmpty());
  }
}
