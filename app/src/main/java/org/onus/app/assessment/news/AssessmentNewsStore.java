package org.onus.app.assessment.news;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.ConfidedWall;
import org.onus.app.people.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is new in the tables of the room. */
@Repository
class AssessmentNewsStore {
  private static final String SINCE =
      """
      SELECT 'ASSESSMENTS' AS kind, count(*) AS new FROM assessment
      WHERE record = ANY (:records) AND judged_at > :then AND judged_by <> :who
      UNION ALL
      SELECT 'RESULTS', count(*) FROM assessment_result
      WHERE record = ANY (:records) AND (:confided OR NOT confided)
        AND (recorded_at > :then AND recorded_by <> :who OR ended_at > :then AND ended_by <> :who)
      UNION ALL
      SELECT 'REPLIES', count(DISTINCT e.id)
      FROM assessment_enquiry e JOIN assessment_reply r ON r.enquiry = e.id
      WHERE e.record = ANY (:records) AND :confided
        AND r.recorded_at > :then AND r.recorded_by <> :who
      """;
  private final JdbcClient jdbc;
  private final ConfidedWall wall;

  AssessmentNewsStore(JdbcClient jdbc, ConfidedWall wall) {
    this.jdbc = jdbc;
    this.wall = wall;
  }

  Map<AssessmentNews.Kind, Long> since(Reader reader, Collection<RecordId> records, Instant then) {
    Map<AssessmentNews.Kind, Long> news = new EnumMap<>(AssessmentNews.Kind.class);
    wall.openFor(reader);
    jdbc.sql(SINCE)
        .param("records", RecordId.array(records))
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("confided", Statements.readsConfided(reader))
        .query(
            row -> {
              if (row.getLong(2) > 0) {
                news.put(AssessmentNews.Kind.valueOf(row.getString(1)), row.getLong(2));
              }
            });
    return news;
  }
}
