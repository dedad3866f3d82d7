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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.incidents.WeightsVersion;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.PersonId;
import org.onus.engine.ranking.Flag;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Writes kept scores. */
@Repository
class ScoreStore {
  private static final String TURN = "SELECT pg_advisory_xact_lock%s(hashtextextended('%s', 0))";
  private static final int BUFFER = 1 << 16;

  /** Far more than come in while everybody is scored, or between two looks at a list. */
  private static final int CHANGES_KEPT = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  ScoreStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** Only one scores everybody at a time: each holds all rows in memory. */
  void waitToScoreEverybody() {
    jdbc.sql(TURN.formatted("", "scores of everybody")).query(_ -> {});
  }

  /** From here until the commit nobody else changes scores, and whatever was changed is seen. */
  void waitForTurnAlone() {
    jdbc.sql(TURN.formatted("", "scores")).query(_ -> {});
  }

  /** Those who score a few people do so side by side. */
  void waitForTurn() {
    jdbc.sql(TURN.formatted("_shared", "scores")).query(_ -> {});
  }

  /** From here until the commit nobody else scores these people by all their records. */
  void waitForTurn(Collection<PersonId> people) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(hashtextextended(person::text, 0))
            FROM unnest(:people) AS person
            """)
        .param("people", uuids(people.stream().map(PersonId::first).sorted().toList()))
        .query(_ -> {});
  }

  List<KeptDay> days(Reader reader) {
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
        .param("people", uuids(people))
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

  int newEdition(Reader reader) {
    return jdbc.sql("SELECT nextval('identification_edition')")
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /**
   * Whether scores that follow what is known now, the day's and those of days worked out
   * afterwards, were worked out without any custody data.
   */
  boolean saysNotChecked(Reader reader, LocalDate day) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM identification_score JOIN identification_day USING (edition)
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

  void remove(int edition, Collection<String> profiles, Collection<RecordId> people) {
    jdbc.sql(
            """
            DELETE FROM identification_score
            WHERE edition = :edition AND profile = ANY (:profiles) AND record = ANY (:people)
            """)
        .param("edition", edition)
        .param("profiles", new SqlArrayValue("text", profiles.toArray()))
        .param("people", uuids(people))
        .update();
    jdbc.sql(
            """
            DELETE FROM identification_grouped WHERE edition = :edition AND person = ANY (:people)
            """)
        .param("edition", edition)
        .param("people", uuids(people))
        .update();
  }

  /** Forgets days; their scores go when the table is tidied. */
  void forget(Collection<LocalDate> days) {
    jdbc.sql("DELETE FROM identification_day WHERE as_at = ANY (:days)")
        .param("days", new SqlArrayValue("date", days.toArray()))
        .update();
  }

  /** Adds scores of records in the caller's transaction, one after the other as they come. */
  void add(int edition, Iterator<Scoring.Entry> scores) {
    connections.execute((Connection connection) -> copy(connection, edition, false, scores));
  }

  /** Adds scores of people by all their records, and which those are. */
  void addTogether(int edition, Collection<JoinedPeople.Scored> people) {
    Iterator<Scoring.Entry> scores =
        people.stream().flatMap(person -> person.entries().stream()).iterator();
    connections.execute((Connection connection) -> copy(connection, edition, true, scores));
    addRecords(edition, people.stream().map(JoinedPeople.Scored::records).toList());
  }

  private void addRecords(int edition, List<Grouped> people) {
    List<UUID> persons = new ArrayList<>();
    List<UUID> records = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    List<String> areas = new ArrayList<>();
    for (Grouped one : people) {
      for (RecordId record : one.all()) {
        persons.add(one.person().value());
        records.add(record.value());
        parts.add(one.partOf(record).name());
        areas.add(ScoreText.arrayOf(one.recorded().getOrDefault(record, List.of())));
      }
    }
    jdbc.sql(
            """
            INSERT INTO identification_grouped (edition, person, record, part, areas)
            SELECT :edition, person, record, part, areas::text[]
            FROM unnest(:persons, :records, :parts, :areas) AS one (person, record, part, areas)
            """)
        .param("edition", edition)
        .param("persons", new SqlArrayValue("uuid", persons.toArray()))
        .param("records", new SqlArrayValue("uuid", records.toArray()))
        .param("parts", new SqlArrayValue("text", parts.toArray()))
        .param("areas", new SqlArrayValue("text", areas.toArray()))
        .update();
  }

  private static @Nullable Void copy(
      Connection connection, int edition, boolean together, Iterator<Scoring.Entry> scores)
      throws SQLException {
    String copy = "COPY identification_score (" + ScoreText.COLUMNS + ") FROM STDIN";
    ScoreText text = new ScoreText();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy),
                StandardCharsets.UTF_8),
            BUFFER)) {
      while (scores.hasNext()) {
        out.write(text.line(edition, together, scores.next()));
      }
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Removes scores that are no day's any more; no transaction may be open. */
  void tidy() {
    // a loose scan of the index: one step an edition, however many people each has
    jdbc.sql(
            """
            WITH RECURSIVE editions AS (
              SELECT min(edition) AS edition FROM identification_score
              UNION ALL
              SELECT (SELECT min(s.edition) FROM identification_score s
                      WHERE s.edition > editions.edition)
              FROM editions WHERE edition IS NOT NULL)
            DELETE FROM identification_score WHERE edition IN (
              SELECT edition FROM editions
              WHERE edition IS NOT NULL AND edition NOT IN (SELECT edition FROM identification_day))
            """)
        .update();
    jdbc.sql(
            """
            DELETE FROM identification_grouped
            WHERE edition NOT IN (SELECT edition FROM identification_day)
            """)
        .update();
    jdbc.sql(
            """
            DELETE FROM identification_change
            WHERE version <= (SELECT number FROM identification_version) - :kept
            """)
        .param("kept", CHANGES_KEPT)
        .update();
    jdbc.sql("VACUUM (ANALYZE) identification_score").update();
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

  private static SqlArrayValue uuids(Collection<RecordId> people) {
    return new SqlArrayValue("uuid", people.stream().map(RecordId::value).toArray());
  }
}
