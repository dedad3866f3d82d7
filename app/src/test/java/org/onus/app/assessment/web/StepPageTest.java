package org.onus.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A next step waits for its owner, turns overdue, and is done once, in their words. */
@ServiceTest
class StepPageTest {
  private final Browser assessor;
  private final Browser coordinator;
  private final InventedForce force;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  StepPageTest(Browser browser, ApplicationContext service, TrailSeen trail, JdbcClient jdbc) {
    assessor = browser.as(Role.ASSESSOR);
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebody() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = force.recordOf("P1");
  }

  @Test
  void waitsForItsOwnerAndIsOverdueOnceItsDayIsOver() {
    judge(TestPeople.account(Role.COORDINATOR).toString(), "");
    assertThat(assessor.open("/").main()).doesNotContain("next step");
    assertThat(coordinator.open("/").link("One next step of yours is to be done"))
        .isEqualTo("/assessments/waiting");
    assertThat(coordinator.open("/assessments/waiting").table("One thing waits").getFirst().get(2))
        .isEqualTo(
            "Next step: Ask for a panel – Test coordinator, Test Police, by 22 November 2026");

    SharedDatabase.asOwner("UPDATE assessment_step SET due = due - 1");
    assertThat(coordinator.open("/").link("One next step of yours is overdue"))
        .isEqualTo("/assessments/waiting");
    PageSeen waiting = coordinator.open("/assessments/waiting");
    assertThat(waiting.main()).contains("by 21 November 2026 Now");
    assertThat(coordinator.open(waiting.link("P1")).summary("Where it stands"))
        .isEqualTo("Overdue");
    assertThat(finished().table("Next steps").getFirst()).contains("Overdue");
    PageSeen theirs = coordinator.open("/persons/" + person);
    assertThat(theirs.main()).contains("Due from you");
    assertThat(
            theirs.link(
                "Ask for a panel – Test coordinator, Test Police, by 21 November 2026. Overdue"))
        .isEqualTo(step());
    assertThat(assessor.open("/persons/" + person).main()).doesNotContain("Due from you");
    assertThat(assessor.open("/persons/" + person).table("Earlier assessments").getFirst())
        .contains("Ask for a panel – Test coordinator, Test Police, by 21 November 2026. Overdue");
  }

  @Test
  void itsOwnerSaysThatItIsDoneAndItStaysInTheHistory() {
    judge(TestPeople.account(Role.COORDINATOR).toString(), "");
    assertThat(coordinator.send(step(), Map.of()).problems())
        .containsExactly("Enter the day", "Enter what was done");
    PageSeen ahead = coordinator.send(step(), done("23", "Heard on Monday"));
    assertThat(ahead.problems()).hasSize(1);
    assertThat(ahead.document().select("textarea[name=words]").text()).isEqualTo("Heard on Monday");

    assertThat(coordinator.send(step(), done("22", "Heard on Monday")).redirect())
        .isEqualTo(finishedAddress());
    assertThat(finished().table("Next steps"))
        .containsExactly(
            List.of(
                "Ask for a panel",
                "Test coordinator, Test Police",
                "22 November 2026",
                "Done on 22 November 2026: Heard on Monday"));
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains(
            "Ask for a panel – Test coordinator, Test Police, by 22 November 2026."
                + " Done on 22 November 2026: Heard on Monday");
    assertThat(coordinator.open("/").main()).doesNotContain("next step");
    assertThat(trail.rows(Deed.STEP_DONE)).hasSize(1);
  }

  @Test
  void isNotForOthersToSay() {
    judge(TestPeople.account(Role.COORDINATOR).toString(), "");
    assertThat(assessor.open(step()).document().select("textarea")).isEmpty();
    PageSeen refused = assessor.send(step(), done("22", "I saw it"));
    assertThat(refused.problems())
        .containsExactly("It is for Test coordinator, Test Police to say that this is done");
    assertThat(refused.main()).contains("Not recorded – what you typed: I saw it");
    assertThat(coordinator.open(step()).summary("Where it stands")).isEqualTo("Not done yet");
  }

  @Test
  void whoeverJudgedIsRemindedOfAStepWhoseOwnerDoesNotUseOnusOrNoLonger() {
    judge("", "PC Lowri");
    assertThat(assessor.open("/").main()).contains("One next step of yours is to be done");
    assertThat(coordinator.open("/").main()).doesNotContain("next step");
    assertThat(coordinator.open(step()).document().select("textarea")).hasSize(1);

    ownedBy(TestPeople.account(Role.COORDINATOR));
    assertThat(assessor.open("/").main()).doesNotContain("next step");
    ownedBy(UUID.randomUUID());
    assertThat(assessor.open("/").main()).contains("One next step of yours is to be done");
  }

  @Test
  void isDoneOnceAndNobodysWordsAreLost() {
    judge("", "PC Lowri");
    assessor.send(step(), done("22", "Heard"));
    assertThat(assessor.send(step(), done("22", "Heard")).status()).as("sent twice").isEqualTo(302);
    PageSeen late = coordinator.send(step(), done("21", "Heard the day before"));
    assertThat(late.problems()).singleElement().asString().startsWith("Somebody marked this step");
    assertThat(late.summary("Where it stands")).isEqualTo("Done on 22 November 2026: Heard");
    assertThat(late.main()).contains("what you typed: Heard the day before");
  }

  @Test
  void anOwnerIsChosenOrNamed() {
    assertThat(judgement("", "").problems()).containsExactly("Enter who does it");
    PageSeen refused = judgement("nobody known", "");
    assertThat(refused.problems()).containsExactly("Enter who does it");
    assertThat(refused.document().select("select[name=who-1] option").eachText())
        .contains("Somebody who does not use Onus", "Test coordinator, Test Police")
        .doesNotContain("Test partner, Test Police");
  }

  private void judge(String who, String owner) {
    assertThat(judgement(who, owner).status()).isEqualTo(302);
  }

  private PageSeen judgement(String who, String owner) {
    assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER"));
    assessor.send(
        address("/answers"), Map.of("active-recent", "present", "active-recent-words", ""));
    Map<String, String> judgement = new HashMap<>();
    judgement.put("seen", assessor.open(address("")).field("seen"));
    judgement.putAll(Map.of("priority", "yes", "reason", "it grows", "end", "step"));
    judgement.putAll(Map.of("step-1", "Ask for a panel", "who-1", who, "owner-1", owner));
    FilledForms.day(judgement, "due-1", "22", "11", "2026");
    return assessor.send(address("/judgement"), judgement);
  }

  private static Map<String, String> done(String day, String words) {
    Map<String, String> done = new HashMap<>(Map.of("words", words));
    FilledForms.day(done, "on", day, "11", "2026");
    return done;
  }

  private static void ownedBy(UUID account) {
    SharedDatabase.asOwner("UPDATE assessment_step SET account = '" + account + "'");
  }

  private String step() {
    return address(
        "/steps/" + jdbc.sql("SELECT id FROM assessment_step").query(UUID.class).single());
  }

  private String finishedAddress() {
    return address("/finished/" + jdbc.sql("SELECT id FROM assessment").query(UUID.class).single());
  }

  private PageSeen finished() {
    return assessor.open(finishedAddress());
  }

  private String address(String rest) {
    return "/people/" + person + "/assessment" + rest;
  }
}
