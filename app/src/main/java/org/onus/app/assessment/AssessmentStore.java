package org.onus.app.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment.Judged;
import org.onus.app.assessment.Assessment.Step;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Assessments in PostgreSQL; answers are only added to. */
@Repository
class AssessmentStore {
  private final JdbcClient jdbc;

  AssessmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of these records, the latest begun first. */
  List<Assessment> of(Reader reader, Collection<RecordId> records) {
    UUID[] ids = records.stream().map(RecordId::value).toArray(UUID[]::new);
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
        .param("records", new SqlArrayValue("uuid", (Object[]) ids))
        .query(
            row -> {
              given
                  .computeIfAbsent(row.getObject("assessment", UUID.class), _ -> new ArrayList<>())
                  .add(given(row));
            });
    return jdbc.sql(
            """
            SELECT * FROM assessment WHERE record = ANY (:records) AND record <> ALL (:hidden)
            ORDER BY begun_at DESC, id
            """)
        .param("records", new SqlArrayValue("uuid", (Object[]) ids))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) ->
                assessment(row, given.getOrDefault(row.getObject("id", UUID.class), List.of())))
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
            .param("version", Instruments.find(instrument).orElseThrow().version())
            .param("pathway", reader.purpose())
            .param("notice", notice.name())
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  void answer(
      Reader reader, UUID assessment, Sent sent, Reading suggested, int evidence, Instant now) {
    jdbc.sql(
            """
            INSERT INTO assessment_answer (assessment, item, timeframe, answer, words, suggested,
              evidence, answered_at, answered_by)
            VALUES (:id, :item, :timeframe, :answer, :words, :suggested, :evidence, :now, :who)
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
        .update();
  }

  void open(Reader reader, UUID assessment, String item, Instant now) {
    jdbc.sql(
            """
            INSERT INTO assessment_evidence_opened (assessment, item, opened_by, opened_at)
            VALUES (:id, :item, :who, :now) ON CONFLICT DO NOTHING
            """)
        .param("id", assessment)
        .param("item", item)
        .param("who", reader.who())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** The items whose evidence the reader has opened. */
  Set<String> opened(Reader reader, UUID assessment) {
    return jdbc.sql(
            """
            SELECT item FROM assessment_evidence_opened
            WHERE assessment = :id AND opened_by = :who
            """)
        .param("id", assessment)
        .param("who", reader.who())
        .query((row, _) -> row.getString(1))
        .set();
  }

  /** Judges one; false if somebody has. */
  boolean judge(Reader reader, UUID assessment, Judged judged) {
    Step next = judged.next();
    return jdbc.sql(
                """
                UPDATE assessment SET judged_on = :on, judged_at = :at, judged_by = :who,
                  threshold = :threshold, priority = :priority, reason = :reason,
                  next_step = :step, next_owner = :owner, next_due = :due
                WHERE id = :id AND judged_at IS NULL
                """)
            .param("on", judged.on())
            .param("at", judged.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("threshold", judged.threshold(), Types.INTEGER)
            .param("priority", judged.priority())
            .param("reason", judged.reason())
            .param("step", next == null ? null : next.what(), Types.VARCHAR)
            .param("owner", next == null ? null : next.owner(), Types.VARCHAR)
            .param("due", next == null ? null : next.due(), Types.DATE)
            .param("id", assessment)
            .update()
        == 1;
  }

  private static Assessment assessment(ResultSet row, List<Given> given) throws SQLException {
    return new Assessment(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        Instruments.find(row.getString("instrument")).orElseThrow(),
        Notice.valueOf(row.getString("notice")),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getString("begun_by"),
        given,
        judged(row));
  }

  private static @Nullable Judged judged(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("judged_on", LocalDate.class);
    if (on == null) {
      return null;
    }
    LocalDate due = row.getObject("next_due", LocalDate.class);
    return new Judged(
        on,
        row.getObject("judged_at", OffsetDateTime.class).toInstant(),
        row.getString("judged_by"),
        row.getObject("threshold", Integer.class),
        row.getBoolean("priority"),
        row.getString("reason"),
        due == null
            ? null
            : new Step(row.getString("next_step"), row.getString("next_owner"), due));
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        new Question(row.getString("item"), row.getString("timeframe")),
        row.getString("answer"),
        row.getString("words"),
        Reading.valueOf(row.getString("suggested")),
        row.getInt("evidence"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
        row.getString("answered_by"));
  }
}
