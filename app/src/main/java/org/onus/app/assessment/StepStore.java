package org.onus.app.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Next steps in PostgreSQL; that one was done is written once. */
@Repository
class StepStore {
  private static final String OPEN =
      """
      SELECT s.*, a.record FROM assessment_step s JOIN assessment a ON a.id = s.assessment
      WHERE s.done_at IS NULL AND (s.account = :who::uuid OR a.judged_by = :who)
        AND a.record <> ALL (:hidden) %s
      ORDER BY s.due, s.id
      """;
  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the assessments of these records, by assessment. */
  Map<UUID, List<Step>> of(Reader reader, Collection<RecordId> records) {
    Map<UUID, List<Step>> steps = new HashMap<>();
    jdbc.sql(
            """
            SELECT s.* FROM assessment_step s JOIN assessment a ON a.id = s.assessment
            WHERE a.record = ANY (:records) AND a.record <> ALL (:hidden)
            ORDER BY s.assessment, s.place
            """)
        .param("records", RecordId.array(records))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getObject("assessment", UUID.class), _ -> new ArrayList<>())
                  .add(step(row));
            });
    return steps;
  }

  /** Those that are not done, of which the reader is the owner or which follow their judgement. */
  List<Steps.Open> open(Reader reader) {
    return open(reader, jdbc.sql(OPEN.formatted("")));
  }

  /** The same of the persons of these records. */
  List<Steps.Open> open(Reader reader, Collection<RecordId> records) {
    return open(
        reader,
        jdbc.sql(OPEN.formatted("AND a.record = ANY (:records)"))
            .param("records", RecordId.array(records)));
  }

  private static List<Steps.Open> open(Reader reader, JdbcClient.StatementSpec statement) {
    return statement
        .param("who", reader.who())
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) ->
                new Steps.Open(
                    new RecordId(Objects.requireNonNull(row.getObject("record", UUID.class))),
                    step(row)))
        .list();
  }

  void insert(Reader reader, UUID assessment, List<Step> next) {
    for (int place = 0; place < next.size(); place++) {
      Step step = next.get(place);
      jdbc.sql(
              """
              INSERT INTO assessment_step (id, assessment, place, what, owner, account, due)
              VALUES (:id, :assessment, :place, :what, :owner, :account, :due)
              """)
          .param("id", step.id())
          .param("assessment", assessment)
          .param("place", place + 1)
          .param("what", step.what())
          .param("owner", step.owner())
          .param("account", step.account(), Types.OTHER)
          .param("due", step.due())
          .update();
    }
  }

  /** False if it was done before. */
  boolean done(Reader reader, UUID id, Step.Done done, Instant now) {
    return jdbc.sql(
                """
                UPDATE assessment_step SET done_on = :on, done_words = :words, done_at = :now,
                  done_by = :who
                WHERE id = :id AND done_at IS NULL
                """)
            .param("on", done.on())
            .param("words", done.words())
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("id", id)
            .update()
        == 1;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("what"),
        row.getString("owner"),
        row.getObject("account", UUID.class),
        Objects.requireNonNull(row.getObject("due", LocalDate.class)),
        done(row));
  }

  private static Step.@Nullable Done done(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("done_on", LocalDate.class);
    return on == null ? null : new Step.Done(on, row.getString("done_words"));
  }
}
