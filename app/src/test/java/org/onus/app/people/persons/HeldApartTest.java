package org.onus.app.people.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;

/** Links that are made without a human and not accepted wait for somebody, with the reason. */
@ServiceTest
class HeldApartTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final String PNC = "2003/0062845E";

  private final Browser browser;
  private final ReviewQueue queue;
  private final Comparing comparing;
  private final Judging judging;
  private final Persons persons;
  private final Details details;
  private final People people;

  @Autowired
  HeldApartTest(
      Browser browser,
      ReviewQueue queue,
      Comparing comparing,
      Judging judging,
      Persons persons,
      Details details,
      People people) {
    this.browser = browser;
    this.queue = queue;
    this.comparing = comparing;
    this.judging = judging;
    this.persons = persons;
    this.details = details;
    this.people = people;
  }

  /** So many that a name says something. */
  @BeforeEach
  void others() {
    Map<String, List<Written>> others = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      String name = "" + (char) ('A' + i % 26) + "ob" + (char) ('a' + i / 26) + "rt";
      others.put(
          "B" + i,
          Written.of(
              Map.of(
                  PersonColumn.GIVEN_NAME,
                  name,
                  PersonColumn.FAMILY_NAME,
                  name + "son",
                  PersonColumn.DOB,
                  "19" + (50 + i % 50) + "-0" + (1 + i % 9) + "-11"),
              details.thisYear()));
    }
    details.record(READER, NORTH, others, null, null);
  }

  @Test
  void whatWasHeldBeforeFindsAndDoesNotDecide() {
    hold("A", wholePerson());
    hold("B", wholePerson());
    comparing.run();
    assertThat(persons.of(READER, id("A")).records()).contains(id("B"));
    assertThat(waiting("A", "B")).isEmpty();

    hold("B", Map.of(PersonColumn.DOB, "1971-01-02"));
    comparing.run();

    assertThat(persons.of(READER, id("A")).records()).doesNotContain(id("B"));
    assertThat(waiting("A", "B")).containsExactly(pair("A", "B"));
    assertThat(browser.open(address("A", "B")).main())
        .contains("They were not linked without a human. What links the two records does not hold");
    decide("A", "B", Verdict.SAME);
    assertThat(persons.of(READER, id("A")).records()).contains(id("B"));
    assertThat(waiting("A", "B")).isEmpty();
    assertThat(browser.open(address("A", "B")).main()).doesNotContain("not linked without");
  }

  @Test
  void anAddressOrPhoneThatWasHeldBeforeStillLinks() {
    hold("A", wholePerson());
    hold("B", wholePerson());
    hold("B", Map.of(PersonColumn.PHONE, "07700900999", PersonColumn.POSTCODE, "LD1 1AA"));
    comparing.run();

    assertThat(persons.of(READER, id("A")).records()).contains(id("B"));
  }

  @Test
  void ofOnePncOnDifferentPeopleNoPairIsForgotten() {
    for (String reference : List.of("A", "B", "C")) {
      hold(
          reference,
          Map.of(
              PersonColumn.GIVEN_NAME, "Gwilym",
              PersonColumn.FAMILY_NAME, "Prosser",
              PersonColumn.PNC, PNC));
    }
    comparing.run();
    assertThat(persons.of(READER, id("A")).records()).hasSize(3);
    assertThat(waiting("A", "B", "C")).isEmpty();

    decide("A", "B", Verdict.DIFFERENT);

    List<Pair> apart =
        Stream.of(pair("A", "C"), pair("B", "C"))
            .filter(pair -> !persons.of(READER, pair.one()).records().contains(pair.other()))
            .toList();
    assertThat(apart).isNotEmpty();
    assertThat(waiting("A", "B", "C")).containsExactlyInAnyOrderElementsOf(apart);
    for (Pair pair : apart) {
      assertThat(browser.open("/people/" + pair.one() + "/same-as/" + pair.other()).main())
          .contains("They were not linked without a human.");
    }
    undo("A", "B");
    assertThat(waiting("A", "B", "C")).isEmpty();
  }

  @Test
  void decisionsThatContradictOneAnotherWaitAlthoughTheyAreDecided() {
    for (String reference : List.of("A", "B", "C")) {
      hold(reference, Map.of(PersonColumn.GIVEN_NAME, reference + "lun"));
    }
    decide("A", "B", Verdict.SAME);
    decide("B", "C", Verdict.SAME);
    assertThat(waiting("A", "B", "C")).isEmpty();
    decide("A", "C", Verdict.DIFFERENT);

    assertThat(waiting("A", "B", "C"))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair).isIn(pair("A", "B"), pair("B", "C"));
              assertThat(browser.open("/people/" + pair.one() + "/same-as/" + pair.other()).main())
                  .contains("and also decided to be different people's");
            });
    undo("A", "C");
    assertThat(waiting("A", "B", "C")).isEmpty();
  }

  @Test
  void whoDoesNotSeeOneOfThemIsToldNothing() {
    hold("A", wholePerson());
    hold("B", wholePerson());
    hold("B", Map.of(PersonColumn.DOB, "1971-01-02"));
    comparing.run();
    Reader other = READER.without(Set.of(id("A").value()));

    assertThat(queue.first(other, 1_000)).doesNotContain(pair("A", "B"));
    assertThat(queue.size(other)).isEqualTo(queue.first(other, 1_000).size());
  }

  private static Map<PersonColumn, String> wholePerson() {
    return Map.of(
        PersonColumn.GIVEN_NAME, "Gwilym",
        PersonColumn.FAMILY_NAME, "Prosser",
        PersonColumn.DOB, "1985-09-23",
        PersonColumn.POSTCODE, "SA9 9ZZ",
        PersonColumn.PHONE, "07700900123",
        PersonColumn.NHS_NUMBER, "9990678138");
  }

  /** The pairs that wait of these alone. */
  private List<Pair> waiting(String... references) {
    List<RecordId> records = Stream.of(references).map(this::id).toList();
    return queue.first(READER, 1_000).stream()
        .filter(pair -> records.containsAll(pair.records()))
        .toList();
  }

  private void decide(String one, String other, Verdict verdict) {
    Pair pair = pair(one, other);
    assertThat(
            judging.decide(
                READER,
                Opened.on(Basis.ROLE, pair.records()),
                pair,
                judging.seen(READER, pair),
                verdict,
                "looked"))
        .isEqualTo(Judging.Outcome.DECIDED);
  }

  private void undo(String one, String other) {
    Pair pair = pair(one, other);
    judging.undo(
        READER,
        Opened.on(Basis.ROLE, pair.records()),
        judging.standing(READER, pair).orElseThrow(),
        "wrong");
  }

  private String address(String one, String other) {
    return "/people/" + id(one) + "/same-as/" + id(other);
  }

  private void hold(String reference, Map<PersonColumn, String> values) {
    Map<String, List<Written>> held = new HashMap<>();
    held.put(reference, Written.of(values, details.thisYear()));
    details.record(READER, NORTH, held, null, null);
  }

  private Pair pair(String one, String other) {
    return new Pair(id(one), id(other));
  }

  private RecordId id(String reference) {
    return Objects.requireNonNull(people.find(READER, NORTH, Set.of(reference)).get(reference));
  }
}
