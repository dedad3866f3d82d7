package org.onus.app.people.statuses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Statuses in PostgreSQL, one row a version. */
@Repository
class StatusStore {
  private final JdbcClient jdbc;

  StatusStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Status> of(Reader reader, Collection<RecordId> records) {
    return jdbc.sql(
            """
            SELECT * FROM people_status
            WHERE record = ANY (:records) AND ended_at IS NULL AND record <> ALL (:hidden)
            ORDER BY true_from DESC NULLS LAST, id DESC
            """)
        .param(
            "records", new SqlArrayValue("uuid", records.stream().map(RecordId::value).toArray()))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> status(row))
        .list();
  }

  /** Records the first version; false if the status has one already. */
  boolean insertFirst(Reader reader, RecordId record, UUID id, Held held, Instant now) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('status:' || :id, 0))")
        .param("id", id.toString())
        .query(_ -> {});
    boolean isNew =
        jdbc.sql("SELECT NOT EXISTS (SELECT FROM people_status WHERE status = :id)")
            .param("id", id)
            .query((row, _) -> row.getBoolean(1))
            .single();
    if (isNew) {
      insert(reader, record, id, held, now);
    }
    return isNew;
  }

  void insert(Reader reader, RecordId record, UUID id, Held held, Instant now) {
    jdbc.sql(
            """
            INSERT INTO people_status
              (status, record, kind, value, words, true_from, true_until, as_at, agency,
               recorded_at, recorded_by)
            VALUES (:id, :record, :kind, :value, :words, :from, :until, :asAt, :agency, :now, :who)
            """)
        .param("id", id)
        .param("record", record.value())
        .param("kind", held.kind().name())
        .param("value", held.value())
        .param("words", held.words())
        .param("from", held.from(), Types.DATE)
        .param("until", held.until(), Types.DATE)
        .param("asAt", held.asAt())
        .param("agency", held.agency().name())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Ends a version; false if it has ended already. */
  boolean end(Reader reader, UUID version, String reason, Instant now) {
    return jdbc.sql(
                """
                UPDATE people_status SET ended_at = :now, ended_by = :who, end_reason = :reason
                WHERE id = :version AND ended_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("reason", reason)
            .param("version", version)
            .update()
        == 1;
  }

  private static Status status(ResultSet row) throws SQLException {
    return new Status(
        row.getObject("status", UUID.class),
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        new Held(
            StatusKind.valueOf(row.getString("kind")),
            row.getString("value"),
            row.getString("words"),
            row.getObject("true_from", LocalDate.class),
            row.getObject("true_until", LocalDate.class),
            Objects.requireNonNull(row.getObject("as_at", LocalDate.class)),
            new Agency(row.getString("agency"))));
  }
}
