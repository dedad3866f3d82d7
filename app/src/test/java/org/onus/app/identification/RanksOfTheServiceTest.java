package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.identification.ListQuestion.Filters;
import org.onus.app.identification.ListQuestion.Sort;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Sex;
import org.onus.engine.ranking.Concentration;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Profiles;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Ranking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The list that the service ranks from kept scores is the list that the engine ranks from the same
 * rows, ties included.
 */
@ServiceTest
class RanksOfTheServiceTest {
  private static final List<IncidentRow> ROWS = InventedForce.many(700, 5);
  private final InventedForce force;
  private final PriorityLists lists;

  @Autowired
  RanksOfTheServiceTest(ApplicationContext service, PriorityLists lists) {
    this.force = new InventedForce(service);
    this.lists = lists;
  }

  @BeforeEach
  void load() {
    force.record(ROWS);
    force.score();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rfgv", "v100"})
  void ranksScoresAndStabilityAreTheEngines(String name) {
    Profile profile = Profiles.named(name).orElseThrow();

    List<Ranked> expected = ranking(profile, TestClock.TODAY).first(Integer.MAX_VALUE);
    List<ListLine> lines = whole(question(profile, null)).lines();

    assertThat(lines).hasSize(expected.size());
    assertThat(lines.stream().map(line -> line.person().score()).distinct().count())
        .as("different scores, so that there are ties")
        .isLessThan(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      ListLine line = lines.get(i);
      Ranked ranked = expected.get(i);
      assertThat(line.rank()).isEqualTo(ranked.rank());
      assertThat(line.person().reference()).isEqualTo(ranked.history().personId());
      assertThat(line.person().score()).isEqualTo(ranked.score());
      assertThat(line.stability()).isEqualTo(ranked.stability());
    }
  }

  @Test
  void onePageHasTheStabilityOfTheWholeList() {
    ListQuestion question = question(Profiles.RFGV, null);

    List<ListLine> whole = whole(question).lines();
    List<ListLine> third = lists.page(InventedForce.READER, question, 3, 50).orElseThrow().lines();

    assertThat(third).isEqualTo(whole.subList(100, 150));
  }

  @Test
  void earlierRanksAreTheEngines() {
    ListQuestion question = question(Profiles.RFGV, null);
    Map<String, Integer> expected =
        ranking(Profiles.RFGV, question.before()).first(Integer.MAX_VALUE).stream()
            .collect(Collectors.toMap(one -> one.history().personId(), Ranked::rank));

    assertThat(
            whole(question).lines().stream()
                .filter(line -> line.before() != null)
                .collect(
                    Collectors.toMap(
                        line -> line.person().reference(), line -> line.before().rank())))
        .isNotEmpty()
        .allSatisfy((person, rank) -> assertThat(rank).isEqualTo(expected.get(person)));
  }

  @Test
  void aListByRuleIsTheTerminalsWithTheUnscoredLast() {
    List<ListedPerson> expected =
        atTheTerminal(withAnOldOffender(), question(Profiles.RFGV, "oldham-ten"));
    force.record(withAnOldOffender());

    List<ListLine> lines = whole(question(Profiles.RFGV, "oldham-ten")).lines();

    assertThat(expected.getLast().rank()).isNull();
    assertThat(lines.stream().map(line -> line.person().reference()))
        .containsExactlyElementsOf(expected.stream().map(ListedPerson::personId).toList());
    assertThat(lines.stream().map(ListLine::rank))
        .containsExactlyElementsOf(expected.stream().map(ListedPerson::rank).toList());
    assertThat(lines.getLast().person().why()).isEqualTo(expected.getLast().why());
  }

  /** Among those who met the rule as it was known on that day, and on the list's own places. */
  @ParameterizedTest
  @CsvSource({"rfgv, oldham-ten", "v100,", "v100, matac-serial"})
  void earlierRanksAreTheTerminals(String profile, @Nullable String rule) {
    ListQuestion question = question(Profiles.named(profile).orElseThrow(), rule);

    Map<String, String> expected =
        atTheTerminal(ROWS, question).stream()
            .filter(person -> person.rank() != null)
            .collect(
                Collectors.toMap(
                    ListedPerson::personId,
                    person -> person.before() == null ? "?" : "" + person.before().rank()));
    Map<String, String> found =
        whole(question).lines().stream()
            .filter(line -> line.rank() != null)
            .collect(
                Collectors.toMap(
                    line -> line.person().reference(),
                    line -> line.before() == null ? "null" : "" + line.before().rank()));

    assertThat(found).isEqualTo(expected).containsValues("null", "1");
  }

  private static List<ListedPerson> atTheTerminal(List<IncidentRow> rows, ListQuestion question) {
    String rule = question.criterion();
    ListMaker maker =
        new ListMaker(
            IncidentLog.of(rows),
            question.profile(),
            HarmWeights.shipped(),
            CustodySpells.NOT_CHECKED,
            question.asAt(),
            rule == null
                ? null
                : Criteria.find(rule).orElseThrow().at(question.asAt(), HarmWeights.shipped()));
    return maker.list(maker.ranking(), Integer.MAX_VALUE, question.before()).lines().toList();
  }

  private static List<IncidentRow> withAnOldOffender() {
    List<IncidentRow> rows = new ArrayList<>(ROWS);
    for (String person : List.of("OLD2", "OLD1")) {
      for (int i = 0; i < 10; i++) {
        rows.add(
            InventedForce.row("O" + i, person, LocalDate.of(2015, 3, 1).plusDays(i), "V")
                .withPerson(Sex.MALE, null));
      }
    }
    return rows;
  }

  @Test
  void theSharesOfHarmAreTheEngines() {
    Concentration expected = ranking(Profiles.RFGV, TestClock.TODAY).concentration();

    Concentration found = whole(question(Profiles.RFGV, null)).concentration();

    assertThat(found.people()).isEqualTo(expected.people());
    assertThat(found.harmDays()).isCloseTo(expected.harmDays(), within(1e-6));
    assertThat(found.top1()).isCloseTo(expected.top1(), within(1e-9));
    assertThat(found.top5()).isCloseTo(expected.top5(), within(1e-9));
    assertThat(found.top10()).isCloseTo(expected.top10(), within(1e-9));
  }

  private PriorityList whole(ListQuestion question) {
    return lists.whole(InventedForce.READER, question).orElseThrow();
  }

  private static ListQuestion question(Profile profile, @Nullable String criterion) {
    return new ListQuestion(
        TestClock.TODAY,
        profile,
        criterion,
        TestClock.TODAY.minusDays(28),
        Filters.NONE,
        Sort.RANK);
  }

  private static Ranking ranking(Profile profile, LocalDate asAt) {
    return Ranking.of(
        IncidentLog.of(ROWS), profile, HarmWeights.shipped(), CustodySpells.NOT_CHECKED, asAt);
  }
}
