package org.onus.app.assessment.area.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.InventedForce;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.engine.instruments.Question;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finished assessments of invented people, straight into the tables. */
final class Assessed {
  private final JdbcTemplate jdbc;
  private final People people;
  private final Details details;

  Assessed(JdbcTemplate jdbc, People people, Details details) {
    this.jdbc = jdbc;
    this.people = people;
    this.details = details;
  }

  /** One finished assessment. */
  record One(
      String reference,
      String pathway,
      LocalDate on,
      Map<PersonColumn, String> person,
      String notice,
      @Nullable Integer threshold,
      boolean priority,
      Map<Question, String> answers) {}

  /** A plain one, of today. */
  static One one(String reference, LocalDate on, boolean priority, Map<Question, String> answers) {
    return new One(reference, "hampshire", on, Map.of(), "POLICE_OTHER", 10, priority, answers);
  }

  void add(List<One> all) {
    Map<String, RecordId> records =
        people.mint(
            InventedForce.READER, InventedForce.AGENCY, all.stream().map(One::reference).toList());
    Map<String, List<Written>> said = new HashMap<>();
    List<Object[]> assessments = new ArrayList<>();
    List<Object[]> answers = new ArrayList<>();
    for (One one : all) {
      if (!one.person().isEmpty()) {
        said.put(one.reference(), Written.of(one.person(), 2026));
      }
      UUID id = UUID.randomUUID();
      assessments.add(
          new Object[] {
            id,
            Objects.requireNonNull(records.get(one.reference())).value(),
            one.pathway(),
            one.notice(),
            one.on(),
            one.on(),
            one.threshold(),
            one.priority()
          });
      one.answers()
          .forEach(
              (question, answer) ->
                  answers.add(new Object[] {id, question.item(), question.timeframe(), answer}));
    }
    if (!said.isEmpty()) {
      details.record(InventedForce.READER, InventedForce.AGENCY, said, null, null);
    }
    jdbc.batchUpdate(
        """
        INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
          begun_at, begun_by, judged_on, judged_at, judged_by, threshold, priority, reason)
        VALUES (?, ?, 'ppit', 1, ?, ?, now(), 'test', ?, ?, 'test', ?, ?, 'x')
        """,
        assessments);
    jdbc.batchUpdate(
        """
        INSERT INTO assessment_answer (assessment, item, timeframe, answer, words, suggested,
          evidence, answered_at, answered_by)
        VALUES (?, ?, ?, ?, '', 'UNKNOWN', 0, now(), 'test')
        """,
        answers);
  }
}
