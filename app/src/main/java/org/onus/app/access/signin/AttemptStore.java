package org.onus.app.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts to sign in that have not succeeded, in PostgreSQL, so that all nodes count together. */
@Repository
class AttemptStore {
  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Failures, and the last of them. */
  record Failures(int count, @Nullable Instant last) {}

  /** Guesses at one account come one after the other, on whichever node. */
  void queue(byte[] who) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:who, 'hex'), 0))")
        .param("who", who)
        .query(
            row -> {
              // the lock is all that is wanted
            });
  }

  Failures ofAccount(Reader reader, byte[] who, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) AS count, max(at) AS last FROM access_failure
            WHERE who = :who AND told_at IS NULL AND at > :since
            """)
        .param("who", who)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> failures(row))
        .single();
  }

  Failures ofAddress(Reader reader, String address, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) AS count, max(at) AS last FROM access_failure
            WHERE address = :address AND at > :since
            """)
        .param("address", address)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> failures(row))
        .single();
  }

  void add(UUID id, byte[] who, String address, Instant now) {
    jdbc.sql("INSERT INTO access_failure (id, who, address, at) VALUES (:id, :who, :address, :now)")
        .param("id", id)
        .param("who", who)
        .param("address", address)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM access_failure WHERE id = :id").param("id", id).update();
  }

  void told(byte[] who, Instant now) {
    jdbc.sql("UPDATE access_failure SET told_at = :now WHERE who = :who AND told_at IS NULL")
        .param("who", who)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("DELETE FROM access_failure WHERE at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Failures failures(ResultSet row) throws SQLException {
    OffsetDateTime last = row.getObject("last", OffsetDateTime.class);
    return new Failures(row.getInt("count"), last == null ? null : last.toInstant());
  }
}
