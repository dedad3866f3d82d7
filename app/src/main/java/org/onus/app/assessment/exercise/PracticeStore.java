package org.onus.app.assessment.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts at invented cases; each is its reader's own. */
@Repository
class PracticeStore {
  private final JdbcClient jdbc;
  private final ScoredCaseRows scoredCases;

  PracticeStore(JdbcClient jdbc, ScoredCaseRows scoredCases) {
    this.jdbc = jdbc;
    this.scoredCases = scoredCases;
  }

  void practise(Reader reader, UUID id, String practiceCase, ScoredCase scored) {
    scoredCases
        .bind(
            jdbc.sql(
                    """
                    INSERT INTO assessment_practice
                      (id, practice_case, who, scored_at, answers, words, priority, reason)
                    VALUES (:id, :case, :who, :now, :answers::jsonb, :words::jsonb, :priority,
                      :reason)
                    ON CONFLICT (id) DO NOTHING
                    """)
                .param("id", id)
                .param("case", practiceCase),
            scored)
        .update();
  }

  /** The reader's own attempt. */
  Optional<ScoredCase> practised(Reader reader, UUID id, String practiceCase) {
    return jdbc.sql(
            """
            SELECT * FROM assessment_practice
            WHERE id = :id AND practice_case = :case AND who = :who::uuid
            """)
        .param("id", id)
        .param("case", practiceCase)
        .param("who", reader.who())
        .query((row, _) -> scoredCases.read(row))
        .optional();
  }

  /** The reader's last attempt at each case. */
  Map<String, UUID> lastPractised(Reader reader) {
    Map<String, UUID> last = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (practice_case) practice_case, id FROM assessment_practice
            WHERE who = :who::uuid ORDER BY practice_case, scored_at DESC, id
            """)
        .param("who", reader.who())
        .query(
            row -> {
              last.put(row.getString(1), row.getObject(2, UUID.class));
            });
    return last;
  }
}
