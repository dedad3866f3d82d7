package org.onus.app.access.reading;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was looked into, in PostgreSQL; nothing of it is ever changed. */
@Repository
class LookStore {
  private final JdbcClient jdbc;

  LookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID add(
      Reader reader, ReadingDay read, Finding finding, String reason, String words, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO access_reading_look (who, role, day, kind, records, reason, words, rule,
              looked_at, looked_by)
            VALUES (:who, :role, :day, :kind, :records, :reason, :words, :rule, :now, :by)
            RETURNING id
            """)
        .param("who", read.who())
        .param("role", read.role().name())
        .param("day", read.day())
        .param("kind", finding.kind().name())
        .param("records", finding.records().size())
        .param("reason", reason)
        .param("words", words)
        .param("rule", UnusualReading.VERSION)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("by", reader.who())
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  /** Those at reading of these days, the newest first. */
  List<Look> between(Reader reader, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT l.*, a.name FROM access_reading_look l
            JOIN access_account a ON a.id::text = l.looked_by
            WHERE l.day >= :from AND l.day < :until ORDER BY l.looked_at DESC, l.id
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Look(
                    row.getString("who"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("day", LocalDate.class),
                    Finding.Kind.valueOf(row.getString("kind")),
                    row.getInt("records"),
                    row.getString("reason"),
                    row.getString("words"),
                    row.getString("name"),
                    row.getObject("looked_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
