package org.onus.app.access.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Who looked at which name on a list; one mark of a name at a time. */
@Repository
class MarkStore {
  private final JdbcClient jdbc;

  MarkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      Reader reader,
      UUID subject,
      Mark.Choice choice,
      String words,
      @Nullable LocalDate until,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, choice, reason, until, begun_at, begun_by)
            VALUES (:subject, :agency, :account, 'LOOKED_AT', :choice, :words, :until, :now, :who)
            """)
        .param("subject", subject)
        .param("agency", reader.agency())
        .param("account", UUID.fromString(reader.who()))
        .param("choice", choice.name())
        .param("words", words)
        .param("until", until, Types.DATE)
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Ends the marks of these names. */
  void end(Reader reader, Collection<UUID> subjects, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE access_involvement SET ended_at = :now, ended_by = :who, end_reason = :reason
            WHERE relation = 'LOOKED_AT' AND ended_at IS NULL AND subject = ANY (:subjects)
            """)
        .param("subjects", uuids(subjects))
        .param("reason", reason)
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  Map<UUID, Mark> of(Reader reader, Collection<UUID> subjects) {
    Map<UUID, Mark> marks = new HashMap<>();
    jdbc.sql(
            """
            SELECT i.subject, who.name, i.choice, i.reason, i.begun_at, i.until
            FROM access_involvement i JOIN access_account who ON who.id = i.account
            WHERE i.relation = 'LOOKED_AT' AND i.ended_at IS NULL AND i.subject = ANY (:subjects)
            """)
        .param("subjects", uuids(subjects))
        .query(
            row -> {
              marks.put(row.getObject("subject", UUID.class), mark(row));
            });
    return marks;
  }

  /** The names that need no further look on a day. */
  Set<UUID> holding(Reader reader, LocalDate day) {
    return jdbc.sql(
            """
            SELECT subject FROM access_involvement
            WHERE relation = 'LOOKED_AT' AND ended_at IS NULL AND (until IS NULL OR until >= :day)
            """)
        .param("day", day)
        .query((row, _) -> row.getObject(1, UUID.class))
        .set();
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getString("name"),
        Mark.Choice.valueOf(row.getString("choice")),
        row.getString("reason"),
        Objects.requireNonNull(row.getObject("begun_at", OffsetDateTime.class)).toInstant(),
        row.getObject("until", LocalDate.class));
  }

  private static SqlArrayValue uuids(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
