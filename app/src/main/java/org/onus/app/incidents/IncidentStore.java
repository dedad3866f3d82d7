package org.onus.app.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.HarmRecorded;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads the rows that stand, for showing and for what else is asked of them. */
@Repository
class IncidentStore {
  private final JdbcClient jdbc;

  IncidentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RecordedRow> of(Reader reader, Collection<RecordId> people) {
    return jdbc.sql(
            """
            SELECT r.person, r.incident, r.day, r.offence, r.kind, r.victim, r.relationship, r.area,
              r.source, r.children_present, r.risk_grade, r.version, d.recorded_at, d.recorded_by,
              d.file_name
            FROM incidents_row r JOIN incidents_delivery d ON d.id = r.delivery
            WHERE r.person = ANY (:people) AND r.superseded_by IS NULL
            ORDER BY r.day DESC, r.incident, r.offence
            """)
        .param("people", RecordId.array(people))
        .query((row, _) -> recorded(row))
        .list();
  }

  /** Rows of others in which one of these was harmed, as far as the reader sees those others. */
  List<RecordedRow> harming(Reader reader, Collection<RecordId> victims) {
    Sight.Condition seen = seen(reader, "r.person", "r.area");
    return jdbc.sql(
            """
            SELECT r.person, r.incident, r.day, r.offence, r.kind, r.victim, r.relationship, r.area,
              r.source, r.children_present, r.risk_grade, r.version, d.recorded_at, d.recorded_by,
              d.file_name
            FROM incidents_row r JOIN incidents_delivery d ON d.id = r.delivery
            WHERE r.victim = ANY (:victims) AND r.superseded_by IS NULL AND %s
            ORDER BY r.day DESC, r.incident, r.offence
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("victims", RecordId.array(victims))
        .query((row, _) -> recorded(row))
        .list();
  }

  /** Who of these harmed and who was harmed; said to keep people safe, whoever reads. */
  HarmRecorded.Harm harm(Reader reader, Collection<RecordId> people) {
    Set<RecordId> harming = new HashSet<>();
    Set<RecordId> harmed = new HashSet<>();
    jdbc.sql(
            """
            SELECT one,
              EXISTS (SELECT FROM incidents_row WHERE person = one AND superseded_by IS NULL),
              EXISTS (SELECT FROM incidents_row WHERE victim = one AND superseded_by IS NULL)
            FROM unnest(:people) AS one
            """)
        .param("people", RecordId.array(people))
        .query(
            row -> {
              RecordId one = new RecordId(row.getObject(1, UUID.class));
              if (row.getBoolean(2)) {
                harming.add(one);
              }
              if (row.getBoolean(3)) {
                harmed.add(one);
              }
            });
    return new HarmRecorded.Harm(harming, harmed);
  }

  Map<RecordId, Set<String>> areasOf(Reader reader, Collection<RecordId> people) {
    Map<RecordId, Set<String>> areas = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT person, area FROM incidents_row
            WHERE person = ANY (:people) AND superseded_by IS NULL AND area IS NOT NULL
            """)
        .param("people", RecordId.array(people))
        .query(
            row -> {
              areas
                  .computeIfAbsent(new RecordId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                  .add(row.getString(2));
            });
    return areas;
  }

  List<Described> described(Reader reader, Collection<RecordId> people) {
    return jdbc.sql(
            """
            SELECT DISTINCT person, incident, day, area, sex, dob, ethnicity, risk_grade
            FROM incidents_row WHERE person = ANY (:people) AND superseded_by IS NULL
            ORDER BY day, incident, area, sex, dob, ethnicity, risk_grade
            """)
        .param("people", RecordId.array(people))
        .query(
            (row, _) ->
                new Described(
                    new RecordId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    RowColumns.sex(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    row.getString(7),
                    RowColumns.grade(row.getString(8))))
        .list();
  }

  Map<RecordId, Instant> lastRecorded(Reader reader, Collection<RecordId> people) {
    Map<RecordId, Instant> last = new HashMap<>();
    jdbc.sql(
            """
            SELECT r.person, max(d.recorded_at) AS last
            FROM incidents_row r JOIN incidents_delivery d ON d.id = r.delivery
            WHERE r.person = ANY (:people) AND r.superseded_by IS NULL
              AND r.person <> ALL (:hidden)
            GROUP BY r.person
            """)
        .param("people", RecordId.array(people))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            row -> {
              last.put(
                  new RecordId(row.getObject("person", UUID.class)),
                  row.getObject("last", OffsetDateTime.class).toInstant());
            });
    return last;
  }

  Set<RecordId> harmedByThoseTheyHarm(Reader reader, Collection<RecordId> people, LocalDate upTo) {
    Sight.Condition seen = seen(reader, "theirs.person", "theirs.area");
    return jdbc.sql(
            """
            SELECT DISTINCT theirs.victim FROM incidents_row theirs
            JOIN incidents_row own ON own.person = theirs.victim AND own.victim = theirs.person
            WHERE theirs.victim = ANY (:people) AND theirs.person <> theirs.victim
              AND theirs.superseded_by IS NULL AND own.superseded_by IS NULL
              AND theirs.day <= :upTo AND own.day <= :upTo AND %s
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("people", RecordId.array(people))
        .param("upTo", upTo)
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .set();
  }

  /** That the reader sees one row: its person is not hidden, and its area is the reader's. */
  static Sight.Condition seen(Reader reader, String person, String area) {
    Sight.Condition seen =
        reader
            .sight()
            .of(
                person,
                "(CASE WHEN %1$s IS NULL THEN '{}' ELSE ARRAY[%1$s] END::text[])".formatted(area));
    return new Sight.Condition("(" + seen.sql() + ")", seen.parameters());
  }

  Set<String> areasOf(Reader reader, RecordId person) {
    return jdbc.sql(
            """
            SELECT DISTINCT area FROM incidents_row
            WHERE person = :person AND superseded_by IS NULL AND area IS NOT NULL
            """)
        .param("person", person.value())
        .query((row, _) -> row.getString(1))
        .set();
  }

  boolean isEmpty(Reader reader) {
    return jdbc.sql("SELECT NOT EXISTS (SELECT FROM incidents_row WHERE superseded_by IS NULL)")
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private static RecordedRow recorded(ResultSet row) throws SQLException {
    UUID victim = row.getObject(6, UUID.class);
    return new RecordedRow(
        new RecordId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        RowColumns.kind(row.getString(5)),
        victim == null ? null : new RecordId(victim),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        RowColumns.yesOrNo(row, 10),
        RowColumns.grade(row.getString(11)),
        row.getInt(12),
        instant(row, 13),
        row.getString(14),
        row.getString(15));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
