package org.onus.app.casefile.web;

import org.onus.app.access.Access;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Every page about one person asks here first. */
@Component
class PersonDoor {
  private final Access access;
  private final People people;
  private final Incidents incidents;

  PersonDoor(Access access, People people, Incidents incidents) {
    this.access = access;
    this.people = people;
    this.incidents = incidents;
  }

  /**
   * Lets the reader in. A record that does not exist and one that is hidden are told apart by
   * nothing.
   *
   * @return what their permission rests on
   * @throws AccessRefused if they may not do this to the record
   */
  Decision.Basis open(Reader reader, Act act, RecordId record) {
    return AccessRefused.unlessGranted(decide(reader, act, record), act, record.value());
  }

  /** Whether they may do a further thing to a record that is open to them. */
  boolean may(Reader reader, Act act, RecordId record) {
    return decide(reader, act, record) instanceof Decision.Granted;
  }

  /** The same work is done for a record that does not exist, so that time tells nothing either. */
  Decision decide(Reader reader, Act act, RecordId record) {
    Decision decision =
        access.decide(reader, act, record.value(), incidents.areasOf(reader, record));
    if (people.reference(reader, record).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return decision;
  }

  /** What the agency calls a record that is open to the reader. */
  String reference(Reader reader, RecordId record) {
    return people.reference(reader, record).orElseThrow().text();
  }
}
