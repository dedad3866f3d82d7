package org.onus.app.casefile.web.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class BrokenGlassTest {
  private static final Map<String, String> BECAUSE =
      Map.of("reason", "immediate-danger", "words", "he is outside her door");
  private final Browser advocate;
  private final Browser officer;
  private final InventedForce force;
  private final JdbcClient jdbc;
  private String person = "";

  @Autowired
  BrokenGlassTest(Browser browser, ApplicationContext service, JdbcClient jdbc) {
    advocate = browser.as(Role.ADVOCATE);
    officer = browser.as(Role.DATA_PROTECTION_OFFICER);
    force = new InventedForce(service);
    this.jdbc = jdbc;
  }

  @BeforeEach
  void record() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = "/people/" + force.recordOf("P1");
  }

  @Test
  void theRefusalLeadsToTheGlassAndTheGlassToThePerson() {
    PageSeen refused = advocate.open(person);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.main()).contains("Test coordinator, Test Police: coordinator@test.invalid");

    PageSeen ask =
        advocate.open(refused.link("Break the glass, if somebody’s safety depends on it"));
    assertThat(ask.main()).contains("is told at once and reviews", "stays open to you for 4 hours");
    advocate.send(person + "/break-glass", BECAUSE);

    PageSeen page = advocate.open(person);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.main())
        .contains("You broke the glass: Somebody is in immediate danger", "4 hours left")
        .doesNotContain("Add an incident");
  }

  @Test
  void itIsClosedEarlier() {
    advocate.send(person + "/break-glass", BECAUSE);
    advocate.send(person + "/close", Map.of());

    assertThat(advocate.open(person).status()).isEqualTo(403);
  }

  @Test
  void itEndsByItself() {
    advocate.send(person + "/break-glass", BECAUSE);
    jdbc.sql(
            """
            INSERT INTO access_opening (subject, account, glass, reason, words, opened_at, until)
            SELECT subject, account, glass, reason, words, opened_at, opened_at FROM access_opening
            """)
        .update();
    advocate.send(person + "/close", Map.of());

    assertThat(advocate.open(person).status())
        .as("an opening that holds until now holds no longer")
        .isEqualTo(403);
  }

  @Test
  void withoutAReasonItStaysShut() {
    PageSeen page = advocate.send(person + "/break-glass", Map.of("reason", "curious"));

    assertThat(page.problems()).containsExactly("Choose one", "Say why, in a few words");
    assertThat(advocate.open(person).status()).isEqualTo(403);
  }

  @Test
  void othersHaveNoGlass() {
    Browser partner = advocate.as(Role.PARTNER);

    assertThat(partner.send(person + "/break-glass", BECAUSE).status()).isEqualTo(403);
    assertThat(partner.open(person).document().select("main a").eachAttr("href"))
        .containsExactly("/");
  }

  @Test
  void theDataProtectionOfficerIsToldAndReviews() {
    assertThat(officer.open("/").main()).doesNotContain("broken glass");
    advocate.send(person + "/break-glass", BECAUSE);

    PageSeen start = officer.open("/");
    PageSeen all = officer.open(start.link("Review 1 opening by broken glass"));
    assertThat(all.table("One waits for review"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Test advocate", "P1", "Waits for review"));
    String review = all.link("22 November 2026, 10:00");
    PageSeen one = officer.open(review);
    assertThat(one.main()).contains("he is outside her door");
    PageSeen read = officer.open(one.link("What they did with this record"));
    assertThat(read.table("Newest first"))
        .allSatisfy(row -> assertThat(row.get(1)).startsWith("Test advocate"))
        .anySatisfy(row -> assertThat(row).contains("Broke the glass"));

    assertThat(officer.send(review, Map.of("finding", "")).status()).isEqualTo(422);
    officer.send(review, Map.of("finding", "Right and needed."));

    assertThat(officer.open("/broken-glass").table("Nothing waits for review").getFirst())
        .contains("Right and needed.");
    assertThat(officer.send(review, Map.of("finding", "Once more")).problems())
        .containsExactly("Somebody reviewed it in the meantime; their finding stands above");
    assertThat(officer.open(review).main())
        .contains("Right and needed. Reviewed by Test data-protection-officer");
  }
}
