package org.onus.app.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.access.Reader;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever owns the database can change it; the chain and its seal show that they did. */
@ServiceTest
class TamperingTest {
  private static final Reader WHO = Reader.service("test");
  private final Trail trail;
  private final ChainStore chain;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final JdbcClient service;
  @TempDir Path seals;

  @Autowired
  TamperingTest(
      Trail trail,
      ChainStore chain,
      DataSource database,
      TransactionTemplate transaction,
      JdbcClient service) {
    this.trail = trail;
    this.chain = chain;
    this.database = database;
    this.transaction = transaction;
    this.service = service;
  }

  @BeforeEach
  void fiveRows() {
    for (int i = 0; i < 5; i++) {
      write();
    }
    chainAndSeal();
  }

  private void write() {
    trail.write(
        WHO,
        Entry.of(Deed.PERSON_OPENED, List.of(UUID.randomUUID(), UUID.randomUUID()))
            .about(UUID.randomUUID())
            .detail("rfgv")
            .to(List.of("somebody")));
  }

  private void chainAndSeal() {
    new Chaining(chain, seals, transaction, new TestClock()).run();
  }

  @Test
  void anUntouchedTrailIsWhole() throws Exception {
    Proof proof = check();

    assertThat(proof.firstFault()).isEmpty();
    assertThat(proof.links()).isEqualTo(5);
    assertThat(proof.sealed()).isEqualTo(TestClock.NOW);
    assertThat(proof.waiting()).isZero();
  }

  @Test
  void whatIsNotChainedYetWaits() throws Exception {
    write();
    write();

    Proof proof = check();

    assertThat(proof.isWhole()).isTrue();
    assertThat(proof.waiting()).isEqualTo(2);
    assertThat(proof.waitingSince()).isEqualTo(TestClock.NOW);
  }

  @Test
  void aRowCommittedAfterOneWithAGreaterNumberIsChainedAfterIt() throws Exception {
    transaction.executeWithoutResult(
        _ -> {
          write(); // takes the smaller number and commits last
          trail.writeForGood(WHO, Entry.of(Deed.SCORED));
          chainInAnotherTransaction();
        });
    chainAndSeal();

    assertThat(
            service
                .sql("SELECT entry FROM access_trail_chain ORDER BY seq DESC LIMIT 2")
                .query(Long.class)
                .list())
        .isSorted();
    assertThat(check().links()).isEqualTo(7);
    assertThat(check().isWhole()).isTrue();
  }

  private void chainInAnotherTransaction() {
    TransactionTemplate apart =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    new Chaining(chain, seals, apart, new TestClock()).run();
  }

  @Test
  void everyColumnOfARowCounts() throws Exception {
    for (String change :
        List.of(
            "at = at + interval '1 microsecond'",
            "who = 'another'",
            "behalf = 'another'",
            "role = 'ANALYST'",
            "agency = 'another'",
            "kind = 'REFUSAL'",
            "deed = 'SCORED'",
            "subjects = subjects[2:2]",
            "everybody = TRUE",
            "about = NULL",
            "grounds = 'ROLE'",
            "rules = 0",
            "purpose = ''",
            "recipients = '{}'",
            "detail = NULL")) {
      asOwner("CREATE TABLE kept AS SELECT * FROM access_trail WHERE id = " + row(3));
      asOwner("UPDATE access_trail SET %s WHERE id = %d".formatted(change, row(3)));

      assertThat(fault()).as(change).isEqualTo("Row %d (link 3) was changed.".formatted(row(3)));

      asOwner("DELETE FROM access_trail WHERE id = " + row(3));
      asOwner("INSERT INTO access_trail OVERRIDING SYSTEM VALUE SELECT * FROM kept");
      asOwner("DROP TABLE kept");
      assertThat(check().firstFault()).isEmpty();
    }
  }

  @Test
  void aDeletedRow() throws Exception {
    asOwner("DELETE FROM access_trail WHERE id = " + row(2));

    assertThat(fault()).isEqualTo("Row %d (link 2) is missing: it was deleted.".formatted(row(2)));
  }

  @Test
  void aDeletedRowWithItsLink() throws Exception {
    asOwner("DELETE FROM access_trail WHERE id = " + row(2));
    asOwner("DELETE FROM access_trail_chain WHERE seq = 2");

    assertThat(fault()).isEqualTo("Link 2 is missing: the chain goes from link 1 to link 3.");
  }

  @Test
  void swappedRows() throws Exception {
    long two = row(2);
    long four = row(4);
    asOwner(
        """
        WITH content AS (SELECT * FROM access_trail WHERE id IN (%1$d, %2$d))
        UPDATE access_trail t SET subjects = c.subjects, about = c.about
        FROM content c WHERE c.id + t.id = %1$d + %2$d AND t.id IN (%1$d, %2$d)
        """
            .formatted(two, four));

    assertThat(fault())
        .isEqualTo("Rows %d and %d (links 2 and 4) were swapped.".formatted(two, four));
  }

