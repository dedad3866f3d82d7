package org.onus.app.casefile.web;

import java.util.List;
import java.util.Optional;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.springframework.stereotype.Component;

/** What to call a person at the head of their pages. */
@Component
public class PersonNames {
  private final Details details;
  private final PersonDoor door;

  PersonNames(Details details, PersonDoor door) {
    this.details = details;
    this.door = door;
  }

  /** The name that stands in one of these records, or else what the agency calls the record. */
  public String of(Reader reader, RecordId record, List<RecordId> open) {
    return of(details.of(reader, open)).orElseGet(() -> door.reference(reader, record));
  }

  public static Optional<String> of(List<Detail> held) {
    return held.stream()
        .filter(detail -> detail.kind() == DetailKind.NAME && detail.stands())
        .map(Detail::text)
        .findFirst();
  }
}
