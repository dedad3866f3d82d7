package org.onus.app.people.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A query that asks nobody who reads finds nothing confided. */
@ServiceTest
class ConfidedWallTest {
  private static final Reader ADVOCATE = TestPeople.reader(Role.ADVOCATE);
  private static final Reader CASE_MANAGER = TestPeople.reader(Role.CASE_MANAGER);
  private static final Agency SOUTH = new Agency("Invented South Division");

  private final ConfidedWall wall;
  private final StatementStore statements;
  private final People people;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private RecordId record = new RecordId(new UUID(0, 0));

  @Autowired
  ConfidedWallTest(
      ConfidedWall wall,
      StatementStore statements,
      People people,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.wall = wall;
    this.statements = statements;
    this.people = people;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** One that all may read, one confided, and one that was open until it was corrected. */
  @BeforeEach
  void threeStatements() {
    record = Objects.requireNonNull(people.mint(ADVOCATE, SOUTH, Set.of("P1")).get("P1"));
    add(new UUID(0, 1), "open", false);
    add(new UUID(0, 2), "confided", true);
    add(new UUID(0, 3), "open once", false);
    add(new UUID(0, 3), "confided by now", true);
  }

  @Test
  void standsUntilSomebodyOpensIt() {
    assertThat(words()).containsExactly("open");
  }

  @Test
  void opensForWhoeverMayReadWhatIsConfidedUntilTheTransactionEnds() {
    transaction.executeWithoutResult(
        _ -> {
          wall.openFor(ADVOCATE);
          assertThat(words()).hasSize(4);
        });
    transaction.executeWithoutResult(_ -> assertThat(words()).containsExactly("open"));
  }

  @Test
  void staysShutForThePerpetratorsSide() {
    transaction.executeWithoutResult(
        _ -> {
          wall.openFor(CASE_MANAGER);
          assertThat(words()).containsExactly("open");
        });
  }

  @Test
  void shutsAgainBehindTheServicesOwnWork() {
    transaction.executeWithoutResult(
        _ -> {
          assertThat(statements.everSaid(CASE_MANAGER, List.of(record))).hasSize(4);
          assertThat(words()).containsExactly("open");
        });
  }

  @Test
  void endsNothingThatIsNotRead() {
    int ended =
        jdbc.sql("UPDATE people_statement SET ended_at = now(), ended_by = 'x', end_reason = 'x'")
            .update();

    assertThat(ended).isEqualTo(1);
  }

  private List<String> words() {
    return jdbc.sql("SELECT words FROM people_statement ORDER BY words")
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  private void add(UUID statement, String words, boolean victimSide) {
    jdbc.sql(
            """
            INSERT INTO people_statement
              (statement, record, kind, words, said_on, agency, said_by, known_how, regime,
               may_be_told, victim_side, recorded_at, recorded_by, ended_at, ended_by, end_reason)
            SELECT :statement, :record, 'HOUSING', :words, '2026-11-01', 'Test Council', 'x', 'FACT',
              'GENERAL', true, :victim, now(), 'test', ended, who, who
            FROM (VALUES (CASE WHEN :words = 'open once' THEN now() END,
              CASE WHEN :words = 'open once' THEN 'test' END)) AS row (ended, who)
            """)
        .param("statement", statement)
        .param("record", record.value())
        .param("words", words)
        .param("victim", victimSide)
        .update();
  }
}
