package org.onus.app.people.statements;

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
import org.onus.app.people.versions.Compared;
import org.onus.app.people.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Statements in PostgreSQL, one row a version; what is confided goes to those who may read it. */
@Repository
class StatementStore {
  private static final String VISIBLE =
      "(:confided OR NOT s.confided) AND s.record <> ALL (:hidden)";
  private final JdbcClient jdbc;
  private final ConfidedWall wall;
  private final Versions versions;

  StatementStore(JdbcClient jdbc, ConfidedWall wall) {
    this.jdbc = jdbc;
    this.wall = wall;
    versions = new Versions(jdbc, "people_statement");
  }

  List<Statement> of(Reader reader, Collection<RecordId> records) {
    return query(
            reader,
            """
            SELECT * FROM people_statement s
            WHERE s.record = ANY (:records) AND s.ended_at IS NULL AND %s
            ORDER BY s.said_on DESC, s.id DESC
            """)
        .param("records", RecordId.array(records))
        .query((row, _) -> statement(row))
        .list();
  }

  /** A statement whose newest version is confided shows none of the older ones either. */
  List<Statement> versions(Reader reader, UUID id) {
    return query(
            reader,
            """
            SELECT s.* FROM people_statement s
            WHERE s.statement = :id AND %s
              AND (:confided OR NOT (SELECT newest.confided FROM people_statement newest
                WHERE newest.statement = :id ORDER BY newest.id DESC LIMIT 1))
            ORDER BY s.id DESC
            """)
        .param("id", id)
        .query((row, _) -> statement(row))
        .list();
  }

  private JdbcClient.StatementSpec query(Reader reader, String sql) {
    wall.openFor(reader);
    return jdbc.sql(sql.formatted(VISIBLE))
        .param("confided", Statements.readsConfided(reader))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()));
  }

  /** All that was ever said of these records, confided or not: for comparing alone. */
  List<Compared.Known<SaidOf>> everSaid(Reader reader, Collection<RecordId> records) {
    return wall
        .behind(
            reader,
            () ->
                jdbc.sql(
                        """
                        SELECT * FROM people_statement
                        WHERE record = ANY (:records) AND record <> ALL (:hidden) ORDER BY id DESC
                        """)
                    .param("records", RecordId.array(records))
                    .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
                    .query((row, _) -> statement(row))
                    .list())
        .stream()
        .map(
            one ->
                new Compared.Known<>(
                    one.id(), one.version(), new SaidOf(one.record(), one.said()), one.stands()))
        .toList();
  }

  void waitForTurn() {
    versions.waitForTurn();
  }

  /** Records the first version; false if the statement has one already. */
  boolean insertFirst(Reader reader, RecordId record, UUID id, Said said, Instant now) {
    boolean isNew = wall.behind(reader, () -> versions.isNew("statement", id));
    if (isNew) {
      insert(reader, record, id, said, now);
    }
    return isNew;
  }

  void insert(Reader reader, RecordId record, UUID id, Said said, Instant now) {
    jdbc.sql(
            """
            INSERT INTO people_statement
              (statement, record, kind, words, true_from, true_until, said_on, agency, said_by,
               known_how, regime, may_be_told, victim_side, recorded_at, recorded_by)
            VALUES (:id, :record, :kind, :words, :from, :until, :on, :agency, :by,
               :known, :regime, :told, :victim, :now, :who)
            """)
        .param("id", id)
        .param("record", record.value())
        .param("kind", said.kind().name())
        .param("words", said.words())
        .param("from", said.from(), Types.DATE)
        .param("until", said.until(), Types.DATE)
        .param("on", said.saidOn())
        .param("agency", said.agency().name())
        .param("by", said.by())
        .param("known", said.knownHow().name())
        .param("regime", said.regime().name())
        .param("told", said.mayBeTold())
        .param("victim", said.victimSide())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Ends a version; false if it has ended already. */
  boolean end(Reader reader, UUID version, String reason, Instant now) {
    return wall.behind(reader, () -> versions.end(reader, version, reason, now));
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        row.getObject("statement", UUID.class),
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        new Said(
            StatementKind.valueOf(row.getString("kind")),
            row.getString("words"),
            row.getObject("true_from", LocalDate.class),
            row.getObject("true_until", LocalDate.class),
            Objects.requireNonNull(row.getObject("said_on", LocalDate.class)),
            new Agency(row.getString("agency")),
            row.getString("said_by"),
            KnownHow.valueOf(row.getString("known_how")),
            Regime.valueOf(row.getString("regime")),
            row.getBoolean("may_be_told"),
            row.getBoolean("victim_side")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Versions.ended(row));
  }
}
