package org.onus.app.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed is read once, whatever else goes on meanwhile. */
@ServiceTest
class IndexStoreTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");

  private final IndexStore store;
  private final Details details;
  private final People people;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;
  private String seen = "";

  @Autowired
  IndexStoreTest(
      IndexStore store, Details details, People people, TransactionTemplate transaction) {
    this.store = store;
    this.details = details;
    this.people = people;
    this.transaction = transaction;
    apart = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @BeforeEach
  void nothingIsNew() {
    seen = store.since(READER, "1:1:").seen();
  }

  @Test
  void aTransactionThatGoesOnMakesNothingElseNewAgain() {
    transaction.executeWithoutResult(
        _ -> {
          record(SOUTH, "S1");
          apart.executeWithoutResult(_ -> record(NORTH, "N1", "N2"));
          apart.executeWithoutResult(
              _ -> {
                assertThat(changed()).containsExactlyInAnyOrder(id(NORTH, "N1"), id(NORTH, "N2"));
                assertThat(changed()).isEmpty();
              });
        });
    assertThat(changed()).containsExactly(id(SOUTH, "S1"));
    assertThat(changed()).isEmpty();
  }

  private List<UUID> changed() {
    IndexStore.Changes changes = store.since(READER, seen);
    seen = changes.seen();
    return List.copyOf(changes.records().keySet());
  }

  private void record(Agency agency, String... references) {
    List<Written> held =
        Written.of(Map.of(PersonColumn.FAMILY_NAME, "Prosser"), details.thisYear());
    details.record(
        READER,
        agency,
        Arrays.stream(references)
            .collect(Collectors.toMap(reference -> reference, reference -> held)),
        null,
        null);
  }

  private UUID id(Agency agency, String reference) {
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference))
        .value();
  }
}
