package org.onus.app.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows that stand into a log, for scoring. */
@Repository
class IncidentLogStore {
  private static final int ROWS_AT_ONCE = 20_000;
  private static final String FOR_SCORING =
      """
      SELECT person, incident, day - '1970-01-01', offence, kind, victim, relationship, area, source,
        children_present, sex, dob - '1970-01-01', ethnicity, risk_grade
      FROM incidents_row WHERE superseded_by IS NULL
      """;
  private final JdbcClient jdbc;

  IncidentLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  IncidentLog read(Reader reader) {
    return read(jdbc.sql(FOR_SCORING));
  }

  IncidentLog read(Reader reader, Collection<RecordId> people) {
    Sight.Condition seen = IncidentStore.seen(reader, "person", "area");
    return read(
        jdbc.sql(
                FOR_SCORING
                    + " AND person = ANY (:people) UNION ALL "
                    + FOR_SCORING
                    + " AND victim = ANY (:people) AND NOT person = ANY (:people) AND "
                    + seen.sql())
            .params(seen.parameters())
            .param("people", RecordId.array(people)));
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
        RowColumns.kind(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        RowColumns.yesOrNo(row, 10),
        RowColumns.sex(row.getString(11)),
        birth(row),
        row.getString(13),
        RowColumns.grade(row.getString(14)));
  }

  /** Dates come as day numbers, which are read ten times as fast. */
  private static @Nullable LocalDate birth(ResultSet row) throws SQLException {
    int day = row.getInt(12);
    return row.wasNull() ? null : LocalDate.ofEpochDay(day);
  }
}
