package org.onus.app.people.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.DetailKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed among the details since a node looked last. */
@Repository
class IndexStore {
  private static final int ROWS_AT_ONCE = 10_000;
  private final JdbcClient jdbc;

  IndexStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A value that a record holds or held. */
  record Value(DetailKind kind, List<String> parts, boolean stands) {}

  /**
   * What changed.
   *
   * @param records all values of each record of which one changed, those that stand first; mistakes
   *     are not among them
   * @param seen the snapshot that was looked at: what it does not show is looked for next time
   */
  record Changes(Map<UUID, List<Value>> records, String seen) {}

  /** How many records something is held of. */
  int records(Reader reader) {
    return jdbc.sql("SELECT count(DISTINCT record) FROM people_detail")
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** All values of these records but mistakes, those that stand first. */
  Map<UUID, List<Value>> of(Reader reader, Collection<RecordId> records) {
    Map<UUID, List<Value>> values = new HashMap<>();
    jdbc.sql(
            """
            SELECT record, kind, parts, superseded_at IS NULL FROM people_detail
            WHERE record = ANY (:records) AND NOT mistaken
            ORDER BY superseded_at DESC NULLS FIRST, id
            """)
        .param("records", RecordId.array(records))
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                  .add(value(row, 2));
            });
    return values;
  }

  /**
   * Everything of the records that were changed by a transaction whose work the snapshot does not
   * show. One that goes on for long is not a reason to read again what others did meanwhile.
   */
  Changes since(Reader reader, String snapshot) {
    Map<UUID, List<Value>> records = new HashMap<>();
    String[] now = {snapshot};
    jdbc.sql(
            """
            SELECT seen.now, d.record, d.kind, d.parts, d.superseded_at IS NULL, d.mistaken
            FROM (SELECT pg_current_snapshot()::text AS now) seen
            LEFT JOIN people_detail d ON d.record IN (
              SELECT record FROM people_detail
              WHERE changed_in >= pg_snapshot_xmin(:before::pg_snapshot)
                AND NOT pg_visible_in_snapshot(changed_in, :before::pg_snapshot))
            ORDER BY d.record, d.superseded_at DESC NULLS FIRST, d.id
            """)
        .param("before", snapshot)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              now[0] = row.getString(1);
              UUID record = row.getObject(2, UUID.class);
              if (record != null) {
                List<Value> values = records.computeIfAbsent(record, _ -> new ArrayList<>());
                if (!row.getBoolean(6)) {
                  values.add(value(row, 3));
                }
              }
            });
    return new Changes(records, now[0]);
  }

  private static Value value(ResultSet row, int first) throws SQLException {
    Array parts = row.getArray(first + 1);
    return new Value(
        DetailKind.valueOf(row.getString(first)),
        List.of((String[]) parts.getArray()),
        row.getBoolean(first + 2));
  }
}
