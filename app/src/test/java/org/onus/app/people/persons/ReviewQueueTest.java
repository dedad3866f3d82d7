package org.onus.app.people.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestPeople;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for somebody to decide, as records and decisions come and go. */
@ServiceTest
class ReviewQueueTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");

  private final Browser browser;
  private final Statements statements;
  private final ReviewQueue queue;
  private final Comparing comparing;
  private final Judging judging;
  private final Details details;
  private final People people;

  @Autowired
  ReviewQueueTest(
      Browser browser,
      Statements statements,
      ReviewQueue queue,
      Comparing comparing,
      Judging judging,
      Details details,
      People people) {
    this.browser = browser;
    this.statements = statements;
    this.queue = queue;
    this.comparing = comparing;
    this.judging = judging;
    this.details = details;
    this.people = people;
  }

  @BeforeEach
  void twoWhoMayBeOne() {
    Map<String, List<Written>> others = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      String name = "" + (char) ('A' + i % 26) + "ob" + (char) ('a' + i / 26) + "rt";
      others.put(
          "B" + i,
          written(
              Map.of(
                  PersonColumn.GIVEN_NAME,
                  name,
                  PersonColumn.FAMILY_NAME,
                  name + "son",
                  PersonColumn.DOB,
                  "19" + (50 + i % 50) + "-0" + (1 + i % 9) + "-11")));
    }
    others.put("S1", prosser("1985-09-23"));
    details.record(READER, SOUTH, others, null, null);
    details.record(READER, NORTH, Map.of("N1", prosser("1985-09-24")), null, null);
    comparing.run();
  }

  @Test
  void holdsThePairThatNoRuleDecides() {
    assertThat(waiting()).contains(pair());
    PageSeen page = browser.open("/same-person");
    assertThat(page.table("Pairs to decide"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("Invented South Division, S1", "Invented North Division, N1"));
  }

  @Test
  void aDecidedPairWaitsNoMoreAndOneTakenBackWaitsAgain() {
    judging.decide(
        READER, opened(pair()), pair(), judging.seen(READER, pair()), Verdict.CANNOT_TELL, "x");
    assertThat(waiting()).doesNotContain(pair());

    judging.undo(READER, opened(pair()), judging.standing(READER, pair()).orElseThrow(), "x");
    assertThat(waiting()).contains(pair());
  }

  @Test
  void aDecisionLeadsToTheNextPair() {
    PageSeen page = browser.open("/same-person");
    String address =
        page.document()
            .select("tr:contains(Invented South Division, S1) a[href*=same-as]")
            .attr("href");
    PageSeen pair = browser.open(address);
    assertThat(pair.link("Back")).isEqualTo("/same-person");
    String waiting =
        "Decide whether %d pairs of records are one person’s".formatted(queue.size(READER));
    assertThat(browser.open("/").link(waiting)).isEqualTo("/same-person");

    Map<String, String> decision = FilledForms.decision(pair, "DIFFERENT", "two men");
    decision.put("queue", pair.field("queue"));
    PageSeen next = browser.follow(browser.send(address.replaceFirst("\\?.*", ""), decision));

    assertThat(next.heading()).isEqualTo("Which of these are one person?");
    assertThat(next.main()).contains("Your decision is kept");
    assertThat(browser.follow(browser.open(next.link("See the person"))).main())
        .contains("two men");
    assertThat(waiting()).doesNotContain(pair());
  }

  @Test
  void thePageSaysWhenMoreMayFollow() {
    assertThat(browser.open("/same-person").main()).doesNotContain("More pairs may follow");

    details.record(READER, NORTH, Map.of("N3", prosser("1985-09-25")), null, null);
    assertThat(browser.open("/same-person").main()).contains("More pairs may follow");

    comparing.run();
    assertThat(browser.open("/same-person").main()).doesNotContain("More pairs may follow");
  }

  @Test
  void lookingTwiceChangesNothing() {
    List<Pair> before = waiting();
    comparing.run();

    assertThat(waiting()).isEqualTo(before);
  }

  @Test
  void whatIsHiddenIsNeitherShownNorCounted() {
    Sight sight =
        new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), Set.of(pair().one().value()));
    Reader other =
        new Reader(READER.who(), READER.role(), READER.agency(), sight, READER.purpose());

    assertThat(queue.first(other, 20)).doesNotContain(pair());
    assertThat(queue.size(other)).isLessThan(queue.size(READER));
  }

  @Test
  void thePageAsksAsOftenForManyAsForOne() {
    browser.open("/same-person");
    int forFew = statements.during(() -> browser.open("/same-person"));
    int few = waiting().size();
    for (int day = 10; day < 20; day++) {
      details.record(READER, NORTH, Map.of("M" + day, prosser("1985-09-" + day)), null, null);
    }
    comparing.run();

    assertThat(waiting()).hasSizeGreaterThan(few);
    assertThat(statements.during(() -> browser.open("/same-person"))).isEqualTo(forFew);
  }

  @Test
  void whatAHiddenRecordHoldsTogetherWaitsForTheReader() {
    details.record(READER, NORTH, Map.of("N2", prosser("1985-09-24")), null, null);
    comparing.run();
    RecordId between = id(NORTH, "N2");
    same(new Pair(id(SOUTH, "S1"), between));
    same(new Pair(between, id(NORTH, "N1")));
    assertThat(waiting()).doesNotContain(pair());

    Sight sight = new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), Set.of(between.value()));
    Reader other =
        new Reader(READER.who(), READER.role(), READER.agency(), sight, READER.purpose());

    assertThat(queue.first(other, 1_000)).contains(pair());
    assertThat(queue.size(other)).isEqualTo(queue.first(other, 1_000).size());
  }

  @Test
  void asksAsOftenOfManyThatHiddenRecordsHoldTogetherAsOfOne() {
    Set<UUID> hidden = new HashSet<>();
    hidden.add(heldTogether("Iolo", "Vaughan"));
    comparing.run();
    int one = statements.during(() -> queue.first(seeingNot(hidden), 1_000));
    hidden.add(heldTogether("Emrys", "Kyffin"));
    hidden.add(heldTogether("Mostyn", "Gethin"));
    comparing.run();

    assertThat(queue.first(seeingNot(hidden), 1_000))
        .contains(between("Vaughan"), between("Kyffin"), between("Gethin"));
    assertThat(statements.during(() -> queue.first(seeingNot(hidden), 1_000))).isEqualTo(one);
  }

  /** Two records that look alike and a third, which is said to be the same as both. */
  private UUID heldTogether(String given, String family) {
    details.record(READER, SOUTH, Map.of("S-" + family, born(given, family, "23")), null, null);
    details.record(
        READER,
        NORTH,
        Map.of("N-" + family, born(given, family, "24"), "H-" + family, born(given, family, "25")),
        null,
        null);
    RecordId hidden = id(NORTH, "H-" + family);
    same(new Pair(id(SOUTH, "S-" + family), hidden));
    same(new Pair(hidden, id(NORTH, "N-" + family)));
    return hidden.value();
  }

  private List<Written> born(String given, String family, String day) {
    return written(
        Map.of(
            PersonColumn.GIVEN_NAME, given,
            PersonColumn.FAMILY_NAME, family,
            PersonColumn.DOB, "1985-09-" + day));
  }

  private Pair between(String family) {
    return new Pair(id(SOUTH, "S-" + family), id(NORTH, "N-" + family));
  }

  private static Reader seeingNot(Set<UUID> hidden) {
    return new Reader(
        READER.who(),
        READER.role(),
        READER.agency(),
        new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), hidden),
        READER.purpose());
  }

  private void same(Pair pair) {
    judging.decide(READER, opened(pair), pair, judging.seen(READER, pair), Verdict.SAME, "x");
  }

  private static Opened opened(Pair pair) {
    return Opened.on(Basis.ROLE, pair.records());
  }

  private List<Pair> waiting() {
    return queue.first(READER, 1_000);
  }

  private Pair pair() {
    return new Pair(id(SOUTH, "S1"), id(NORTH, "N1"));
  }

  private List<Written> prosser(String born) {
    return written(
        Map.of(
            PersonColumn.GIVEN_NAME, "Gwilym",
            PersonColumn.FAMILY_NAME, "Prosser",
            PersonColumn.DOB, born));
  }

  private List<Written> written(Map<PersonColumn, String> values) {
    return Written.of(values, details.thisYear());
  }

  private RecordId id(Agency agency, String reference) {
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference));
  }
}
