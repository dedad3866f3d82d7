package org.onus.app.identification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  /** What is kept of one person, and whether anybody has opened their page. */
  record Row(ScoredPerson person, boolean lookedAt) {}

  /** What one edition says of these people by one profile. */
  Map<RecordId, Row> rows(Reader reader, int edition, String profile, Collection<RecordId> people) {
    Sight.Condition seen = reader.sight().of("s.record", "s.areas");
    Map<RecordId, Row> rows = HashMap.newHashMap(people.size());
    jdbc.sql(
            """
            SELECT s.*,
              EXISTS (SELECT FROM identification_look l WHERE l.record = s.record) AS looked_at
            FROM identification_score s
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
              ScoredPerson person = ScoredRow.read(row);
              rows.put(person.record(), new Row(person, row.getBoolean("looked_at")));
            });
    return rows;
  }

  /** Everybody whose page anybody has opened. */
  Set<RecordId> lookedAt(Reader reader) {
    return Set.copyOf(
        jdbc.sql("SELECT DISTINCT record FROM identification_look")
            .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
            .list());
  }
}
