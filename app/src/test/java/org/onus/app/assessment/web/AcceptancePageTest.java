package org.onus.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator sees how assessors follow what records suggest. */
@ServiceTest
class AcceptancePageTest {
  private static final String ACTIVE = "Onset and duration of the domestic abuse";
  private final Browser assessor;
  private final Browser coordinator;
  private final InventedForce force;
  private final JdbcClient jdbc;

  @Autowired
  AcceptancePageTest(Browser browser, ApplicationContext service, JdbcClient jdbc) {
    assessor = browser.as(Role.ASSESSOR);
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
    this.jdbc = jdbc;
  }

  @BeforeEach
  void oneAssessment() {
    answered("P1");
  }

  @Test
  void aFewAnswersAreCountedAndSayNoShare() {
    PageSeen page = coordinator.open("/assessments/acceptance");
    assertThat(page.table("By item"))
        .containsExactly(List.of(ACTIVE, "2", "2", "fewer than 10", "fewer than 10"));
    assertThat(page.table("By assessor").getFirst()).contains("2", "fewer than 10");
  }

  @Test
  void tenAnswersSayTheirShare() {
    for (int i = 2; i <= 5; i++) {
      answered("P" + i);
    }
    assertThat(coordinator.open("/assessments/acceptance").table("By item").getFirst())
        .startsWith(ACTIVE, "10", "10", "50 per cent");
  }

  @Test
  void takesTheSameStatementsForAnyNumberOfAnswers(@Autowired Statements sql) {
    int few = sql.during(() -> coordinator.open("/assessments/acceptance"));
    for (int i = 2; i <= 6; i++) {
      answered("P" + i);
    }
    assertThat(sql.during(() -> coordinator.open("/assessments/acceptance"))).isEqualTo(few);
  }

  @Test
  void whoIsHiddenCountsNowhere() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            SELECT record, 'test', now(), 'test' FROM assessment
            """)
        .update();
    assertThat(coordinator.open("/assessments/acceptance").main())
        .contains("No answer was given in this time");
  }

  @Test
  void thePeriodIsChosenAndAnyOtherIsAYear() {
    assertThat(coordinator.open("/assessments/acceptance?months=3").field("months")).isEqualTo("3");
    assertThat(coordinator.open("/assessments/acceptance?months=x").field("months"))
        .isEqualTo("12");
  }

  /** One answer as suggested and one that differs. */
  private void answered(String reference) {
    force.record(
        InventedForce.row("I" + reference, reference, TestClock.TODAY.minusDays(6), "V1"),
        InventedForce.row("J" + reference, reference, TestClock.TODAY.minusYears(1), "V1"));
    String page = "/people/" + force.recordOf(reference) + "/assessment";
    assessor.send(page + "/begin", Map.of("notice", "POLICE_OTHER"));
    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("active-recent", "present", "active-recent-words", ""));
    form.putAll(Map.of("active-historic", "absent", "active-historic-words", "another man"));
    assertThat(assessor.send(page + "/answers", form).status()).isEqualTo(302);
  }
}
