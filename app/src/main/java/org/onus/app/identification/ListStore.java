package org.onus.app.identification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads what a list says of the people whom it shows. */
@Repository
class ListStore {
  private static final int ROWS_AT_ONCE = 10_000;
  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What one edition says of these people by one profile. */
  Map<RecordId, ScoredPerson> rows(
      Reader reader, int edition, String profile, Collection<RecordId> people) {
    Sight.Condition seen = reader.sight().of("s.record", "s.areas");
    Map<RecordId, ScoredPerson> rows = HashMap.newHashMap(people.size());
    jdbc.sql(
            """
            SELECT s.* FROM identification_score s
            WHERE s.edition = :edition AND s.profile = :profile AND s.record = ANY (:people)
              AND (%s)
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("edition", edition)
        .param("profile", profile)
        .param("people", new SqlArrayValue("uuid", people.stream().map(RecordId::value).toArray()))
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              ScoredPerson person = ScoredRow.read(row, reader.sight());
              rows.put(person.record(), person);
            });
    return rows;
  }
}
