package org.onus.app.casefile.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Statuses;
import org.springframework.stereotype.Component;

/** What counts as news of a person who is watched: an incident, a statement, a status. */
@Component
public class LastRecorded {
  private final Incidents incidents;
  private final Statements statements;
  private final Statuses statuses;

  LastRecorded(Incidents incidents, Statements statements, Statuses statuses) {
    this.incidents = incidents;
    this.statements = statements;
    this.statuses = statuses;
  }

  /** When the last of them was recorded; records without any are left out. */
  public Map<RecordId, Instant> of(Reader reader, Collection<RecordId> records) {
    Map<RecordId, Instant> last = new HashMap<>(incidents.lastRecorded(reader, records));
    Stream.of(statements.lastRecorded(reader, records), statuses.lastRecorded(reader, records))
        .forEach(
            more ->
                more.forEach(
                    (record, at) ->
                        last.merge(record, at, (one, other) -> one.isAfter(other) ? one : other)));
    return last;
  }
}
