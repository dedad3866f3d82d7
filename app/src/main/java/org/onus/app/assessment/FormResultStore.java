package org.onus.app.assessment;

import java.sql.Array;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.ConfidedWall;
import org.onus.app.people.statements.Statements;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Results of forms in PostgreSQL; what is confided goes to those who may read it. */
@Repository
class FormResultStore {
  private static final String SELECT =
      """
      SELECT r.*, i.definition FROM assessment_result r
      JOIN assessment_instrument i ON i.name = instrument AND i.version = instrument_version
      WHERE (:confided OR NOT r.confided) AND r.record <> ALL (:hidden)
      """;
  private final JdbcClient jdbc;
  private final ConfidedWall wall;

  FormResultStore(JdbcClient jdbc, ConfidedWall wall) {
    this.jdbc = jdbc;
    this.wall = wall;
  }

  List<FormResult> of(Reader reader, Collection<RecordId> records) {
    return query(
            reader,
            " AND r.record = ANY (:records) AND r.ended_at IS NULL"
                + " ORDER BY r.taken_on DESC, r.recorded_at DESC, r.id")
        .param("records", RecordId.array(records))
        .query((row, _) -> result(row))
        .list();
  }

  Optional<FormResult> find(Reader reader, RecordId record, UUID id) {
    return query(reader, " AND r.record = :record AND r.id = :id")
        .param("record", record.value())
        .param("id", id)
        .query((row, _) -> result(row))
        .optional();
  }

  private JdbcClient.StatementSpec query(Reader reader, String more) {
    wall.openFor(reader);
    return jdbc.sql(SELECT + more)
        .param("confided", Statements.readsConfided(reader))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()));
  }

  /** False if it was recorded before. */
  boolean insert(Reader reader, RecordId record, UUID id, FormResult.Taken taken, Instant now) {
    Answers answers = taken.answers();
    List<Question> answered =
        answers.instrument().questions().stream()
            .filter(question -> answers.to(question).isPresent())
            .toList();
    return jdbc.sql(
                """
                INSERT INTO assessment_result (id, record, instrument, instrument_version, items,
                  timeframes, answers, taken_on, agency, taken_by, confided, recorded_at, recorded_by)
                VALUES (:id, :record, :instrument, :version, :items, :timeframes, :answers, :on,
                  :agency, :by, :confided, :now, :who)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("record", record.value())
            .param("instrument", answers.instrument().name())
            .param("version", Definitions.keep(jdbc, answers.instrument().name()))
            .param("items", texts(answered, Question::item))
            .param("timeframes", texts(answered, Question::timeframe))
            .param("answers", texts(answered, question -> answers.to(question).orElseThrow()))
            .param("on", taken.on())
            .param("agency", taken.agency().name())
            .param("by", taken.by())
            .param("confided", taken.confided())
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  /** Withdraws one; false if it was before. */
  boolean end(Reader reader, UUID id, String reason, Instant now) {
    int ended =
        wall.behind(
            reader,
            () ->
                jdbc.sql(
                        """
                        UPDATE assessment_result
                        SET ended_at = :now, ended_by = :who, end_reason = :reason
                        WHERE id = :id AND ended_at IS NULL
                        """)
                    .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("who", reader.who())
                    .param("reason", reason)
                    .param("id", id)
                    .update());
    return ended == 1;
  }

  private static SqlArrayValue texts(List<Question> answered, Function<Question, String> text) {
    return new SqlArrayValue("text", answered.stream().map(text).toArray());
  }

  private static FormResult result(ResultSet row) throws SQLException {
    return new FormResult(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        new FormResult.Taken(
            answers(row),
            Objects.requireNonNull(row.getObject("taken_on", LocalDate.class)),
            new Agency(row.getString("agency")),
            row.getString("taken_by"),
            row.getBoolean("confided")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        ended(row));
  }

  private static Answers answers(ResultSet row) throws SQLException {
    String[] items = texts(row.getArray("items"));
    String[] timeframes = texts(row.getArray("timeframes"));
    String[] given = texts(row.getArray("answers"));
    Answers answers = Answers.none(Definitions.of(row));
    for (int i = 0; i < items.length; i++) {
      answers = answers.with(new Question(items[i], timeframes[i]), given[i]);
    }
    return answers;
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  private static FormResult.@Nullable Ended ended(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
    return at == null ? null : new FormResult.Ended(at.toInstant(), row.getString("end_reason"));
  }
}
