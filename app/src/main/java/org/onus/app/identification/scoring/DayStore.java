package org.onus.app.identification.scoring;

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
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.incidents.WeightsVersion;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The days whose scores are kept, and which changes of scores there were. */
@Repository
class DayStore {
  private final JdbcClient jdbc;

  DayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<KeptDay> all(Reader reader) {
    return jdbc.sql(
            """
            SELECT as_at, scored_at, afterwards, weights_file, weights_fingerprint, edition,
              definitions, coalesce((SELECT number FROM identification_version), 0)
            FROM identification_day ORDER BY as_at
            """)
        .query((row, _) -> keptDay(row))
        .list();
  }

  /** How many times scores of a few people have been changed. */
  long version(Reader reader) {
    return jdbc.sql("SELECT coalesce((SELECT number FROM identification_version), 0)")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /**
   * Counts a change and keeps whose it was. Whoever comes next waits for the commit, so versions
   * are committed in their order: who has seen one has seen all before it.
   */
  void keepChange(Collection<RecordId> people) {
    jdbc.sql(
            """
            WITH next AS (
              INSERT INTO identification_version AS v (number) VALUES (1)
              ON CONFLICT (one) DO UPDATE SET number = v.number + 1 RETURNING number)
            INSERT INTO identification_change (version, record)
            SELECT next.number, changed.record FROM next, unnest(:people) AS changed (record)
            """)
        .param("people", RecordId.array(people))
        .update();
  }

  /** Whose scores were changed after a version. */
  Set<RecordId> changedAfter(Reader reader, long version) {
    return Set.copyOf(
        jdbc.sql("SELECT DISTINCT record FROM identification_change WHERE version > :version")
            .param("version", version)
            .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
            .list());
  }

  void keepDay(KeptDay day) {
    jdbc.sql(
            """
            INSERT INTO identification_day
              (as_at, scored_at, afterwards, weights_file, weights_fingerprint, edition,
               definitions)
            VALUES (:day, :now, :afterwards, :file, :fingerprint, :edition, :definitions)
            ON CONFLICT (as_at) DO UPDATE SET scored_at = excluded.scored_at,
              afterwards = excluded.afterwards, weights_file = excluded.weights_file,
              weights_fingerprint = excluded.weights_fingerprint, edition = excluded.edition,
              definitions = excluded.definitions
            """)
        .param("day", day.asAt())
        .param("now", day.scoredAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("afterwards", day.afterwards())
        .param("file", day.weights().fileName())
        .param("fingerprint", day.weights().fingerprint())
        .param("edition", day.edition())
        .param("definitions", new SqlArrayValue("text", day.definitions().toArray()))
        .update();
  }

  /** Forgets days; their scores go when the table is tidied. */
  void forget(Collection<LocalDate> days) {
    jdbc.sql("DELETE FROM identification_day WHERE as_at = ANY (:days)")
        .param("days", new SqlArrayValue("date", days.toArray()))
        .update();
  }

  private static KeptDay keptDay(ResultSet row) throws SQLException {
    Instant scoredAt = Objects.requireNonNull(row.getObject(2, OffsetDateTime.class)).toInstant();
    return new KeptDay(
        row.getObject(1, LocalDate.class),
        scoredAt,
        row.getBoolean(3),
        new WeightsVersion(row.getString(4), Objects.requireNonNull(row.getString(5))),
        row.getInt(6),
        List.of((String[]) row.getArray(7).getArray()),
        row.getLong(8));
  }
}
