package org.onus.app.people.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Correction;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.persons.Judging.Outcome;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions, changes and files that meet: nothing is lost, and whoever comes second is told. */
@ServiceTest
class LivingWithLinksTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final int AT_ONCE = 6;
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final String PNC = "2003/0062845E";

  private final Judging judging;
  private final Persons persons;
  private final GroupStore groups;
  private final Comparing comparing;
  private final Details details;
  private final People people;
  private final TrailSeen trail;
  private final TransactionTemplate transaction;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  @Autowired
  LivingWithLinksTest(
      Judging judging,
      Persons persons,
      GroupStore groups,
      Comparing comparing,
      Details details,
      People people,
      TrailSeen trail,
      TransactionTemplate transaction) {
    this.judging = judging;
    this.persons = persons;
    this.groups = groups;
    this.comparing = comparing;
    this.details = details;
    this.people = people;
    this.trail = trail;
    this.transaction = transaction;
  }

  @BeforeEach
  void sixRecordsOfWhomTwoShareANumber() {
    Map<String, List<Written>> held = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      Map<PersonColumn, String> values = new HashMap<>();
      values.put(PersonColumn.GIVEN_NAME, "Gwilym");
      values.put(PersonColumn.FAMILY_NAME, "Prosser");
      values.put(PersonColumn.DOB, "1985-09-2" + i);
      if (i < 2) {
        values.put(PersonColumn.PNC, PNC);
      }
      held.put("N" + i, Written.of(values, details.thisYear()));
    }
    details.record(READER, NORTH, held, null, null);
    comparing.run();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void ofAllWhoDecideAtOnceOneDecidesAndTheOthersAreTold() {
    for (int round = 0; round < 3; round++) {
      Pair pair = pair(2, 3);
      Judging.Seen seen = judging.seen(READER, pair);

      List<Outcome> outcomes =
          atOnce(
              thread ->
                  judging.decide(
                      READER,
                      opened(pair),
                      pair,
                      seen,
                      VERDICTS.get(thread % 3),
                      "thread " + thread));

      assertThat(outcomes).containsOnlyOnce(Outcome.DECIDED);
      assertThat(outcomes.stream().filter(Outcome.DECIDED_MEANWHILE::equals)).hasSize(AT_ONCE - 1);
      Judgement standing = judging.standing(READER, pair).orElseThrow();
      assertThat(standing.reason()).isEqualTo("thread " + outcomes.indexOf(Outcome.DECIDED));
      assertThat(trail.rows(Deed.SAME_PERSON_DECIDED)).hasSize(round + 1);
    }
  }

  @Test
  void whoeverDecidesOfARecordThatSomebodyJoinsToAThirdAtOnceIsTold() {
    for (int round = 0; round < 5; round++) {
      List<Pair> pairs = List.of(pair(2, 3), pair(3, 4));
      List<Judging.Seen> seen = pairs.stream().map(pair -> judging.seen(READER, pair)).toList();

      List<Outcome> outcomes =
          atOnce(
              thread -> {
                Pair pair = pairs.get(thread % 2);
                return judging.decide(
                    READER, opened(pair), pair, seen.get(thread % 2), Verdict.SAME, "looked");
              });

      assertThat(outcomes).containsOnlyOnce(Outcome.DECIDED).contains(Outcome.GROUPED_MEANWHILE);
      pairs.stream().filter(pair -> judging.standing(READER, pair).isPresent()).forEach(this::undo);
    }
  }

  @Test
  void ofAllWhoTakeBackAtOnceOneDoesAndTheOthersAreTold() {
    decide(pair(2, 3), Verdict.SAME);
    Judgement standing = judging.standing(READER, pair(2, 3)).orElseThrow();

    List<Boolean> undone =
        atOnce(
            thread -> judging.undo(READER, opened(standing.pair()), standing, "thread " + thread));

    assertThat(undone).containsOnlyOnce(true);
    assertThat(trail.rows(Deed.SAME_PERSON_UNDONE)).hasSize(1);
  }

  @Test
  void aMergeWhileSomebodyEditsKeepsBoth() {
    Judging.Seen seen = judging.seen(READER, pair(2, 3));

    List<Object> done =
        atOnce(
            thread ->
                thread == 0
                    ? judging.decide(
                        READER, opened(pair(2, 3)), pair(2, 3), seen, Verdict.SAME, "one man")
                    : details.correct(READER, Basis.ROLE, alsoKnownAs("Gwil " + thread)));

    assertThat(done.subList(1, AT_ONCE)).containsOnly(true);
    assertThat(details.of(READER, Set.of(id(2))).stream().filter(Detail::stands).map(Detail::text))
        .contains("Gwil 1", "Gwil 2", "Gwil 3", "Gwil 4", "Gwil 5");
    Outcome outcome = (Outcome) done.getFirst();
    assertThat(persons.of(READER, id(2)).records().contains(id(3)))
        .isEqualTo(outcome == Outcome.DECIDED);
    assertThat(outcome).isIn(Outcome.DECIDED, Outcome.CHANGED_MEANWHILE);
  }

  @Test
  void aFileThatIsBroughtDuringAReviewTellsTheReviewer() {
    Judging.Seen seen = judging.seen(READER, pair(2, 3));
    transaction.executeWithoutResult(
        _ -> {
          edit("N3", PersonColumn.DOB, "1971-01-01");
          assertThat(elsewhere(() -> judging.seen(READER, pair(2, 3)))).isEqualTo(seen);
        });

    assertThat(judging.decide(READER, opened(pair(2, 3)), pair(2, 3), seen, Verdict.SAME, "x"))
        .isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertThat(judging.standing(READER, pair(2, 3))).isEmpty();
  }

  @Test
  void aDecisionDuringAFileStandsAndTheFileToo() {
    transaction.executeWithoutResult(
        _ -> {
          edit("N3", PersonColumn.DOB, "1971-01-01");
          assertThat(
                  elsewhere(
                      () ->
                          judging.decide(
                              READER,
                              opened(pair(2, 3)),
                              pair(2, 3),
                              judging.seen(READER, pair(2, 3)),
                              Verdict.SAME,
                              "x")))
              .isEqualTo(Outcome.DECIDED);
        });

    assertThat(persons.of(READER, id(2)).records()).contains(id(3));
    assertThat(details.of(READER, Set.of(id(3))).stream().map(Detail::text))
        .contains("1971-01-01", "1985-09-23");
  }

  /** Other decisions at each run, for a second; a failure names the seed that brings them again. */
  @Test
  void whateverWasDecidedTakingItBackInAnyOrderRestoresEveryFact() {
    List<Set<RecordId>> before = everybody();
    List<Detail> held = details.of(READER, ids());
    long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    while (System.nanoTime() < end) {
      long seed = ThreadLocalRandom.current().nextLong();
      Random random = new Random(seed);
      Set<Pair> apart = new TreeSet<>(Comparator.comparing(Pair::toString));
      for (int step = 0; step < 10; step++) {
        Pair pair = anyPair(random);
        Verdict verdict = VERDICTS.get(random.nextInt(3));
        if (random.nextInt(4) == 0 && judging.standing(READER, pair).isPresent()) {
          undo(pair);
          apart.remove(pair);
        } else {
          decide(pair, verdict);
          apart.remove(pair);
          if (verdict == Verdict.DIFFERENT) {
            apart.add(pair);
          }
        }
        List<Set<RecordId>> now = everybody();
        assertThat(apart)
            .as("seed %d step %d", seed, step)
            .allSatisfy(
                two -> assertThat(now).noneMatch(records -> records.containsAll(two.records())));
      }
      List<Pair> standing = new ArrayList<>(allPairs());
      Collections.shuffle(standing, random);
      standing.stream()
          .filter(pair -> judging.standing(READER, pair).isPresent())
          .forEach(this::undo);
      assertThat(everybody()).as("seed %d", seed).isEqualTo(before);
      assertThat(details.of(READER, ids())).isEqualTo(held);
    }
  }

  @Test
  void oneMoreRecordNeverSplitsWhomSomebodyConfirmed() {
    decide(pair(0, 2), Verdict.SAME);
    decide(pair(2, 3), Verdict.SAME);
    decide(pair(4, 5), Verdict.SAME);
    Set<RecordId> one = Set.copyOf(persons.of(READER, id(0)).records());
    Set<RecordId> other = Set.copyOf(persons.of(READER, id(4)).records());
    assertThat(one).contains(id(1), id(2), id(3));

    for (int i = 0; i < 6; i++) {
      hold(
          "M" + i,
          Map.of(
              PersonColumn.GIVEN_NAME,
              "Gwilym",
              PersonColumn.FAMILY_NAME,
              "Prosser",
              PersonColumn.DOB,
              "1985-09-2" + i,
              PersonColumn.PNC,
              i % 2 == 0 ? PNC : "1999/0123456X"));

      assertThat(persons.of(READER, id(0)).records()).containsAll(one);
      assertThat(persons.of(READER, id(4)).records()).containsAll(other);
      assertThat(persons.of(READER, id(4)).records()).doesNotContainAnyElementsOf(one);
    }
  }

  @Test
  void aRecordThatChangesIsGroupedAnewWithThoseThatItLeaves() {
    assertThat(groups.of(READER, List.of(id(1)))).containsKey(id(0));

    edit("N0", PersonColumn.PNC, "1999/0123456X");
    edit("N5", PersonColumn.PNC, "1999/0123456X");
    comparing.run();

    assertThat(everybody()).contains(Set.of(id(0), id(5)), Set.of(id(1)));
  }

  @Test
  void everyIdThatAPersonEverHadLeadsToThem() {
    PersonId later = persons.of(READER, id(3)).id();
    decide(pair(0, 3), Verdict.SAME);

    Person merged = persons.of(READER, later.first());
    assertThat(merged).isEqualTo(persons.of(READER, id(0))).isEqualTo(persons.of(READER, id(1)));
    undo(pair(0, 3));
    assertThat(persons.of(READER, later.first()).id()).isEqualTo(later);
  }

  private interface Work<T> {
    T of(int thread) throws Exception;
  }

  private <T> List<T> atOnce(Work<T> work) {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    List<Future<T>> running = new ArrayList<>();
    for (int thread = 0; thread < AT_ONCE; thread++) {
      int number = thread;
      running.add(
          threads.submit(
              () -> {
                start.await();
                return work.of(number);
              }));
    }
    return running.stream().map(LivingWithLinksTest::ended).toList();
  }

  private <T> T elsewhere(Callable<T> work) {
    return ended(threads.submit(work));
  }

  private static <T> T ended(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void decide(Pair pair, Verdict verdict) {
    assertThat(
            judging.decide(
                READER, opened(pair), pair, judging.seen(READER, pair), verdict, "looked"))
        .isEqualTo(Outcome.DECIDED);
  }

  private static Opened opened(Pair pair) {
    return Opened.on(Basis.ROLE, pair.records());
  }

  private void undo(Pair pair) {
    assertThat(
            judging.undo(
                READER, opened(pair), judging.standing(READER, pair).orElseThrow(), "wrong"))
        .isTrue();
  }

  /** Everybody's records; each leads to the same person, and the kept groups say the same. */
  private List<Set<RecordId>> everybody() {
    Map<RecordId, Person> found =
        ids().stream()
            .collect(Collectors.toMap(record -> record, record -> persons.of(READER, record)));
    found.forEach(
        (record, person) ->
            assertThat(person.records())
                .contains(record)
                .allSatisfy(one -> assertThat(found.get(one)).isEqualTo(person)));
    assertThat(Set.copyOf(groups.of(READER, ids()).values()))
        .isEqualTo(
            found.values().stream()
                .map(Person::records)
                .filter(records -> records.size() > 1)
                .collect(Collectors.toSet()));
    return ids().stream()
        .map(record -> Set.copyOf(Objects.requireNonNull(found.get(record)).records()))
        .toList();
  }

  private Correction alsoKnownAs(String name) {
    return new Correction(
        id(2),
        DetailKind.ALIAS,
        null,
        new Written(DetailKind.ALIAS, List.of(name, "", ""), null),
        "",
        false);
  }

  private int edit(String reference, PersonColumn column, String value) {
    return hold(reference, Map.of(column, value));
  }

  private int hold(String reference, Map<PersonColumn, String> values) {
    return details.record(
        READER, NORTH, Map.of(reference, Written.of(values, details.thisYear())), null, null);
  }

  private Pair anyPair(Random random) {
    List<Pair> pairs = allPairs();
    return pairs.get(random.nextInt(pairs.size()));
  }

  private List<Pair> allPairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int one = 0; one < 6; one++) {
      for (int other = one + 1; other < 6; other++) {
        pairs.add(pair(one, other));
      }
    }
    return pairs;
  }

  private Pair pair(int one, int other) {
    return new Pair(id(one), id(other));
  }

  private List<RecordId> ids() {
    return List.of(id(0), id(1), id(2), id(3), id(4), id(5));
  }

  private RecordId id(int number) {
    String reference = "N" + number;
    return Objects.requireNonNull(people.find(READER, NORTH, Set.of(reference)).get(reference));
  }
}
