package org.onus.app.access.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was opened for a reason, and what was found when it was reviewed. */
@Repository
class OpeningStore {
  private static final String OPENINGS =
      """
      SELECT o.id, o.subject, o.account, who.name, who.email, o.glass, o.reason, o.words,
        o.opened_at, o.until, o.closed_at, o.reviewed_at, reviewer.name AS reviewed_by, o.finding
      FROM access_opening o JOIN access_account who ON who.id = o.account
      LEFT JOIN access_account reviewer ON reviewer.id::text = o.reviewed_by
      """;
  private final JdbcClient jdbc;

  OpeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      Reader reader,
      UUID subject,
      boolean glass,
      String reason,
      String words,
      Instant now,
      Instant until) {
    jdbc.sql(
            """
            INSERT INTO access_opening (subject, account, glass, reason, words, opened_at, until)
            VALUES (:subject, :account, :glass, :reason, :words, :now, :until)
            """)
        .param("subject", subject)
        .param("account", UUID.fromString(reader.who()))
        .param("glass", glass)
        .param("reason", reason)
        .param("words", words)
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** The reader's own opening of the record that holds longest. */
  Optional<Opening> current(Reader reader, UUID subject, Instant now) {
    return jdbc.sql(
            OPENINGS
                + """
                WHERE o.subject = :subject AND o.account = :account AND o.until > :now
                  AND o.closed_at IS NULL
                ORDER BY o.until DESC LIMIT 1
                """)
        .param("subject", subject)
        .param("account", UUID.fromString(reader.who()))
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) -> opening(row))
        .optional();
  }

  void close(Reader reader, UUID subject, Instant now) {
    jdbc.sql(
            """
            UPDATE access_opening SET closed_at = :now
            WHERE subject = :subject AND account = :account AND until > :now AND closed_at IS NULL
            """)
        .param("subject", subject)
        .param("account", UUID.fromString(reader.who()))
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Broken glass, what waits for review first, then the latest. */
  List<Opening> glass(Reader reader, int most) {
    return jdbc.sql(
            OPENINGS
                + "WHERE o.glass ORDER BY o.reviewed_at IS NOT NULL, o.opened_at DESC LIMIT :most")
        .param("most", most)
        .query((row, _) -> opening(row))
        .list();
  }

  int waiting(Reader reader) {
    return jdbc.sql("SELECT count(*) FROM access_opening WHERE glass AND reviewed_at IS NULL")
        .query(Integer.class)
        .single();
  }

  Optional<Opening> find(Reader reader, UUID opening) {
    return jdbc.sql(OPENINGS + "WHERE o.glass AND o.id = :opening")
        .param("opening", opening)
        .query((row, _) -> opening(row))
        .optional();
  }

  /** Whether it waited for review until now. */
  boolean review(Reader reader, UUID opening, String finding, Instant now) {
    return jdbc.sql(
                """
                UPDATE access_opening
                SET reviewed_at = :now, reviewed_by = :who, finding = :finding
                WHERE id = :opening AND glass AND reviewed_at IS NULL
                """)
            .param("opening", opening)
            .param("finding", finding)
            .param("who", reader.who())
            .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("glass"),
        row.getString("reason"),
        row.getString("words"),
        Objects.requireNonNull(instant(row, "opened_at")),
        Objects.requireNonNull(instant(row, "until")),
        instant(row, "closed_at"),
        instant(row, "reviewed_at"),
        row.getString("reviewed_by"),
        row.getString("finding"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
