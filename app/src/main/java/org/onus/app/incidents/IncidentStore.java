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
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads the rows that stand: one person's for showing, many for scoring. */
@Repository
class IncidentStore {
  private static final int ROWS_AT_ONCE = 20_000;
  private static final String FOR_SCORING =
      """
      SELECT person, incident, day - '1970-01-01', offence, kind, victim, relationship, area, source,
        children_present, sex, dob - '1970-01-01', ethnicity, risk_grade
      FROM incidents_row WHERE superseded_by IS NULL
      """;
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
        .param("people", uuids(people))
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
        .param("victims", uuids(victims))
        .query((row, _) -> recorded(row))
        .list();
  }

  /** Who of these is recorded as harmed by anybody; said to keep them safe, whoever reads. */
  Set<RecordId> harmed(Reader reader, Collection<RecordId> people) {
    return jdbc.sql(
            """
            SELECT DISTINCT victim FROM incidents_row
            WHERE victim = ANY (:people) AND superseded_by IS NULL
            """)
        .param("people", uuids(people))
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .set();
  }

  Map<RecordId, Set<String>> areasOf(Reader reader, Collection<RecordId> people) {
    Map<RecordId, Set<String>> areas = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT person, area FROM incidents_row
            WHERE person = ANY (:people) AND superseded_by IS NULL AND area IS NOT NULL
            """)
        .param("people", uuids(people))
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
        .param("people", uuids(people))
        .query(
            (row, _) ->
                new Described(
                    new RecordId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    sex(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    row.getString(7),
                    grade(row.getString(8))))
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
        .param("people", uuids(people))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            row -> {
              last.put(
                  new RecordId(row.getObject("person", UUID.class)),
                  row.getObject("last", OffsetDateTime.class).toInstant());
            });
    return last;
  }

  IncidentLog log(Reader reader) {
    return read(jdbc.sql(FOR_SCORING));
  }

  IncidentLog log(Reader reader, Collection<RecordId> people) {
    Sight.Condition seen = seen(reader, "person", "area");
    return read(
        jdbc.sql(
                FOR_SCORING
                    + " AND person = ANY (:people) UNION ALL "
                    + FOR_SCORING
                    + " AND victim = ANY (:people) AND NOT person = ANY (:people) AND "
                    + seen.sql())
            .params(seen.parameters())
            .param("people", uuids(people)));
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
        .param("people", uuids(people))
        .param("upTo", upTo)
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .set();
  }

  /** That the reader sees one row: its person is not hidden, and its area is the reader's. */
  private static Sight.Condition seen(Reader reader, String person, String area) {
    Sight.Condition seen =
        reader
            .sight()
            .of(
                person,
                "(CASE WHEN %1$s IS NULL THEN '{}' ELSE ARRAY[%1$s] END::text[])".formatted(area));
    return new Sight.Condition("(" + seen.sql() + ")", seen.parameters());
  }

  private static SqlArrayValue uuids(Collection<RecordId> people) {
    return new SqlArrayValue("uuid", people.stream().map(RecordId::value).toArray());
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

  private static IncidentLog read(JdbcClient.StatementSpec statement) {
    IncidentLog.Builder builder = new IncidentLog.Builder();
    statement
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              builder.add(forScoring(row));
            });
    return builder.build();
  }

  private static IncidentRow forScoring(ResultSet row) throws SQLException {
    return new IncidentRow(
        row.getString(2),
        row.getString(1),
        LocalDate.ofEpochDay(row.getInt(3)),
        row.getString(4),
        kind(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        yesOrNo(row, 10),
        sex(row.getString(11)),
        birth(row),
        row.getString(13),
        grade(row.getString(14)));
  }

  /** Dates come as day numbers, which are read ten times as fast. */
  private static @Nullable LocalDate birth(ResultSet row) throws SQLException {
    int day = row.getInt(12);
    return row.wasNull() ? null : LocalDate.ofEpochDay(day);
  }

  private static RecordedRow recorded(ResultSet row) throws SQLException {
    UUID victim = row.getObject(6, UUID.class);
    return new RecordedRow(
        new RecordId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        kind(row.getString(5)),
        victim == null ? null : new RecordId(victim),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        yesOrNo(row, 10),
        grade(row.getString(11)),
        row.getInt(12),
        instant(row, 13),
        row.getString(14),
        row.getString(15));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static @Nullable Boolean yesOrNo(ResultSet row, int column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Kind kind(@Nullable String name) {
    return name == null ? null : Kind.valueOf(name);
  }

  private static @Nullable Sex sex(@Nullable String name) {
    return name == null ? null : Sex.valueOf(name);
  }

  private static @Nullable RiskGrade grade(@Nullable String name) {
    return name == null ? null : RiskGrade.valueOf(name);
  }
}
