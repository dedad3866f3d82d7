package org.onus.app.people.search;

import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
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
   * @param records all values of each record of which one changed, those that stand first
   * @param horizon where to look from next time: no transaction before it is still at work
   */
  record Changes(Map<UUID, List<Value>> records, String horizon) {}

  /** Everything of the records that a transaction at or after the horizon changed. */
  Changes since(Reader reader, String horizon) {
    Map<UUID, List<Value>> records = new HashMap<>();
    String[] next = {horizon};
    jdbc.sql(
            """
            SELECT seen.horizon, d.record, d.kind, d.parts, d.superseded_at IS NULL
            FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon) seen
            LEFT JOIN people_detail d ON d.record IN (
              SELECT record FROM people_detail WHERE changed_in >= :since::xid8)
            ORDER BY d.record, d.superseded_at DESC NULLS FIRST, d.id
            """)
        .param("since", horizon)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              next[0] = row.getString(1);
              UUID record = row.getObject(2, UUID.class);
              if (record != null) {
                Array parts = row.getArray(4);
                records
                    .computeIfAbsent(record, _ -> new ArrayList<>())
                    .add(
                        new Value(
                            DetailKind.valueOf(row.getString(3)),
                            List.of((String[]) parts.getArray()),
                            row.getBoolean(5)));
              }
            });
    return new Changes(records, next[0]);
  }
}
