package org.onus.app.people.statuses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.versions.Compared;
import org.onus.app.people.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Statuses in PostgreSQL, one row a version. */
@Repository
class StatusStore {
  private final JdbcClient jdbc;
  private final Versions versions;

  StatusStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    versions = new Versions(jdbc, "people_status");
  }

  List<Status> of(Reader reader, Collection<RecordId> records) {
    return jdbc.sql(
            """
            SELECT * FROM people_status
            WHERE record = ANY (:records) AND ended_at IS NULL AND record <> ALL (:hidden)
            ORDER BY true_from DESC NULLS LAST, id DESC
            """)
        .param("records", RecordId.array(records))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> status(row))
        .list();
  }

  /** All versions of one of a record, the newest first. */
  List<Status> versions(Reader reader, RecordId record, UUID id) {
    return jdbc.sql(
            """
            SELECT * FROM people_status
            WHERE record = :record AND status = :id AND record <> ALL (:hidden)
            ORDER BY people_status.id DESC
            """)
        .param("record", record.value())
        .param("id", id)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> status(row))
        .list();
  }

  /** All that was ever said of these records. */
  List<Compared.Known<HeldOf>> everSaid(Reader reader, Collection<RecordId> records) {
    return jdbc.sql(
            """
            SELECT * FROM people_status
            WHERE record = ANY (:records) AND record <> ALL (:hidden) ORDER BY id DESC
            """)
        .param("records", RecordId.array(records))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) -> {
              Status one = status(row);
              return new Compared.Known<>(
                  one.id(),
                  one.version(),
                  new HeldOf(one.record(), one.held()),
                  row.getObject("ended_at") == null);
            })
        .list();
  }

  void waitForTurn() {
    versions.waitForTurn();
  }

  /** Records the first version; false if the status has one already. */
  boolean insertFirst(Reader reader, RecordId record, UUID id, Held held, Instant now) {
    boolean isNew = versions.isNew("status", id);
    if (isNew) {
      insert(reader, record, id, held, now);
    }
    return isNew;
  }

  void insert(Reader reader, RecordId record, UUID id, Held held, Instant now) {
    jdbc.sql(
            """
            INSERT INTO people_status
              (status, record, kind, value, words, officer, true_from, true_until, as_at, agency,
               said_by, known_how, recorded_at, recorded_by)
            VALUES (:id, :record, :kind, :value, :words, :officer, :from, :until, :asAt, :agency,
               :by, :known, :now, :who)
            """)
        .param("id", id)
        .param("record", record.value())
        .param("kind", held.kind().name())
        .param("value", held.value())
        .param("words", held.words())
        .param("officer", held.officer())
        .param("from", held.from(), Types.DATE)
        .param("until", held.until(), Types.DATE)
        .param("asAt", held.asAt())
        .param("agency", held.agency().name())
        .param("by", held.by())
        .param("known", held.knownHow() == null ? null : held.knownHow().name(), Types.VARCHAR)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Ends a version; false if it has ended already. */
  boolean end(Reader reader, UUID version, String reason, Instant now) {
    return versions.end(reader, version, reason, now);
  }

  private static Status status(ResultSet row) throws SQLException {
    String knownHow = row.getString("known_how");
    return new Status(
        row.getObject("status", UUID.class),
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        new Held(
            StatusKind.valueOf(row.getString("kind")),
            row.getString("value"),
            row.getString("words"),
            row.getString("officer"),
            row.getObject("true_from", LocalDate.class),
            row.getObject("true_until", LocalDate.class),
            Objects.requireNonNull(row.getObject("as_at", LocalDate.class)),
            new Agency(row.getString("agency")),
            row.getString("said_by"),
            knownHow == null ? null : KnownHow.valueOf(knownHow)),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Versions.ended(row));
  }
}
