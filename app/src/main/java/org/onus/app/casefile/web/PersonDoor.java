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
    if (people.reference(reader, record).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return access.demand(reader, act, record.value(), incidents.areasOf(reader, record));
  }
}
