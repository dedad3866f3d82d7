package org.onus.app.people.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about pairs in PostgreSQL. */
@Repository
class JudgementStore {
  private final JdbcClient jdbc;
  private final Versions versions;

  JudgementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    versions = new Versions(jdbc, "people_judgement");
  }

  /** All that stand about any of these records, the oldest first. */
  List<Judgement> about(Reader reader, Collection<RecordId> records) {
    return jdbc.sql(
            """
            SELECT * FROM people_judgement
            WHERE (one = ANY (:records) OR other = ANY (:records)) AND ended_at IS NULL
            ORDER BY decided_at, id
            """)
        .param("records", RecordId.array(records))
        .query((row, _) -> judgement(row))
        .list();
  }

  /** The one made last about a pair, standing or not. */
  Optional<Judgement> last(Reader reader, Pair pair) {
    return jdbc.sql(
            """
            SELECT * FROM people_judgement WHERE one = :one AND other = :other
            ORDER BY id DESC LIMIT 1
            """)
        .param("one", pair.one().value())
        .param("other", pair.other().value())
        .query((row, _) -> judgement(row))
        .optional();
  }

  Optional<Judgement> find(Reader reader, UUID id) {
    return jdbc.sql("SELECT * FROM people_judgement WHERE id = :id")
        .param("id", id)
        .query((row, _) -> judgement(row))
        .optional();
  }

  /** Records a decision; empty if another stands, made meanwhile. */
  Optional<UUID> insert(Reader reader, Pair pair, Verdict verdict, String reason, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO people_judgement (one, other, verdict, reason, decided_at, decided_by)
            VALUES (:one, :other, :verdict, :reason, :now, :who)
            ON CONFLICT (one, other) WHERE ended_at IS NULL DO NOTHING RETURNING id
            """)
        .param("one", pair.one().value())
        .param("other", pair.other().value())
        .param("verdict", verdict.name())
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional();
  }

  /** Ends a decision; false if it has ended already. */
  boolean end(Reader reader, UUID id, String reason, Instant now) {
    return versions.end(reader, id, reason, now);
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    return new Judgement(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("one", UUID.class)),
        new RecordId(row.getObject("other", UUID.class)),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("reason"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        Versions.ended(row));
  }
}
