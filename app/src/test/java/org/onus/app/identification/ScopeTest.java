package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.identification.ListQuestion.Filters;
import org.onus.app.identification.ListQuestion.Sort;
import org.onus.app.kernel.Role;
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
import org.onus.engine.ranking.Stability;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reader who may see one area only meets a list without gaps: that of the engine for the area.
 */
@ServiceTest
class ScopeTest {
  private static final List<IncidentRow> ROWS =
      InventedForce.many(200, 21).stream()
          .map(row -> row.withArea(row.personId().hashCode() % 3 == 0 ? "North" : "South"))
          .toList();
  private static final Reader NORTHERN =
      new Reader(
          InventedForce.READER.who(),
          Role.COORDINATOR,
          TestPeople.AGENCY,
          new Sight(Sight.Reach.AREAS, Set.of("North"), Set.of(), Set.of()),
          "test");
  private static final ListQuestion QUESTION =
      ListQuestion.everybody(TestClock.TODAY, Profiles.RFGV);
  private final InventedForce force;
  private final ListStore lists;
  private final StandingStore standings;
  private final Ranking northern = ranking();

  @Autowired
  ScopeTest(ApplicationContext service, JdbcClient jdbc) {
    force = new InventedForce(service);
    lists = new ListStore(jdbc);
    standings = new StandingStore(jdbc);
  }

  @BeforeEach
  void load() {
    force.record(ROWS);
    force.score();
  }

  @Test
  void ranksHaveNoGaps() {
    List<ListLine> lines = lists.lines(NORTHERN, QUESTION, 0, Integer.MAX_VALUE).lines();

    assertThat(lines.stream().map(ListLine::rank))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, northern.size()).boxed().toList());
    assertThat(lines.stream().map(line -> line.person().reference()))
        .containsExactlyElementsOf(
            northern.first(Integer.MAX_VALUE).stream()
                .map(ranked -> ranked.history().personId())
                .toList());
  }

  @Test
  void countsAndSharesAreOfTheAreaAlone() {
    ListStore.Counts counts = lists.counts(NORTHERN, QUESTION);

    assertThat(counts.members()).isEqualTo(northern.size());
    assertThat(counts.concentration().top5())
        .isCloseTo(northern.concentration().top5(), within(1e-9));
    ListQuestion inTheSouth =
        new ListQuestion(
            QUESTION.asAt(),
            QUESTION.profile(),
            null,
            QUESTION.before(),
            new Filters("South", null, false, false, false, false, false),
            Sort.RANK);
    assertThat(lists.matching(NORTHERN, inTheSouth)).isZero();
    assertThat(lists.lines(NORTHERN, inTheSouth, 0, 10).lines()).isEmpty();
  }

  @Test
  void stabilityAndEarlierPlacesAreOfTheAreaAlone() {
    List<Ranked> expected = northern.first(Integer.MAX_VALUE);
    List<RecordId> records =
        expected.stream().map(ranked -> force.recordOf(ranked.history().personId())).toList();

    Map<String, Stability> stabilities =
        lists
            .rivals(NORTHERN, QUESTION, 0, 100)
            .stabilities(
                Profiles.RFGV,
                records.stream().map(RecordId::toString).collect(Collectors.toSet()));

    assertThat(records.stream().map(record -> stabilities.get(record.toString())))
        .containsExactlyElementsOf(expected.stream().map(Ranked::stability).toList());
    assertThat(lists.before(NORTHERN, QUESTION, records).values())
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place.rank()).isLessThanOrEqualTo(northern.size()));
  }

  @Test
  void onePersonsPlaceIsTheAreasAndOthersHaveNone() {
    Ranked third = northern.first(3).getLast();
    String southern =
        ROWS.stream()
            .filter(row -> Objects.equals(row.area(), "South"))
            .findFirst()
            .orElseThrow()
            .personId();

    assertThat(
            standings
                .places(
                    NORTHERN,
                    force.recordOf(third.history().personId()),
                    Profiles.RFGV,
                    List.of(TestClock.TODAY))
                .getFirst())
        .satisfies(
            place -> {
              assertThat(place.rank()).isEqualTo(3);
              assertThat(place.ranked()).isEqualTo(northern.size());
            });
    assertThat(
            standings.places(
                NORTHERN, force.recordOf(southern), Profiles.RFGV, List.of(TestClock.TODAY)))
        .isEmpty();
    assertThat(standings.firstListed(NORTHERN, force.recordOf(southern), Profiles.RFGV)).isEmpty();
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
