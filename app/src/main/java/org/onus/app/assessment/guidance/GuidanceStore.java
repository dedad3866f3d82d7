package org.onus.app.assessment.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guidance in PostgreSQL; a row is never changed but ended. */
@Repository
class GuidanceStore {
  private final JdbcClient jdbc;

  GuidanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that was ever written in the reader's pathway: what stands first, then the latest. */
  List<Guidance> all(Reader reader) {
    return jdbc.sql(
            """
            SELECT * FROM assessment_guidance WHERE pathway = :pathway
            ORDER BY ended_at IS NOT NULL, written_at DESC, id
            """)
        .param("pathway", reader.purpose())
        .query((row, _) -> guidance(row))
        .list();
  }

  List<Guidance> standing(Reader reader, String instrument) {
    return jdbc.sql(
            """
            SELECT * FROM assessment_guidance
            WHERE pathway = :pathway AND instrument = :instrument AND ended_at IS NULL
            """)
        .param("pathway", reader.purpose())
        .param("instrument", instrument)
        .query((row, _) -> guidance(row))
        .list();
  }

  /** Writes one in the reader's pathway; false if another stands. */
  boolean insert(Reader reader, Guidance guidance) {
    return jdbc.sql(
                """
                INSERT INTO assessment_guidance (id, pathway, instrument, instrument_version, item,
                  words, exercise, written_at, written_by)
                VALUES (:id, :pathway, :instrument, :version, :item, :words, :exercise, :now, :who)
                ON CONFLICT DO NOTHING
                """)
            .param("id", guidance.id())
            .param("pathway", reader.purpose())
            .param("instrument", guidance.instrument())
            .param("version", guidance.version())
            .param("item", guidance.item())
            .param("words", guidance.words())
            .param("exercise", guidance.exercise())
            .param("now", time(guidance.writtenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", guidance.writtenBy())
            .update()
        == 1;
  }

  /** Ends one; false if it has ended already. */
  boolean end(Reader reader, UUID id, String reason, Instant now) {
    return jdbc.sql(
                """
                UPDATE assessment_guidance SET ended_at = :now, ended_by = :who::uuid,
                  end_reason = :reason
                WHERE id = :id AND pathway = :pathway AND ended_at IS NULL
                """)
            .param("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("reason", reason)
            .param("id", id)
            .param("pathway", reader.purpose())
            .update()
        == 1;
  }

  private static Guidance guidance(ResultSet row) throws SQLException {
    return new Guidance(
        row.getObject("id", UUID.class),
        row.getString("instrument"),
        row.getInt("instrument_version"),
        row.getString("item"),
        row.getString("words"),
        row.getObject("exercise", UUID.class),
        Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class)).toInstant(),
        row.getObject("written_by", UUID.class),
        ended(row));
  }

  private static Guidance.@Nullable Ended ended(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
    return at == null ? null : new Guidance.Ended(at.toInstant(), row.getString("end_reason"));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
