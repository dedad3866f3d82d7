package org.onus.app.identification.scoring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
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
  private static final int BUFFER = 1 << 16;

  /** Far more than come in while everybody is scored, or between two looks at a list. */
  private static final int CHANGES_KEPT = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  ScoreStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
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

  void remove(int edition, Collection<String> profiles, Collection<RecordId> people) {
    jdbc.sql(
            """
            DELETE FROM identification_score
            WHERE edition = :edition AND profile = ANY (:profiles) AND record = ANY (:people)
            """)
        .param("edition", edition)
        .param("profiles", new SqlArrayValue("text", profiles.toArray()))
        .param("people", RecordId.array(people))
        .update();
    jdbc.sql(
            """
            DELETE FROM identification_grouped WHERE edition = :edition AND person = ANY (:people)
            """)
        .param("edition", edition)
        .param("people", RecordId.array(people))
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
}
