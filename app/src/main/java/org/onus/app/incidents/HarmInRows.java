package org.onus.app.incidents;

import java.util.Collection;
import org.onus.app.access.Reader;
import org.onus.app.people.HarmRecorded;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the room of people who harmed and who was harmed, as the rows say. */
@Component
class HarmInRows implements HarmRecorded {
  private final IncidentStore rows;

  HarmInRows(IncidentStore rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public Harm of(Reader reader, Collection<RecordId> records) {
    return rows.harm(reader, records);
  }
}
