package org.onus.app.people.news;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.statements.ConfidedWall;
import org.onus.app.people.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Counts changes in all tables of the room that keep a row a version. Of what is confided the
 * newest version decides, as it does where it is read.
 */
@Repository
class NewsStore {
  private static final String CHANGED =
      "(recorded_at > :then AND recorded_by <> :who OR ended_at > :then AND ended_by <> :who)";
  private static final String SINCE =
      """
      SELECT 'DETAILS' AS kind, count(DISTINCT (record, kind)) AS changed FROM people_detail
      WHERE record = ANY (:records) AND kind = ANY (:kinds)
        AND (recorded_at > :then AND recorded_by <> :who
          OR superseded_at > :then AND superseded_by <> :who)
      UNION ALL
      SELECT 'STATEMENTS', count(DISTINCT statement) FROM people_statement s
      WHERE record = ANY (:records) AND %1$s
        AND (:confided OR NOT (SELECT newest.confided FROM people_statement newest
          WHERE newest.statement = s.statement ORDER BY newest.id DESC LIMIT 1))
      UNION ALL
      SELECT 'STATUSES', count(DISTINCT status) FROM people_status
      WHERE record = ANY (:records) AND %1$s
      UNION ALL
      SELECT 'RELATIONSHIPS', count(DISTINCT relationship) FROM people_relationship r
      WHERE (one = ANY (:records) OR other = ANY (:records)) AND %1$s
        AND one <> ALL (:hidden) AND other <> ALL (:hidden)
        AND (:confided OR NOT (SELECT newest.confided FROM people_relationship newest
          WHERE newest.relationship = r.relationship ORDER BY newest.id DESC LIMIT 1))
      UNION ALL
      SELECT 'CUSTODY', count(DISTINCT record) FROM people_custody_spell
      WHERE record = ANY (:records) AND recorded_at > :then AND recorded_by <> :who
      """
          .formatted(CHANGED);
  private final JdbcClient jdbc;
  private final ConfidedWall wall;

  NewsStore(JdbcClient jdbc, ConfidedWall wall) {
    this.jdbc = jdbc;
    this.wall = wall;
  }

  Map<News.Kind, Long> since(Reader reader, Collection<RecordId> records, Instant then) {
    Map<News.Kind, Long> news = new EnumMap<>(News.Kind.class);
    wall.openFor(reader);
    jdbc.sql(SINCE)
        .param("records", RecordId.array(records))
        .param("kinds", new SqlArrayValue("text", kinds(reader)))
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("confided", Statements.readsConfided(reader))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            row -> {
              if (row.getLong(2) > 0) {
                news.put(News.Kind.valueOf(row.getString(1)), row.getLong(2));
              }
            });
    return news;
  }

  /** Pairs of records about which somebody decided or took a decision back. */
  List<Pair> decided(Reader reader, Collection<RecordId> records, Instant then) {
    return jdbc.sql(
            """
            SELECT DISTINCT one, other FROM people_judgement
            WHERE (one = ANY (:records) OR other = ANY (:records))
              AND one <> ALL (:hidden) AND other <> ALL (:hidden)
              AND (decided_at > :then AND decided_by <> :who
                OR ended_at > :then AND ended_by <> :who)
            """)
        .param("records", RecordId.array(records))
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) ->
                new Pair(
                    new RecordId(row.getObject(1, UUID.class)),
                    new RecordId(row.getObject(2, UUID.class))))
        .list();
  }

  private static Object[] kinds(Reader reader) {
    boolean whereabouts = PersonSearch.seesWhereabouts(reader);
    return Arrays.stream(DetailKind.values())
        .filter(kind -> whereabouts || !kind.tellsWhereabouts())
        .map(DetailKind::name)
        .toArray();
  }
}
