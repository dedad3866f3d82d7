package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.identification.ListQuestion.Filters;
import org.onus.app.identification.ListQuestion.Sort;
import org.onus.app.kernel.Role;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.ranking.Profiles;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Ranking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A reader from whom some are hidden meets a list without gaps: the engine's of all the others. */
@ServiceTest
class ScopeTest {
  private static final List<IncidentRow> ROWS =
      InventedForce.many(200, 21).stream()
          .map(row -> row.withArea(row.personId().hashCode() % 3 == 0 ? "North" : "South"))
          .toList();
  private static final Reader NORTHERN =
      reader(new Sight(Sight.Reach.AREAS, Set.of("North"), Set.of(), Set.of()));
  private final InventedForce force;
  private final PriorityLists lists;
  private final Reasons reasons;
  private final Ranking northern = ranking();

  @Autowired
  ScopeTest(ApplicationContext service, PriorityLists lists, Reasons reasons) {
    force = new InventedForce(service);
    this.lists = lists;
    this.reasons = reasons;
  }

  private static Reader reader(Sight sight) {
    return new Reader(
        InventedForce.READER.who(), Role.COORDINATOR, TestPeople.AGENCY, sight, "test");
  }

  @BeforeEach
  void load() {
    force.record(ROWS);
    force.score();
  }

  @Test
  void ranksStabilityAndSharesHaveNoGaps() {
    PriorityList list = list(null);
    List<Ranked> expected = northern.first(Integer.MAX_VALUE);

    assertThat(list.ranked()).isEqualTo(list.matching()).isEqualTo(northern.size());
    assertThat(list.concentration()).isEqualTo(northern.concentration());
    assertThat(list.lines().stream().map(ListLine::rank))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, northern.size()).boxed().toList());
    assertThat(list.lines().stream().map(line -> line.person().reference()))
        .containsExactlyElementsOf(
            expected.stream().map(ranked -> ranked.history().personId()).toList());
    assertThat(list.lines().stream().map(ListLine::stability))
        .containsExactlyElementsOf(expected.stream().map(Ranked::stability).toList());
  }

  @Test
  void earlierPlacesAreAmongTheOthersToo() {
    assertThat(list(null).lines())
        .anySatisfy(line -> assertThat(line.before()).isNotNull())
        .allSatisfy(
            line ->
                assertThat(line.before() == null ? 1 : line.before().rank())
                    .isLessThanOrEqualTo(northern.size()));
  }

  @Test
  void noFilterFindsTheHidden() {
    assertThat(list("South").matching()).isZero();
    assertThat(list("South").lines()).isEmpty();
    assertThat(list("North").matching()).isEqualTo(northern.size());
    assertThat(list(null).areas()).containsExactly("North");
    assertThat(list(InventedForce.READER, null).areas()).containsExactly("North", "South");
  }

  @Test
  void onePersonsPlaceIsTheAreasAndOthersHaveNone() {
    Ranked third = northern.first(3).getLast();

    Reason seen = why(force.recordOf(third.history().personId()));
    Reason unseen = why(southern().iterator().next());

    assertThat(Objects.requireNonNull(seen.place()).rank()).isEqualTo(3);
    assertThat(seen.place().ranked()).isEqualTo(northern.size());
    assertThat(unseen.places()).isEmpty();
  }

  @Test
  void whoIsHiddenIsOnNoListAndWhoSeesNothingHasNone() {
    RecordId first = force.recordOf(northern.first(1).getFirst().history().personId());
    Sight hiding = new Sight(Sight.Reach.AREAS, Set.of("North"), Set.of(), Set.of(first.value()));
    Sight own = new Sight(Sight.Reach.OWN, Set.of(), Set.of(first.value()), Set.of());
    Sight nothing = new Sight(Sight.Reach.NOTHING, Set.of(), Set.of(), Set.of());

    assertThat(list(reader(hiding), null).matching()).isEqualTo(northern.size() - 1);
    assertThat(list(reader(hiding), null).lines().getFirst().rank()).isEqualTo(1);
    assertThat(list(reader(own), null).lines().stream().map(line -> line.person().record()))
        .containsExactly(first);
    assertThat(list(reader(nothing), null).lines()).isEmpty();
  }

  private Reason why(RecordId record) {
    return reasons
        .of(
            NORTHERN,
            Opened.on(Decision.Basis.OWN_AREA, List.of(record)),
            record,
            Profiles.RFGV,
            TestClock.TODAY,
            TestClock.TODAY.minusDays(28))
        .orElseThrow();
  }

  private PriorityList list(@Nullable String area) {
    return list(NORTHERN, area);
  }

  private PriorityList list(Reader reader, @Nullable String area) {
    return lists
        .whole(
            reader,
            new ListQuestion(
                TestClock.TODAY,
                Profiles.RFGV,
                null,
                TestClock.TODAY.minusDays(28),
                new Filters(area, null, false, false, false, false, false),
                Sort.RANK))
        .orElseThrow();
  }

  private Set<RecordId> southern() {
    return ROWS.stream()
        .filter(row -> Objects.equals(row.area(), "South"))
        .map(row -> force.recordOf(row.personId()))
        .collect(Collectors.toSet());
  }

  private static Ranking ranking() {
    return Ranking.of(
        IncidentLog.of(ROWS.stream().filter(row -> Objects.equals(row.area(), "North")).toList()),
        Profiles.RFGV,
        HarmWeights.shipped(),
        CustodySpells.NOT_CHECKED,
        TestClock.TODAY);
  }
}
