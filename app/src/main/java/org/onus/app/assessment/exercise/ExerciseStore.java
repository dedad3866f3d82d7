package org.onus.app.assessment.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Definitions;
import org.onus.engine.instruments.PracticeCase.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exercises in PostgreSQL; those made from hidden records do not exist. */
@Repository
class ExerciseStore {
  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final ScoredCaseRows scoredCases;
  private final JsonMapper json;

  ExerciseStore(JdbcClient jdbc, ScoredCaseRows scoredCases, JsonMapper json) {
    this.jdbc = jdbc;
    this.scoredCases = scoredCases;
    this.json = json;
  }

  void insert(Reader reader, Exercise exercise, String pathway, @Nullable String practiceCase) {
    Definitions.keep(jdbc, exercise.instrument().name());
    jdbc.sql(
            """
            INSERT INTO assessment_exercise (id, pathway, title, practice_case, record, facts,
              instrument, instrument_version, made_at, made_by)
            VALUES (:id, :pathway, :title, :practice, :record, :facts::jsonb, :instrument, :version,
              :now, :who)
            ON CONFLICT (id) DO NOTHING
            """)
        .param("id", exercise.id())
        .param("pathway", pathway)
        .param("title", exercise.title())
        .param("practice", practiceCase, Types.VARCHAR)
        .param("record", exercise.record(), Types.OTHER)
        .param("facts", json.writeValueAsString(exercise.facts()))
        .param("instrument", exercise.instrument().name())
        .param("version", exercise.instrument().version())
        .param("now", time(exercise.madeAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Those of the reader's pathway, and those to which they are invited; the newest first. */
  List<Exercise> all(Reader reader) {
    return asked(reader, null).list();
  }

  Optional<Exercise> find(Reader reader, UUID id) {
    return asked(reader, id).optional();
  }

  private JdbcClient.MappedQuerySpec<Exercise> asked(Reader reader, @Nullable UUID id) {
    return jdbc.sql(
            """
            SELECT e.*, definition FROM assessment_exercise e
            LEFT JOIN assessment_instrument ON name = instrument AND version = instrument_version
            WHERE (pathway = :pathway OR EXISTS (
                SELECT FROM assessment_exercise_invited i
                WHERE i.exercise = e.id AND i.account = :who::uuid))
              AND (record IS NULL OR record <> ALL (:hidden))
              AND e.id = coalesce(:id, e.id)
            ORDER BY made_at DESC, id
            """)
        .param("id", id, Types.OTHER)
        .param("pathway", reader.purpose())
        .param("who", reader.who())
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> exercise(row));
  }

  void invite(Reader reader, UUID exercise, Collection<UUID> accounts, Instant now) {
    jdbc.sql(
            """
            INSERT INTO assessment_exercise_invited (exercise, account, invited_at, invited_by)
            SELECT :exercise, account, :now, :who FROM unnest(:accounts) AS account
            ON CONFLICT DO NOTHING
            """)
        .param("exercise", exercise)
        .param("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("accounts", new SqlArrayValue("uuid", accounts.toArray()))
        .update();
  }

  int waiting(Reader reader) {
    return jdbc.sql(
            """
            SELECT count(*) FROM assessment_exercise_invited i
            JOIN assessment_exercise e ON e.id = i.exercise AND e.closed_at IS NULL
            WHERE i.account = :who::uuid AND (record IS NULL OR record <> ALL (:hidden))
              AND NOT EXISTS (SELECT FROM assessment_exercise_scored s
                WHERE s.exercise = i.exercise AND s.who = i.account)
            """)
        .param("who", reader.who())
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** Who is invited to each of these. */
  Map<UUID, List<UUID>> invited(Reader reader, Collection<UUID> exercises) {
    Map<UUID, List<UUID>> invited = new HashMap<>();
    pairs("SELECT exercise, account FROM assessment_exercise_invited", exercises, invited);
    return invited;
  }

  /** Who has scored each of these; what they scored is not read. */
  Map<UUID, List<UUID>> finished(Reader reader, Collection<UUID> exercises) {
    Map<UUID, List<UUID>> finished = new HashMap<>();
    pairs("SELECT exercise, who FROM assessment_exercise_scored", exercises, finished);
    return finished;
  }

  private void pairs(String select, Collection<UUID> exercises, Map<UUID, List<UUID>> into) {
    jdbc.sql(select + " WHERE exercise = ANY (:exercises) ORDER BY 1, 2")
        .param("exercises", new SqlArrayValue("uuid", exercises.toArray()))
        .query(
            row -> {
              into.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                  .add(row.getObject(2, UUID.class));
            });
  }

  /** What the reader has typed of a case, by field. */
  Map<String, String> typed(Reader reader, UUID exercise) {
    Map<String, String> typed = new HashMap<>();
    jdbc.sql(
            """
            SELECT field, typed FROM assessment_exercise_typed
            WHERE exercise = :exercise AND who = :who::uuid
            """)
        .param("exercise", exercise)
        .param("who", reader.who())
        .query(
            row -> {
              typed.put(row.getString(1), row.getString(2));
            });
    return typed;
  }

  /** Puts what was typed in the place of what was typed before. */
  void type(Reader reader, UUID exercise, Map<String, String> typed) {
    forget(reader, exercise);
    List<String> fields = List.copyOf(typed.keySet());
    jdbc.sql(
            """
            INSERT INTO assessment_exercise_typed (exercise, who, field, typed)
            SELECT :exercise, :who::uuid, * FROM unnest(:fields, :typed) ON CONFLICT DO NOTHING
            """)
        .param("exercise", exercise)
        .param("who", reader.who())
        .param("fields", new SqlArrayValue("text", fields.toArray()))
        .param("typed", new SqlArrayValue("text", fields.stream().map(typed::get).toArray()))
        .update();
  }

  void forget(Reader reader, UUID exercise) {
    jdbc.sql(
            """
            DELETE FROM assessment_exercise_typed
            WHERE exercise = :exercise AND who = :who::uuid
            """)
        .param("exercise", exercise)
        .param("who", reader.who())
        .update();
  }

  /** False if they have scored it before. */
  boolean score(Reader reader, UUID exercise, ScoredCase scored) {
    return scoredCases
            .bind(
                jdbc.sql(
                        """
                        INSERT INTO assessment_exercise_scored
                          (exercise, who, scored_at, answers, words, priority, reason)
                        SELECT id, :who, :now, :answers::jsonb, :words::jsonb, :priority, :reason
                        FROM assessment_exercise WHERE id = :exercise AND closed_at IS NULL
                        FOR SHARE
                        ON CONFLICT DO NOTHING
                        """)
                    .param("exercise", exercise),
                scored)
            .update()
        == 1;
  }

  /** What was scored on closed ones of these; of open ones nothing. */
  Map<UUID, List<ScoredCase>> scored(Reader reader, Collection<UUID> exercises) {
    Map<UUID, List<ScoredCase>> scored = new HashMap<>();
    jdbc.sql(
            """
            SELECT s.* FROM assessment_exercise_scored s
            JOIN assessment_exercise e ON e.id = s.exercise AND e.closed_at IS NOT NULL
            WHERE s.exercise = ANY (:exercises) ORDER BY md5(s.exercise::text || s.who::text)
            """)
        .param("exercises", new SqlArrayValue("uuid", exercises.toArray()))
        .query(
            row -> {
              scored
                  .computeIfAbsent(row.getObject("exercise", UUID.class), _ -> new ArrayList<>())
                  .add(scoredCases.read(row));
            });
    return scored;
  }

  boolean close(Reader reader, UUID exercise, Instant now) {
    return jdbc.sql(
                """
                UPDATE assessment_exercise SET closed_at = :now, closed_by = :who
                WHERE id = :id AND closed_at IS NULL
                """)
            .param("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("id", exercise)
            .update()
        == 1;
  }

  private Exercise exercise(ResultSet row) throws SQLException {
    return new Exercise(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("record", UUID.class),
        json.readValue(row.getString("facts"), FACTS),
        Definitions.of(row),
        Objects.requireNonNull(instant(row, "made_at")),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
