package org.onus.app.casefile.web.opening;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Access;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Component;

/** Of whom somebody may learn that they are known as a perpetrator. */
@Component
class KnowableRecords {
  private final Access access;
  private final Incidents incidents;

  KnowableRecords(Access access, Incidents incidents) {
    this.access = access;
    this.incidents = incidents;
  }

  /** Those of whom harm is recorded and that the reader may know of, each with its areas. */
  Map<RecordId, Set<String>> among(Reader reader, Collection<RecordId> records) {
    Map<RecordId, Set<String>> areas = incidents.areasOf(reader, records);
    Map<UUID, Decision> decisions =
        access.decide(
            reader,
            Act.ASK_WHO_IS_KNOWN,
            records.stream()
                .collect(
                    Collectors.toMap(RecordId::value, one -> areas.getOrDefault(one, Set.of()))));
    return incidents.lastRecorded(reader, records).keySet().stream()
        .filter(one -> decisions.get(one.value()) instanceof Decision.Granted)
        .collect(Collectors.toMap(one -> one, one -> areas.getOrDefault(one, Set.of())));
  }
}
