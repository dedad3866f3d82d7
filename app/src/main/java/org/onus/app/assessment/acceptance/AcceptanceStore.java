package org.onus.app.assessment.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.acceptance.Saved.Answer;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Suggestion.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What assessors did, from the rows of their assessments. */
@Repository
class AcceptanceStore {
  private final JdbcClient jdbc;

  AcceptanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In assessments begun since a moment, the first step first; hidden records have none. */
  List<Saved> since(Reader reader, Instant moment) {
    return jdbc.sql(
            """
            SELECT a.id, a.record, a.instrument, step.by, step.at, step.item, step.answer,
              step.suggested
            FROM assessment a, LATERAL (
              SELECT begun_by AS by, begun_at AS at, NULL AS item, NULL AS answer,
                NULL AS suggested
              UNION ALL
              SELECT opened_by, opened_at, NULL, NULL, NULL FROM assessment_evidence_opened
              WHERE assessment = a.id
              UNION ALL
              SELECT answered_by, answered_at, item, answer, suggested FROM assessment_answer
              WHERE assessment = a.id) AS step
            WHERE a.begun_at >= :since AND a.record <> ALL (:hidden) ORDER BY step.at
            """)
        .param("since", moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> saved(row))
        .list();
  }

  private static Saved saved(ResultSet row) throws SQLException {
    return new Saved(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        row.getString("instrument"),
        row.getString("by"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        answer(row));
  }

  /** An answer that was taken back is a step, and no answer. */
  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return answer == null
        ? null
        : new Answer(row.getString("item"), answer, Reading.valueOf(row.getString("suggested")));
  }
}
