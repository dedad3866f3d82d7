package org.onus.app.access.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Which cases are restricted, and why. */
@Repository
class RestrictionStore {
  private final JdbcClient jdbc;

  RestrictionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Restriction> of(Reader reader, UUID subject) {
    return jdbc.sql(
            """
            SELECT r.reason, r.begun_at, who.name FROM access_restriction r
            LEFT JOIN access_account who ON who.id::text = r.begun_by
            WHERE r.subject = :subject AND r.ended_at IS NULL
            """)
        .param("subject", subject)
        .query(
            (row, _) ->
                new Restriction(
                    row.getString("reason"),
                    Objects.requireNonNull(row.getObject("begun_at", OffsetDateTime.class))
                        .toInstant(),
                    row.getString("name")))
        .optional();
  }

  boolean isAny(Reader reader, Collection<UUID> subjects) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM access_restriction
              WHERE subject = ANY (:subjects) AND ended_at IS NULL)
            """)
        .param("subjects", new SqlArrayValue("uuid", subjects.toArray()))
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /** A case that is restricted already stays as it is. */
  void begin(Reader reader, UUID subject, String reason, Instant now) {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, :reason, :now, :who) ON CONFLICT DO NOTHING
            """)
        .param("subject", subject)
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  void end(Reader reader, UUID subject, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE access_restriction SET ended_at = :now, ended_by = :who, end_reason = :reason
            WHERE subject = :subject AND ended_at IS NULL
            """)
        .param("subject", subject)
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }
}
