package org.onus.app.identification.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.kernel.Role;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.IncidentRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node keeps in memory is never another list than the one that is stored. */
@ServiceTest
class KeptOrdersTest {
  private static final Reader NORTHERN =
      new Reader(
          InventedForce.READER.who(),
          Role.COORDINATOR,
          TestPeople.AGENCY,
          new Sight(Sight.Reach.AREAS, Set.of("North"), Set.of(), Set.of()),
          TestPeople.PATHWAY);
  private final InventedForce force;
  private final KeptDays days;
  private final JdbcClient jdbc;
  private final ApplicationContext service;
  private final Statements statements;
  private final TransactionTemplate snapshot;
  private final Orders node;

  @Autowired
  KeptOrdersTest(
      ApplicationContext service,
      KeptDays days,
      JdbcClient jdbc,
      Statements statements,
      PlatformTransactionManager transactions) {
    this.force = new InventedForce(service);
    this.days = days;
    this.jdbc = jdbc;
    this.service = service;
    this.statements = statements;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    node = AnyOrders.of(service);
  }

  @Test
  void followsEveryChangeThatAnotherNodeRecords() {
    List<IncidentRow> rows = InventedForce.many(300, 7);
    Random random = new Random(7);
    force.record(rows.subList(0, 200));
    force.score();
    int done = 200;
    while (done < rows.size()) {
      assertThat(seenBy(node)).isEqualTo(seenBy(AnyOrders.of(service)));
      assertThat(seenBy(node, NORTHERN)).isEqualTo(seenBy(AnyOrders.of(service), NORTHERN));
      int next = Math.min(rows.size(), done + 1 + random.nextInt(60));
      force.record(rows.subList(done, next));
      done = next;
    }
    assertThat(seenBy(node)).isEqualTo(seenBy(AnyOrders.of(service)));
  }

  @Test
  void whoLeavesTheListLeavesTheMemory() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY, "V1"),
        InventedForce.row("I2", "P2", TestClock.TODAY, "V1"));
    force.score();
    assertThat(seenBy(node)).hasSize(2);

    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(3_000), "V1"));

    assertThat(seenBy(node)).hasSize(1);
  }

  @Test
  void aReaderWhoseSnapshotIsOlderSeesTheListAsItThenWas() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY, "V1"));
    force.score();

    List<Candidate> before =
        Objects.requireNonNull(
            snapshot.execute(
                _ -> {
                  KeptDay seen = day(TestClock.TODAY);
                  InventedForce.meanwhile(
                      () -> {
                        force.record(InventedForce.row("I2", "P2", TestClock.TODAY, "V1"));
                        assertThat(seenBy(node)).hasSize(2);
                      });
                  return List.copyOf(node.of(InventedForce.READER, seen, "rfgv").all());
                }));

    assertThat(before).hasSize(1);
    assertThat(seenBy(node)).hasSize(2);
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    force.record(InventedForce.many(50, 3));
    force.score();
    seenBy(node);

    assertThat(statements.during(() -> seenBy(node))).as("the day and its version").isEqualTo(1);
  }

  @Test
  void aDayLongGoneIsReadOnceWhateverIsRecorded() {
    force.record(InventedForce.many(50, 3));
    force.score(TestClock.TODAY.minusDays(7));
    jdbc.sql("UPDATE identification_day SET afterwards = FALSE").update();
    List<Candidate> before = seenBy(node, InventedForce.READER, TestClock.TODAY.minusDays(7));

    force.record(InventedForce.row("I-NEW", "NEW", TestClock.TODAY.minusDays(9), "V1"));

    assertThat(
            statements.during(
                () ->
                    assertThat(seenBy(node, InventedForce.READER, TestClock.TODAY.minusDays(7)))
                        .isEqualTo(before)))
        .isEqualTo(1);
  }

  @Test
  void scoringEverybodyAgainIsSeenAtOnce() {
    force.record(InventedForce.many(50, 3));
    force.score();
    seenBy(node);
    List<IncidentRow> many = new ArrayList<>(InventedForce.many(2_500, 4));

    force.record(many);

    assertThat(seenBy(node)).isEqualTo(seenBy(AnyOrders.of(service)));
    assertThat(seenBy(node)).hasSizeGreaterThan(2_000);
  }

  private List<Candidate> seenBy(Orders orders) {
    return seenBy(orders, InventedForce.READER);
  }

  private List<Candidate> seenBy(Orders orders, Reader reader) {
    return seenBy(orders, reader, TestClock.TODAY);
  }

  private List<Candidate> seenBy(Orders orders, Reader reader, LocalDate asAt) {
    return Objects.requireNonNull(
        snapshot.execute(_ -> List.copyOf(orders.of(reader, day(asAt), "rfgv").all())));
  }

  private KeptDay day(LocalDate asAt) {
    return days.find(InventedForce.READER, asAt).orElseThrow();
  }
}
