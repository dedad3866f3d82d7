package org.onus.app.people.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.Ended;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of which a row is never changed but ended: what has no {@code ended_at} stands. It also
 * has the columns {@code id}, {@code ended_by} and {@code end_reason}.
 */
public final class Versions {
  private final JdbcClient jdbc;
  private final String table;

  public Versions(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /**
   * Whether nothing is kept yet under the id that versions share. Who asks the same meanwhile waits
   * until this transaction has ended.
   *
   * @param shared the column of that id
   */
  public boolean isNew(String shared, UUID id) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:shared || ':' || :id, 0))")
        .param("shared", shared)
        .param("id", id.toString())
        .query(_ -> {});
    return jdbc.sql("SELECT NOT EXISTS (SELECT FROM %s WHERE %s = :id)".formatted(table, shared))
        .param("id", id)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /** Two files of the same kind are recorded one after the other: the second waits here. */
  public void waitForTurn() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:table, 0))")
        .param("table", table)
        .query(_ -> {});
  }

  /** Ends a row; false if it has ended already. */
  public boolean end(Reader reader, UUID id, String reason, Instant now) {
    return jdbc.sql(
                """
                UPDATE %s SET ended_at = :now, ended_by = :who, end_reason = :reason
                WHERE id = :id AND ended_at IS NULL
                """
                    .formatted(table))
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  /** When and why a row ended; null while it stands. */
  public static @Nullable Ended ended(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
    return at == null ? null : new Ended(at.toInstant(), row.getString("end_reason"));
  }
}
