package org.onus.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PeopleTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency FORCE = new Agency("Invented Force");
  private static final Agency CHARITY = new Agency("Invented Charity");
  private final People people;

  @Autowired
  PeopleTest(People people) {
    this.people = people;
  }

  @Test
  void givesTheSameReferenceTheSameRecordForEver() {
    Map<String, RecordId> first = people.mint(READER, FORCE, List.of("P1", "P2", "P1"));
    Map<String, RecordId> second = people.mint(READER, FORCE, List.of("P2", "P3"));

    assertThat(first).containsOnlyKeys("P1", "P2");
    assertThat(second.get("P2")).isEqualTo(first.get("P2"));
    assertThat(second.get("P3")).isNotIn(first.values());
  }

  @Test
  void keepsAgenciesApart() {
    RecordId ofForce = people.mint(READER, FORCE, Set.of("P1")).get("P1");
    RecordId ofCharity = people.mint(READER, CHARITY, Set.of("P1")).get("P1");

    assertThat(ofForce).isNotEqualTo(ofCharity);
    assertThat(people.agencies(READER)).containsExactly(CHARITY, FORCE);
  }

  @Test
  void findsOnlyWhatIsThere() {
    RecordId known = Objects.requireNonNull(people.mint(READER, FORCE, Set.of("P1")).get("P1"));

    assertThat(people.find(READER, FORCE, List.of("P1", "P2"))).isEqualTo(Map.of("P1", known));
    assertThat(people.reference(READER, known)).contains(new Reference(FORCE, "P1"));
    assertThat(people.reference(READER, RecordId.of("00000000-0000-7000-8000-000000000000")))
        .isEmpty();
  }

  @Test
  void mintsAQuarterOfAMillionReferencesInSeconds() {
    List<String> references = IntStream.range(0, 250_000).mapToObj(i -> "P" + i).toList();

    long began = System.nanoTime();
    Map<String, RecordId> minted = people.mint(READER, FORCE, references);
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    System.out.println("250,000 references minted in " + took.toMillis() + " ms");
    assertThat(minted).hasSize(250_000);
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }
}