  @Test
  void swappedLinks() throws Exception {
    long two = row(2);
    long four = row(4);
    asOwner("UPDATE access_trail_chain SET entry = -1 WHERE seq = 2");
    asOwner("UPDATE access_trail_chain SET entry = %d WHERE seq = 4".formatted(two));
    asOwner("UPDATE access_trail_chain SET entry = %d WHERE seq = 2".formatted(four));

    assertThat(fault())
        .isEqualTo("Rows %d and %d (links 2 and 4) were swapped.".formatted(four, two));
  }

  @Test
  void theEndCutOffRowsAndChainTogether() throws Exception {
    asOwner("DELETE FROM access_trail WHERE id >= " + row(4));
    asOwner("DELETE FROM access_trail_chain WHERE seq >= 4");

    assertThat(fault())
        .isEqualTo(
            "The end is cut off: the seal of %s has 5 links, the chain has 3."
                .formatted(TestClock.NOW));
  }

  @Test
  void theServiceDoesNotSealOverWhatWasCutOff() throws Exception {
    asOwner("DELETE FROM access_trail WHERE id >= " + row(4));
    asOwner("DELETE FROM access_trail_chain WHERE seq >= 4");
    for (int i = 0; i < 4; i++) {
      write();
    }
    chainAndSeal();

    assertThat(fault())
        .isEqualTo(
            "The chain does not agree with the seal of %s: links 1 to 5 were made anew."
                .formatted(TestClock.NOW));
  }

  @Test
  void aChainMadeAnewOverAChangedRow() throws Exception {
    asOwner("UPDATE access_trail SET who = 'another' WHERE id = " + row(1));
    asOwner("DELETE FROM access_trail_chain");
    asOwner("INSERT INTO access_trail_waiting SELECT id FROM access_trail");
    chainAndSeal();

    assertThat(fault())
        .isEqualTo(
            "The chain does not agree with the seal of %s: links 1 to 5 were made anew."
                .formatted(TestClock.NOW));
  }

  @Test
  void anOlderSealPutInItsPlace() throws Exception {
    Path seal = onlySeal();
    byte[] older = Files.readAllBytes(seal);
    write();
    chainAndSeal();
    Files.write(seal, older);

    assertThat(fault(Duration.ofMinutes(11)))
        .isEqualTo(
            ("The links after link 5 bear no seal, though they were chained at %s: the seal is"
                    + " missing or an older one was put in its place.")
                .formatted(TestClock.NOW));
  }

  @Test
  void noSealAtAll() throws Exception {
    Files.delete(onlySeal());

    assertThat(fault())
        .isEqualTo("No seal is in %s, though the chain has 5 links.".formatted(seals));
  }

  @Test
  void aSealOfAnotherKey() throws Exception {
    Path seal = onlySeal();
    Files.writeString(
        seal, Files.readString(seal).replaceFirst("signature=.{8}", "signature=00112233"));

    assertThat(fault())
        .isEqualTo("The seal of %s was not made with this key.".formatted(TestClock.NOW));
  }

  @Test
  void aRowDeletedBeforeItWasChained() throws Exception {
    write();
    long last = service.sql("SELECT max(id) FROM access_trail").query(Long.class).single();
    asOwner("DELETE FROM access_trail WHERE id = " + last);
    write();
    chainAndSeal();

    assertThat(fault())
        .isEqualTo("Row %d is missing: it was deleted before it was chained.".formatted(last));
  }

  @Test
  void aRowTakenOutOfTheQueue() throws Exception {
    write();
    asOwner("DELETE FROM access_trail_waiting");

    assertThat(fault()).contains("is neither in the chain nor waiting for it");
  }

  private long row(int seq) {
    return service
        .sql("SELECT entry FROM access_trail_chain WHERE seq = :seq")
        .param("seq", seq)
        .query(Long.class)
        .single();
  }

  private static void asOwner(String sql) {
    SharedDatabase.asOwner(sql);
  }

  private Path onlySeal() throws IOException {
    try (Stream<Path> files = Files.list(seals)) {
      return files.filter(file -> file.toString().endsWith(".seal")).findFirst().orElseThrow();
    }
  }

  private Proof check() throws SQLException, IOException {
    return new TrailCheck(database, seals, new TestClock()).run();
  }

  private String fault() throws SQLException, IOException {
    return check().firstFault().orElseThrow();
  }

  private String fault(Duration later) throws SQLException, IOException {
    Clock then = Clock.offset(new TestClock(), later);
    return new TrailCheck(database, seals, then).run().firstFault().orElseThrow();
  }
}
