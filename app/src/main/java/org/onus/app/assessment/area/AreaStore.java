package org.onus.app.assessment.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Finished assessments of everybody; those of hidden records do not exist. */
@Repository
class AreaStore {
  private static final String LAST =
      """
      SELECT DISTINCT ON (record) *, count(*) OVER () AS among FROM assessment
      WHERE instrument = :instrument AND judged_on BETWEEN :from AND :to
        AND record <> ALL (:hidden)
      ORDER BY record, judged_at DESC, id
      """;
  private final JdbcClient jdbc;

  AreaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last one of each record, in the order in which they were judged. */
  List<Finished> finished(Reader reader, String instrument, LocalDate from, LocalDate to) {
    Map<UUID, Map<Question, String>> answers = new HashMap<>();
    asked(
            reader,
            """
            SELECT assessment, array_agg(item) AS items, array_agg(timeframe) AS timeframes,
              array_agg(answer) AS answers
            FROM (
              SELECT DISTINCT ON (a.assessment, a.item, a.timeframe) a.* FROM assessment_answer a
              JOIN last ON last.id = a.assessment
              ORDER BY a.assessment, a.item, a.timeframe, a.id DESC) AS standing
            WHERE answer IS NOT NULL GROUP BY assessment
            """,
            instrument,
            from,
            to)
        .query(
            row -> {
              answers.put(row.getObject("assessment", UUID.class), answers(row));
            });
    return asked(reader, "SELECT * FROM last ORDER BY judged_at, id", instrument, from, to)
        .query(
            (row, _) ->
                new Finished(
                    new RecordId(row.getObject("record", UUID.class)),
                    row.getString("pathway"),
                    row.getString("notice"),
                    row.getObject("judged_on", LocalDate.class),
                    row.getObject("threshold", Integer.class),
                    row.getBoolean("priority"),
                    row.getInt("among"),
                    answers.getOrDefault(row.getObject("id", UUID.class), Map.of())))
        .list();
  }

  private static Map<Question, String> answers(ResultSet row) throws SQLException {
    String[] items = (String[]) row.getArray("items").getArray();
    String[] timeframes = (String[]) row.getArray("timeframes").getArray();
    String[] given = (String[]) row.getArray("answers").getArray();
    Map<Question, String> answers = new HashMap<>();
    for (int i = 0; i < items.length; i++) {
      answers.put(new Question(items[i], timeframes[i]), given[i]);
    }
    return answers;
  }

  private JdbcClient.StatementSpec asked(
      Reader reader, String sql, String instrument, LocalDate from, LocalDate to) {
    return jdbc.sql("WITH last AS (" + LAST + ") " + sql)
        .param("instrument", instrument)
        .param("from", from)
        .param("to", to)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()));
  }
}
