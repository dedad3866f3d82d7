package org.onus.app.incidents.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Compares and writes whole sets of rows, by way of temporary tables of the transaction. */
@Repository
class RecordingStore {
  private static final int BUFFER = 1 << 16;
  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  RecordingStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /**
   * Two deliveries of one agency come one after the other; the second waits until the first ends.
   */
  void waitForTurn(Agency agency) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('incidents:' || :agency, 0))")
        .param("agency", agency.name())
        .query(_ -> {});
  }

  boolean isRecorded(Reader reader, UUID delivery) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM incidents_delivery WHERE id = :id)")
        .param("id", delivery)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /** The rows of one set as they stand, with the records of person and victim-survivor as text. */
  List<IncidentRow> standing(Reader reader, RecordId person, String incident) {
    return jdbc.sql(
            """
            SELECT day, offence, kind, victim, relationship, area, source, children_present, sex,
              dob, ethnicity, risk_grade
            FROM incidents_row
            WHERE person = :person AND incident = :incident AND superseded_by IS NULL
            """)
        .param("person", person.value())
        .param("incident", incident)
        .query(
            (row, _) ->
                new IncidentRow(
                    incident,
                    person.toString(),
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    named(Kind.class, row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    (Boolean) row.getObject(8),
                    named(Sex.class, row.getString(9)),
                    row.getObject(10, LocalDate.class),
                    row.getString(11),
                    named(RiskGrade.class, row.getString(12))))
        .list();
  }

  /** Fills the transaction's staging tables: the rows, and what each set is to what stands. */
  void stage(StagedSets sets, Map<String, RecordId> records) {
    jdbc.sql(
            """
            CREATE TEMP TABLE incidents_staged (
              person uuid, victim uuid, fingerprint uuid NOT NULL, incident text NOT NULL,
              day date NOT NULL, offence text, kind text, relationship text, area text, source text,
              children_present boolean, sex text, dob date, ethnicity text, risk_grade text)
            ON COMMIT DROP
            """)
        .update();
    connections.execute((Connection connection) -> copy(connection, sets, records));
    jdbc.sql("ANALYZE incidents_staged").update();
    jdbc.sql(
            """
            CREATE TEMP TABLE incidents_staged_set ON COMMIT DROP AS
            SELECT staged.person, staged.incident, staged.rows, max(r.version) AS version,
              CASE WHEN max(r.version) IS NULL THEN 'NEW'
                WHEN bool_and(r.fingerprint = staged.fingerprint) THEN 'SAME'
                ELSE 'CHANGED' END AS state
            FROM (SELECT person, incident, fingerprint, count(*) AS rows
                  FROM incidents_staged GROUP BY person, incident, fingerprint) AS staged
            LEFT JOIN incidents_row r ON r.person = staged.person
              AND r.incident = staged.incident AND r.superseded_by IS NULL
            GROUP BY staged.person, staged.incident, staged.fingerprint, staged.rows
            """)
        .update();
    jdbc.sql("ANALYZE incidents_staged_set").update();
  }

  private static @Nullable Void copy(
      Connection connection, StagedSets sets, Map<String, RecordId> records) throws SQLException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class), "COPY incidents_staged FROM STDIN"),
                StandardCharsets.UTF_8),
            BUFFER)) {
      sets.writeTo(out, records);
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Counts counts(Reader reader, long newPeople) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE state = 'NEW'),
              coalesce(sum(rows) FILTER (WHERE state = 'NEW'), 0),
              count(*) FILTER (WHERE state = 'CHANGED'),
              coalesce(sum(rows) FILTER (WHERE state = 'CHANGED'), 0),
              count(*) FILTER (WHERE state = 'SAME'),
              coalesce(sum(rows) FILTER (WHERE state = 'SAME'), 0)
            FROM (SELECT rows,
                    CASE WHEN person = ANY (:hidden) THEN 'NEW' ELSE state END AS state
                  FROM incidents_staged_set) AS seen
            """)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) ->
                new Counts(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    newPeople))
        .single();
  }

  /** Everybody whom new sets name, and whom changed sets name now or named before. */
  record Concerned(Set<RecordId> byNew, Set<RecordId> byChanged) {

    Set<RecordId> all() {
      Set<RecordId> all = new HashSet<>(byNew);
      all.addAll(byChanged);
      return all;
    }
  }

  /** Everybody whom the changes name: in the rows to come and in those that they supersede. */
  Concerned concerned(Reader reader) {
    Concerned people = new Concerned(new HashSet<>(), new HashSet<>());
    jdbc.sql(
            """
            SELECT g.person, g.victim, s.state = 'NEW' FROM incidents_staged g
            JOIN incidents_staged_set s ON s.person = g.person AND s.incident = g.incident
            WHERE s.state <> 'SAME'
            UNION
            SELECT r.person, r.victim, FALSE FROM incidents_row r
            JOIN incidents_staged_set s ON s.person = r.person AND s.incident = r.incident
            WHERE s.state = 'CHANGED' AND r.superseded_by IS NULL
            """)
        .query(
            row -> {
              Set<RecordId> named = row.getBoolean(3) ? people.byNew() : people.byChanged();
              named.add(new RecordId(row.getObject(1, UUID.class)));
              UUID victim = row.getObject(2, UUID.class);
              if (victim != null) {
                named.add(new RecordId(victim));
              }
            });
    return people;
  }

  /** Writes the changes under the delivery; what they replace stays, marked as superseded. */
  void write(Reader reader, Delivery delivery, Instant now) {
    jdbc.sql(
            """
            INSERT INTO incidents_delivery (id, agency, file_name, recorded_at, recorded_by)
            VALUES (:id, :agency, :file, :now, :who)
            """)
        .param("id", delivery.id())
        .param("agency", delivery.agency().name())
        .param("file", delivery.fileName())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
    jdbc.sql(
            """
            UPDATE incidents_row r SET superseded_by = :delivery FROM incidents_staged_set s
            WHERE s.state = 'CHANGED' AND s.person = r.person AND s.incident = r.incident
              AND r.superseded_by IS NULL
            """)
        .param("delivery", delivery.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO incidents_row (person, incident, version, fingerprint, day, offence, kind,
              victim, relationship, area, source, children_present, sex, dob, ethnicity, risk_grade,
              delivery)
            SELECT g.person, g.incident, coalesce(s.version, 0) + 1, g.fingerprint, g.day,
              g.offence, g.kind, g.victim, g.relationship, g.area, g.source, g.children_present,
              g.sex, g.dob, g.ethnicity, g.risk_grade, :delivery
            FROM incidents_staged g
            JOIN incidents_staged_set s ON s.person = g.person AND s.incident = g.incident
            WHERE s.state <> 'SAME'
            """)
        .param("delivery", delivery.id())
        .update();
  }

  private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
