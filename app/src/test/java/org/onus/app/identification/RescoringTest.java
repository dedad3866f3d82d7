package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.testing.Heard;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded is on the list as soon as it is recorded, and not before. */
@ServiceTest
class RescoringTest {
  private static final LocalDate EARLIER = TestClock.TODAY.minusDays(28);
  private final InventedForce force;
  private final PriorityLists lists;
  private final Incidents incidents;
  private final Custody custody;
  private final Heard heard;
  private final JdbcClient jdbc;

  @Autowired
  RescoringTest(
      ApplicationContext service,
      PriorityLists lists,
      Incidents incidents,
      Custody custody,
      Heard heard,
      JdbcClient jdbc) {
    this.force = new InventedForce(service);
    this.lists = lists;
    this.incidents = incidents;
    this.custody = custody;
    this.heard = heard;
    this.jdbc = jdbc;
  }

  @AfterEach
  void listenAgain() {
    heard.failWith(null);
  }

  @Test
  void anIncidentTypedByHandPutsItsPersonOnTheListAtOnce() {
    force.record(row("I1", "P1", 100, "V1"));
    force.score();

    incidents.add(
        InventedForce.READER,
        Incidents.byHand(UUID.randomUUID(), InventedForce.AGENCY),
        row("I2", "P2", 0, "V1"));

    assertThat(people(TestClock.TODAY)).containsExactly("P2", "P1");
  }

  @Test
  void whatIsUndoneLeavesTheListAsItWas() {
    force.record(row("I1", "P1", 100, "V1"));
    force.score();
    List<ListLine> before = lines(Profiles.RFGV, TestClock.TODAY);

    heard.failWith(new IllegalStateException("told to"));
    assertThatThrownBy(() -> force.record(row("I2", "P1", 0, "V1"), row("I3", "P2", 0, "V1")))
        .hasMessage("told to");

    assertThat(lines(Profiles.RFGV, TestClock.TODAY)).isEqualTo(before);
  }

  @Test
  void fewAtATimeComeToTheSameAsEverybodyAtOnce() {
    List<IncidentRow> rows = InventedForce.many(300, 11);
    force.record(rows.subList(0, rows.size() / 2));
    force.score();
    force.record(rows.subList(rows.size() / 2, rows.size()));
    List<List<ListLine>> oneByOne = everyList();

    jdbc.sql("DELETE FROM identification_score").update();
    jdbc.sql("DELETE FROM identification_day").update();
    force.score();

    assertThat(everyList()).isEqualTo(oneByOne);
  }

  @Test
  void manyAtATimeComeToTheSameAsWell() {
    force.record(row("I0", "P0", 3, "V1"));
    force.score();
    force.record(InventedForce.many(2_500, 12));
    force.score();
    List<List<ListLine>> allAtOnce = everyList();

    jdbc.sql("DELETE FROM identification_score").update();
    jdbc.sql("DELETE FROM identification_day").update();
    force.score();

    assertThat(allAtOnce.getFirst()).hasSizeGreaterThan(2_000);
    assertThat(everyList()).isEqualTo(allAtOnce);
  }

  @Test
  void aCorrectionCanTakeSomebodyOffTheList() {
    force.record(row("I1", "P1", 100, "V1"), row("I2", "P2", 100, "V1"));
    force.score();

    force.record(row("I1", "P1", 3_000, "V1"));

    assertThat(people(TestClock.TODAY)).containsExactly("P2");
  }

  @Test
  void daysWorkedOutAfterwardsFollowAndDaysThatStoodStay() {
    force.record(row("I1", "P1", 100, "V1"));
    force.score();
    force.score(TestClock.TODAY.minusDays(7));
    jdbc.sql("UPDATE identification_day SET afterwards = FALSE WHERE as_at = :day")
        .param("day", TestClock.TODAY.minusDays(7))
        .update();

    force.record(row("I2", "P2", 40, "V1"));

    assertThat(people(TestClock.TODAY)).hasSize(2);
    assertThat(people(EARLIER)).hasSize(2);
    assertThat(people(TestClock.TODAY.minusDays(7))).containsExactly("P1");
  }

  @Test
  void harmThatGoesBothWaysIsSeenFromBothAtOnce() {
    force.record(row("I1", "P1", 100, "P2"));
    force.score();

    force.record(row("I2", "P2", 3, "P1"));

    assertThat(lines(Profiles.RFGV, TestClock.TODAY))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.person().flags()).contains(Flag.BOTH_WAYS));
  }

  @Test
  void theFirstCustodyDataOfAllChangesEverybody() {
    force.record(row("I1", "P1", 100, "V1"), row("I2", "P2", 100, "V1"));
    force.score();

    custody.replace(
        InventedForce.READER,
        Map.of(
            force.recordOf("P1"), List.of(new CustodySpell(TestClock.TODAY.minusDays(50), null))));

    List<ListLine> lines = lines(Profiles.RFGV, TestClock.TODAY);
    assertThat(lines.stream().map(line -> line.person().reference())).containsExactly("P1", "P2");
    assertThat(lines.getFirst().person().custody().inCustody()).isTrue();
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.person().flags()).doesNotContain(Flag.CUSTODY_NOT_CHECKED));
  }

  @Test
  void laterCustodyDataChangesThoseWhomItNames() {
    force.record(row("I1", "P1", 100, "V1"), row("I2", "P2", 100, "V1"));
    custody.replace(
        InventedForce.READER,
        Map.of(
            force.recordOf("P2"),
            List.of(
                new CustodySpell(TestClock.TODAY.minusDays(400), TestClock.TODAY.minusDays(390)))));
    force.score();
    assertThat(people(TestClock.TODAY)).containsExactly("P1", "P2");

    custody.replace(
        InventedForce.READER,
        Map.of(
            force.recordOf("P2"), List.of(new CustodySpell(TestClock.TODAY.minusDays(90), null))));

    assertThat(people(TestClock.TODAY)).containsExactly("P2", "P1");
  }

  private List<List<ListLine>> everyList() {
    List<List<ListLine>> all = new ArrayList<>();
    for (LocalDate day : List.of(TestClock.TODAY, EARLIER)) {
      for (Profile profile : Profiles.shipped()) {
        all.add(lines(profile, day));
      }
    }
    return all;
  }

  private List<String> people(LocalDate day) {
    return lines(Profiles.RFGV, day).stream().map(line -> line.person().reference()).toList();
  }

  private List<ListLine> lines(Profile profile, LocalDate day) {
    return lists
        .whole(InventedForce.READER, ListQuestion.everybody(day, profile))
        .orElseThrow()
        .lines();
  }

  private static IncidentRow row(String incident, String person, int daysAgo, String victim) {
    return InventedForce.row(incident, person, TestClock.TODAY.minusDays(daysAgo), victim);
  }
}
