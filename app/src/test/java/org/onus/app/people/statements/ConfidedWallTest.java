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
  void standsBeforeRelationshipsToo() {
    RecordId other = Objects.requireNonNull(people.mint(ADVOCATE, SOUTH, Set.of("P2")).get("P2"));
    tie(new UUID(0, 4), other, "PARTNER", false);
    tie(new UUID(0, 5), other, "FAMILY", true);
    tie(new UUID(0, 6), other, "CHILD", false);
    tie(new UUID(0, 6), other, "HOUSEHOLD", true);

    assertThat(kinds()).containsExactly("PARTNER");
    transaction.executeWithoutResult(
        _ -> {
          wall.openFor(CASE_MANAGER);
          assertThat(kinds()).containsExactly("PARTNER");
          wall.openFor(ADVOCATE);
          assertThat(kinds()).hasSize(4);
        });
    assertThat(
            jdbc.sql(
                    """
                    UPDATE people_relationship
                    SET ended_at = now(), ended_by = 'x', end_reason = 'x'
                    """)
                .update())
        .isEqualTo(1);
  }

  @Test
  void standsBeforeResultsOfFormsToo() {
    result(new UUID(0, 7), false);
    result(new UUID(0, 8), true);

    assertThat(results()).containsExactly(new UUID(0, 7));
    transaction.executeWithoutResult(
        _ -> {
          wall.openFor(CASE_MANAGER);
          assertThat(results()).hasSize(1);
          wall.openFor(ADVOCATE);
          assertThat(results()).hasSize(2);
        });
  }

  /** The one table of what is confided that has no wall would be a hole in it. */
  @Test
  void standsBeforeEveryTableThatHoldsWhatIsConfided() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT c.relname FROM pg_class c
                    JOIN pg_attribute a ON a.attrelid = c.oid
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
                      AND a.attname IN ('confided', 'victim_side')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
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

  private List<String> kinds() {
    return jdbc.sql("SELECT kind FROM people_relationship")
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  private List<UUID> results() {
    return jdbc.sql("SELECT id FROM assessment_result")
        .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  private void tie(UUID relationship, RecordId other, String kind, boolean confided) {
    jdbc.sql(
            """
            INSERT INTO people_relationship
              (relationship, one, other, kind, agency, said_by, known_how, confided, recorded_at,
               recorded_by, ended_at, ended_by, end_reason)
            SELECT :relationship, :one, :other, :kind, 'Test Council', 'x', 'FACT', :confided, now(),
              'test', ended, who, who
            FROM (VALUES (CASE WHEN :kind = 'CHILD' THEN now() END,
              CASE WHEN :kind = 'CHILD' THEN 'test' END)) AS row (ended, who)
            """)
        .param("relationship", relationship)
        .param("one", record.value())
        .param("other", other.value())
        .param("kind", kind)
        .param("confided", confided)
        .update();
  }

  private void result(UUID id, boolean confided) {
    jdbc.sql(
            """
            INSERT INTO assessment_instrument (name, version, definition)
            VALUES ('test', 1, '{}') ON CONFLICT DO NOTHING
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO assessment_result (id, record, instrument, instrument_version, items,
              timeframes, answers, taken_on, agency, taken_by, confided, recorded_at, recorded_by)
            VALUES (:id, :record, 'test', 1, '{a}', '{b}', '{c}', '2026-11-01', 'Test Council', 'x',
              :confided, now(), 'test')
            """)
        .param("id", id)
        .param("record", record.value())
        .param("confided", confided)
        .update();
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
