package org.onus.app.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment.Judged;
import org.onus.app.assessment.Assessments.Begun;
import org.onus.app.assessment.Assessments.Watched;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Assessments in PostgreSQL; answers are only added to. */
@Repository
class AssessmentStore {
  private final JdbcClient jdbc;
  private final DraftStore drafts;
  private final StepStore steps;

  AssessmentStore(JdbcClient jdbc, DraftStore drafts, StepStore steps) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.steps = steps;
  }

  /** Of these records, the latest begun first. */
  List<Assessment> of(Reader reader, Collection<RecordId> records) {
    Map<UUID, List<Given>> given = new HashMap<>();
    jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (assessment, item, timeframe) a.* FROM assessment_answer a
                JOIN assessment ON assessment.id = a.assessment
              WHERE record = ANY (:records)
              ORDER BY assessment, item, timeframe, a.id DESC) AS standing
            ORDER BY id
            """)
        .param("records", RecordId.array(records))
        .query(
            row -> {
              given
                  .computeIfAbsent(row.getObject("assessment", UUID.class), _ -> new ArrayList<>())
                  .add(given(row));
            });
    Map<UUID, List<Step>> next = steps.of(reader, records);
    return jdbc.sql(
            """
            SELECT assessment.*, definition FROM assessment
            LEFT JOIN assessment_instrument ON name = instrument AND version = instrument_version
            WHERE record = ANY (:records) AND record <> ALL (:hidden)
            ORDER BY begun_at DESC, assessment.id
            """)
        .param("records", RecordId.array(records))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) -> {
              UUID id = row.getObject("id", UUID.class);
              return assessment(
                  row, given.getOrDefault(id, List.of()), next.getOrDefault(id, List.of()));
            })
        .list();
  }

  /** Every answer that was ever given, the oldest first, while nobody else can add one. */
  List<Given> held(Reader reader, UUID assessment) {
    jdbc.sql("SELECT id FROM assessment WHERE id = :id FOR UPDATE")
        .param("id", assessment)
        .query(_ -> {});
    return jdbc.sql("SELECT * FROM assessment_answer WHERE assessment = :id ORDER BY id")
        .param("id", assessment)
        .query((row, _) -> given(row))
        .list();
  }

  /** Begins one; false if the record has one that is not judged. */
  boolean insert(
      Reader reader, UUID id, RecordId record, Notice notice, String instrument, Instant now) {
    int version = Definitions.keep(jdbc, instrument);
    return jdbc.sql(
                """
                INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
                  begun_at, begun_by)
                VALUES (:id, :record, :instrument, :version, :pathway, :notice, :now, :who)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("record", record.value())
            .param("instrument", instrument)
            .param("version", version)
            .param("pathway", reader.purpose())
            .param("notice", notice.name())
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  /** Adds an answer; its id. */
  UUID answer(
      Reader reader, UUID assessment, Sent sent, Reading suggested, int evidence, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO assessment_answer (assessment, item, timeframe, answer, words, suggested,
              evidence, answered_at, answered_by)
            VALUES (:id, :item, :timeframe, :answer, :words, :suggested, :evidence, :now, :who)
            RETURNING id
            """)
        .param("id", assessment)
        .param("item", sent.question().item())
        .param("timeframe", sent.question().timeframe())
        .param("answer", sent.answer(), Types.VARCHAR)
        .param("words", sent.words())
        .param("suggested", suggested.name())
        .param("evidence", evidence)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query(UUID.class)
        .single();
  }

  /** Judges one; false if somebody has. */
  boolean judge(Reader reader, UUID assessment, Judged judged) {
    boolean isFirst =
        jdbc.sql(
                    """
                    UPDATE assessment SET judged_on = :on, judged_at = :at, judged_by = :who,
                      judged_agency = :agency, threshold = :threshold, priority = :priority, reason = :reason
                    WHERE id = :id AND judged_at IS NULL
                    """)
                .param("on", judged.on())
                .param("at", judged.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("who", reader.who())
                .param("agency", judged.agency())
                .param("threshold", judged.threshold(), Types.INTEGER)
                .param("priority", judged.priority())
                .param("reason", judged.reason())
                .param("id", assessment)
                .update()
            == 1;
    if (isFirst) {
      steps.insert(reader, assessment, judged.next());
      drafts.forget(reader, assessment);
    }
    return isFirst;
  }

  /** Keeps whose evidence was looked at. */
  void cover(Reader reader, UUID assessment, Collection<RecordId> records) {
    jdbc.sql(
            """
            INSERT INTO assessment_cover (assessment, record) SELECT :id, unnest(:records)
            ON CONFLICT DO NOTHING
            """)
        .param("id", assessment)
        .param("records", RecordId.array(records))
        .update();
  }

  List<Begun> begun(Reader reader) {
    return jdbc.sql(
            """
            SELECT record, begun_at FROM assessment
            WHERE judged_at IS NULL AND record <> ALL (:hidden) ORDER BY begun_at
            """)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> new Begun(record(row, "record"), instant(row, "begun_at")))
        .list();
  }

  List<Watched> watched(Reader reader) {
    return jdbc.sql(
            """
            SELECT a.record, a.judged_at, a.judged_on, array_agg(c.record) AS records
            FROM assessment a JOIN assessment_cover c ON c.assessment = a.id
            WHERE a.judged_at IS NOT NULL AND a.record <> ALL (:hidden)
              AND NOT EXISTS (SELECT FROM assessment_step s WHERE s.assessment = a.id)
              AND NOT EXISTS (
                SELECT FROM assessment_cover theirs
                JOIN assessment later ON later.record = theirs.record
                WHERE theirs.assessment = a.id AND later.record <> ALL (:hidden)
                  AND later.id <> a.id
                  AND (later.judged_at IS NULL OR later.judged_at > a.judged_at))
            GROUP BY a.id ORDER BY a.judged_at
            """)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) ->
                new Watched(
                    record(row, "record"),
                    Arrays.stream((UUID[]) row.getArray("records").getArray())
                        .map(RecordId::new)
                        .toList(),
                    instant(row, "judged_at"),
                    Objects.requireNonNull(row.getObject("judged_on", LocalDate.class))))
        .list();
  }

  private static RecordId record(ResultSet row, String column) throws SQLException {
    return new RecordId(row.getObject(column, UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Assessment assessment(ResultSet row, List<Given> given, List<Step> next)
      throws SQLException {
    return new Assessment(
        row.getObject("id", UUID.class),
        record(row, "record"),
        Definitions.of(row),
        Notice.valueOf(row.getString("notice")),
        instant(row, "begun_at"),
        row.getString("begun_by"),
        given,
        judged(row, next));
  }

  private static @Nullable Judged judged(ResultSet row, List<Step> next) throws SQLException {
    LocalDate on = row.getObject("judged_on", LocalDate.class);
    if (on == null) {
      return null;
    }
    return new Judged(
        on,
        instant(row, "judged_at"),
        row.getString("judged_by"),
        row.getString("judged_agency"),
        row.getObject("threshold", Integer.class),
        row.getBoolean("priority"),
        row.getString("reason"),
        next);
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        new Question(row.getString("item"), row.getString("timeframe")),
        row.getString("answer"),
        row.getString("words"),
        Reading.valueOf(row.getString("suggested")),
        row.getInt("evidence"),
        instant(row, "answered_at"),
        row.getString("answered_by"));
  }
}
