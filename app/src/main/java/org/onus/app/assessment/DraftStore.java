package org.onus.app.assessment;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What those who work on a draft have typed and not sent, and whose evidence they opened. */
@Repository
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(Reader reader, UUID assessment, String item, Instant now) {
    jdbc.sql(
            """
            INSERT INTO assessment_evidence_opened (assessment, item, opened_by, opened_at)
            VALUES (:id, :item, :who, :now) ON CONFLICT DO NOTHING
            """)
        .param("id", assessment)
        .param("item", item)
        .param("who", reader.who())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** The items whose evidence the reader has opened. */
  Set<String> opened(Reader reader, UUID assessment) {
    return jdbc.sql(
            """
            SELECT item FROM assessment_evidence_opened
            WHERE assessment = :id AND opened_by = :who
            """)
        .param("id", assessment)
        .param("who", reader.who())
        .query((row, _) -> row.getString(1))
        .set();
  }

  Map<String, String> typed(Reader reader, UUID assessment) {
    Map<String, String> typed = new HashMap<>();
    jdbc.sql(
            """
            SELECT field, typed FROM assessment_typed
            WHERE assessment = :id AND typed_by = :who
            """)
        .param("id", assessment)
        .param("who", reader.who())
        .query(
            row -> {
              typed.put(row.getString("field"), row.getString("typed"));
            });
    return typed;
  }

  /** Puts what was typed in the place of what was typed before. */
  void type(Reader reader, UUID assessment, Map<String, String> typed) {
    jdbc.sql("DELETE FROM assessment_typed WHERE assessment = :id AND typed_by = :who")
        .param("id", assessment)
        .param("who", reader.who())
        .update();
    List<String> fields = List.copyOf(typed.keySet());
    jdbc.sql(
            """
            INSERT INTO assessment_typed (assessment, typed_by, field, typed)
            SELECT :id, :who, * FROM unnest(:fields, :typed) ON CONFLICT DO NOTHING
            """)
        .param("id", assessment)
        .param("who", reader.who())
        .param("fields", new SqlArrayValue("text", fields.toArray()))
        .param("typed", new SqlArrayValue("text", fields.stream().map(typed::get).toArray()))
        .update();
  }

  /** Forgets what anybody has typed. */
  void forget(Reader reader, UUID assessment) {
    jdbc.sql("DELETE FROM assessment_typed WHERE assessment = :id")
        .param("id", assessment)
        .update();
  }
}
