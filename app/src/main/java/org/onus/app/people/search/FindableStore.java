package org.onus.app.people.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.statements.ConfidedWall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Whose many records are and who is close to whom, hidden and confided or not: asked to keep people
 * safe, and never shown.
 */
@Repository
class FindableStore {
  private final JdbcClient jdbc;
  private final ConfidedWall wall;

  FindableStore(JdbcClient jdbc, ConfidedWall wall) {
    this.jdbc = jdbc;
    this.wall = wall;
  }

  /** The other records of the person of each, for those that have any. */
  Map<RecordId, Set<RecordId>> others(Reader reader, Collection<RecordId> records) {
    return each(
        jdbc.sql(
                """
                SELECT a.record, b.record FROM people_grouped a
                JOIN people_grouped b ON b.person = a.person AND b.record <> a.record
                WHERE a.record = ANY (:records)
                """)
            .param("records", RecordId.array(records)));
  }

  /** Those who are close to each, in all their records. */
  Map<RecordId, Set<RecordId>> close(Reader reader, Collection<RecordId> records) {
    return wall.behind(
        reader,
        () ->
            each(
                jdbc.sql(
                        """
                        WITH tie AS (
                          SELECT one AS record, other FROM people_relationship
                          WHERE one = ANY (:records) AND kind = ANY (:close) AND ended_at IS NULL
                          UNION
                          SELECT other, one FROM people_relationship
                          WHERE other = ANY (:records) AND kind = ANY (:close) AND ended_at IS NULL)
                        SELECT tie.record, coalesce(b.record, tie.other) FROM tie
                        LEFT JOIN people_grouped a ON a.record = tie.other
                        LEFT JOIN people_grouped b ON b.person = a.person
                        """)
                    .param("records", RecordId.array(records))
                    .param(
                        "close",
                        new SqlArrayValue(
                            "text",
                            Arrays.stream(RelationshipKind.values())
                                .filter(RelationshipKind::isClose)
                                .map(RelationshipKind::name)
                                .toArray()))));
  }

  private static Map<RecordId, Set<RecordId>> each(JdbcClient.StatementSpec pairs) {
    Map<RecordId, Set<RecordId>> each = new HashMap<>();
    pairs.query(
        row -> {
          each.computeIfAbsent(new RecordId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
              .add(new RecordId(row.getObject(2, UUID.class)));
        });
    return each;
  }
}
