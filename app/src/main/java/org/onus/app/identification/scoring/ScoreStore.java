package org.onus.app.identification.scoring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.incidents.WeightsVersion;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Profiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Writes kept scores. */
@Repository
class ScoreStore {
  private static final String TURN = "pg_advisory_xact_lock%s(hashtextextended('scores', 0))";
  private static final int BUFFER = 1 << 16;
  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  ScoreStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /**
   * Whoever scores everybody does so alone: it would overwrite, from rows it read before, the score
   * of somebody whose incident came in meanwhile.
   */
  void waitForTurnAlone() {
    jdbc.sql("SELECT " + TURN.formatted("")).query(_ -> {});
  }

  /** Those who score a few people do so side by side. */
  void waitForTurn() {
    jdbc.sql("SELECT " + TURN.formatted("_shared")).query(_ -> {});
  }

  List<KeptDay> days(Reader reader) {
    return jdbc.sql(
            """
            SELECT as_at, scored_at, afterwards, areas, weights_file, weights_fingerprint
            FROM identification_day ORDER BY as_at
            """)
        .query((row, _) -> keptDay(row))
        .list();
  }

  /**
   * Whether scores that follow what is known now, the day's and those of days worked out
   * afterwards, were worked out without any custody data.
   */
  boolean saysNotChecked(Reader reader, LocalDate day) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM identification_score JOIN identification_day USING (as_at)
              WHERE (as_at = :day OR afterwards) AND flags @> ARRAY[:flag]::text[])
            """)
        .param("day", day)
        .param("flag", Flag.CUSTODY_NOT_CHECKED.code())
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  void keepDay(KeptDay day) {
    jdbc.sql(
            """
            INSERT INTO identification_day
              (as_at, scored_at, afterwards, areas, weights_file, weights_fingerprint)
            VALUES (:day, :now, :afterwards, :areas, :file, :fingerprint)
            ON CONFLICT (as_at) DO UPDATE SET scored_at = excluded.scored_at,
              afterwards = excluded.afterwards, areas = excluded.areas,
              weights_file = excluded.weights_file,
              weights_fingerprint = excluded.weights_fingerprint
            """)
        .param("day", day.asAt())
        .param("now", day.scoredAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("afterwards", day.afterwards())
        .param("areas", new SqlArrayValue("text", day.areas().toArray()))
        .param("file", day.weights().fileName())
        .param("fingerprint", day.weights().fingerprint())
        .update();
  }

  /** Adds areas to those that a kept day knows; nothing is written when it knows them all. */
  void addAreas(LocalDate day, Collection<String> areas) {
    jdbc.sql(
            """
            UPDATE identification_day SET areas = ARRAY(
              SELECT DISTINCT area FROM unnest(areas || :areas) AS area ORDER BY area)
            WHERE as_at = :day AND NOT areas @> :areas
            """)
        .param("day", day)
        .param("areas", new SqlArrayValue("text", areas.toArray()))
        .update();
  }

  void remove(LocalDate day, Collection<RecordId> people) {
    jdbc.sql(
            """
            DELETE FROM identification_score
            WHERE as_at = :day AND profile = ANY (:profiles) AND record = ANY (:people)
            """)
        .param("day", day)
        .param(
            "profiles",
            new SqlArrayValue("text", Profiles.shipped().stream().map(Profile::name).toArray()))
        .param("people", new SqlArrayValue("uuid", people.stream().map(RecordId::value).toArray()))
        .update();
  }

  void removeScores(LocalDate day) {
    jdbc.sql("DELETE FROM identification_score WHERE as_at = :day").param("day", day).update();
  }

  /** Forgets days and their scores. */
  void forget(Collection<LocalDate> days) {
    if (!days.isEmpty()) {
      SqlArrayValue gone = new SqlArrayValue("date", days.toArray());
      jdbc.sql("DELETE FROM identification_score WHERE as_at = ANY (:days)")
          .param("days", gone)
          .update();
      jdbc.sql("DELETE FROM identification_day WHERE as_at = ANY (:days)")
          .param("days", gone)
          .update();
    }
  }

  /** Adds scores in the caller's transaction, one after the other as they come. */
  void add(LocalDate asAt, Iterator<Scoring.Entry> scores) {
    connections.execute((Connection connection) -> copy(connection, asAt, scores));
  }

  private static @Nullable Void copy(
      Connection connection, LocalDate asAt, Iterator<Scoring.Entry> scores) throws SQLException {
    String copy = "COPY identification_score (" + ScoreText.COLUMNS + ") FROM STDIN";
    ScoreText text = new ScoreText();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy),
                StandardCharsets.UTF_8),
            BUFFER)) {
      while (scores.hasNext()) {
        out.write(text.line(asAt, scores.next()));
      }
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Tidies the table after much was written; no transaction may be open. */
  void tidy() {
    jdbc.sql("VACUUM (ANALYZE) identification_score").update();
  }

  private static KeptDay keptDay(ResultSet row) throws SQLException {
    Instant scoredAt = Objects.requireNonNull(row.getObject(2, OffsetDateTime.class)).toInstant();
    return new KeptDay(
        row.getObject(1, LocalDate.class),
        scoredAt,
        row.getBoolean(3),
        List.of((String[]) row.getArray(4).getArray()),
        new WeightsVersion(row.getString(5), Objects.requireNonNull(row.getString(6))));
  }
}
