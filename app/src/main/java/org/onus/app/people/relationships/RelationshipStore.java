package org.onus.app.people.relationships;

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
import org.onus.app.people.statements.ConfidedWall;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.versions.Compared;
import org.onus.app.people.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Relationships in PostgreSQL, one row a version. */
@Repository
class RelationshipStore {
  private final JdbcClient jdbc;
  private final ConfidedWall wall;
  private final Versions versions;

  RelationshipStore(JdbcClient jdbc, ConfidedWall wall) {
    this.jdbc = jdbc;
    this.wall = wall;
    versions = new Versions(jdbc, "people_relationship");
  }

  List<Relationship> of(Reader reader, Collection<RecordId> records) {
    return visible(
            reader, records, " AND ended_at IS NULL ORDER BY true_from DESC NULLS LAST, id DESC")
        .query((row, _) -> relationship(row))
        .list();
  }

  /**
   * All versions of one of a record, the newest first. One whose newest version is confided shows
   * none of the older ones either.
   */
  List<Relationship> versions(Reader reader, RecordId record, UUID id) {
    return visible(
            reader,
            List.of(record),
            """
             AND relationship = :id
              AND (:confided OR NOT (SELECT newest.confided FROM people_relationship newest
                WHERE newest.relationship = :id ORDER BY newest.id DESC LIMIT 1))
            ORDER BY id DESC
            """)
        .param("id", id)
        .query((row, _) -> relationship(row))
        .list();
  }

  private JdbcClient.StatementSpec visible(
      Reader reader, Collection<RecordId> records, String more) {
    wall.openFor(reader);
    return jdbc.sql(
            """
            SELECT * FROM people_relationship
            WHERE (one = ANY (:records) OR other = ANY (:records))
              AND (:confided OR NOT confided)
              AND one <> ALL (:hidden) AND other <> ALL (:hidden)
            """
                + more)
        .param("records", RecordId.array(records))
        .param("confided", Statements.readsConfided(reader))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()));
  }

  /** All that was ever said of these records, confided or not: for comparing alone. */
  List<Compared.Known<Tie>> everSaid(Reader reader, Collection<RecordId> records) {
    return wall.behind(
        reader,
        () ->
            jdbc.sql(
                    """
                    SELECT * FROM people_relationship
                    WHERE one = ANY (:records) AND other = ANY (:records)
                      AND one <> ALL (:hidden) AND other <> ALL (:hidden)
                    ORDER BY id DESC
                    """)
                .param("records", RecordId.array(records))
                .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
                .query(
                    (row, _) -> {
                      Relationship one = relationship(row);
                      return new Compared.Known<>(
                          one.id(),
                          one.version(),
                          one.tie().eitherWay(),
                          row.getObject("ended_at") == null);
                    })
                .list());
  }

  void waitForTurn() {
    versions.waitForTurn();
  }

  /** Records the first version; false if the relationship has one already. */
  boolean insertFirst(Reader reader, UUID id, Tie tie, Instant now) {
    boolean isNew = wall.behind(reader, () -> versions.isNew("relationship", id));
    if (isNew) {
      insert(reader, id, tie, now);
    }
    return isNew;
  }

  void insert(Reader reader, UUID id, Tie tie, Instant now) {
    jdbc.sql(
            """
            INSERT INTO people_relationship
              (relationship, one, other, kind, true_from, true_until, agency, said_by, known_how,
               confided, recorded_at, recorded_by)
            VALUES (:id, :one, :other, :kind, :from, :until, :agency, :by, :known,
               :confided, :now, :who)
            """)
        .param("id", id)
        .param("one", tie.one().value())
        .param("other", tie.other().value())
        .param("kind", tie.kind().name())
        .param("from", tie.from(), Types.DATE)
        .param("until", tie.until(), Types.DATE)
        .param("agency", tie.agency().name())
        .param("by", tie.by())
        .param("known", tie.knownHow().name())
        .param("confided", tie.confided())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Ends a version; false if it has ended already. */
  boolean end(Reader reader, UUID version, String reason, Instant now) {
    return wall.behind(reader, () -> versions.end(reader, version, reason, now));
  }

  private static Relationship relationship(ResultSet row) throws SQLException {
    return new Relationship(
        row.getObject("relationship", UUID.class),
        row.getObject("id", UUID.class),
        new Tie(
            new RecordId(row.getObject("one", UUID.class)),
            new RecordId(row.getObject("other", UUID.class)),
            RelationshipKind.valueOf(row.getString("kind")),
            row.getObject("true_from", LocalDate.class),
            row.getObject("true_until", LocalDate.class),
            new Agency(row.getString("agency")),
            row.getString("said_by"),
            KnownHow.valueOf(row.getString("known_how")),
            row.getBoolean("confided")),
        Objects.requireNonNull(row.getObject("recorded_at", OffsetDateTime.class)).toInstant(),
        Versions.ended(row));
  }
}
