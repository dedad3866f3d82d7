package org.onus.app.assessment.exercise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is agreed after an exercise stands under the item until it is replaced or withdrawn. */
@ServiceTest
class GuidanceTest {
  private static final String ITEM = "weapons";
  private final Browser lead;
  private final Browser assessor;
  private final InventedForce force;
  private final TrailSeen trail;

  @Autowired
  GuidanceTest(Browser browser, ApplicationContext service, TrailSeen trail) {
    lead = browser.as(Role.COORDINATOR);
    assessor = browser.as(Role.ASSESSOR);
    force = new InventedForce(service);
    this.trail = trail;
  }

  @Test
  void isWrittenOnceTheExerciseIsClosedAndByItsLeaderAlone() {
    String exercise = exercise();
    assertThat(lead.open(form(exercise)).status()).isEqualTo(404);
    score(exercise);
    lead.send(exercise + "/close", Map.of());
    assertThat(lead.open(exercise).link("Write down what is agreed: Weapon use or access"))
        .isEqualTo(form(exercise));
    assertThat(assessor.open(exercise).main()).doesNotContain("Write down what is agreed");
    assertThat(assessor.open(form(exercise)).status()).isEqualTo(403);
    assertThat(lead.open(exercise + "/guidance?item=none").status()).isEqualTo(404);
    assertThat(lead.send(exercise + "/guidance", Map.of("item", ITEM)).problems())
        .containsExactly("Enter what is agreed");
  }

  @Test
  void standsUnderTheItemFromThenOn() {
    String exercise = closed();
    agree(exercise, "A <kitchen> knife in the drawer is no access");

    assertThat(lead.open("/calibration").link("How we agreed to answer"))
        .isEqualTo("/calibration/guidance");
    assertThat(assessor.open("/calibration/guidance").table("Agreed guidance, what stands first"))
        .containsExactly(
            List.of(
                "Weapon use or access",
                "A <kitchen> knife in the drawer is no access",
                "Test coordinator, 22 November 2026, 10:00, for version 1 of the tool",
                "Stands"));
    String agreed =
        "Agreed here on 22 November 2026, 10:00: A <kitchen> knife in the drawer is no access";
    assertThat(underItem(assessment())).isEqualTo(agreed);
    assertThat(assessor.open(exercise() + "/score").main()).contains(agreed);
    assertThat(assessor.open("/practice/man-of-42").main()).doesNotContain("Agreed here");
    assertThat(trail.rows(Deed.GUIDANCE_WRITTEN)).hasSize(1);
  }

  @Test
  void isOfOnePathwayAlone() {
    agree(closed(), "A knife in the drawer is no access");
    SharedDatabase.asOwner("UPDATE assessment_guidance SET pathway = 'hampshire'");
    assertThat(assessor.open("/calibration/guidance").main()).contains("Nothing is agreed yet.");
    assertThat(assessment().select(".onus-guidance")).isEmpty();
  }

  @Test
  void aNewerOneTakesThePlaceOfWhatStoodAndThatStaysReadable() {
    String exercise = closed();
    agree(exercise, "first");
    PageSeen form = lead.open(form(exercise));
    assertThat(form.main()).contains("Stands now: first");
    agree(exercise, "second");
    assertThat(assessor.open("/calibration/guidance").table("Agreed guidance, what stands first"))
        .extracting(row -> row.get(1) + ": " + row.get(3))
        .containsExactly(
            "second: Stands",
            "first: Ended on 22 November 2026, 10:00: Newer guidance took its place.");
    assertThat(underItem(assessment())).endsWith("second");

    Map<String, String> overtaken = fields(form, "third");
    PageSeen refused = lead.send(exercise + "/guidance", overtaken);
    assertThat(refused.problems())
        .singleElement()
        .asString()
        .startsWith("Somebody wrote something else meanwhile");
    assertThat(refused.main()).contains("Stands now: second");
    assertThat(refused.document().select("textarea[name=words]").text()).isEqualTo("third");
    assertThat(lead.send(exercise + "/guidance", fields(refused, "third")).status()).isEqualTo(302);
    assertThat(underItem(assessment())).endsWith("third");
  }

  @Test
  void sentTwiceIsWrittenOnce() {
    String exercise = closed();
    Map<String, String> fields = fields(lead.open(form(exercise)), "once");
    lead.send(exercise + "/guidance", fields);
    assertThat(lead.send(exercise + "/guidance", fields).status()).isEqualTo(302);
    assertThat(assessor.open("/calibration/guidance").table("Agreed guidance, what stands first"))
        .hasSize(1);
  }

  @Test
  void isWithdrawnWithAReason() {
    agree(closed(), "A knife in the drawer is no access");
    String one = lead.open("/calibration/guidance").link("Weapon use or access");
    assertThat(assessor.open(one).status()).isEqualTo(403);
    assertThat(lead.send(one + "/withdraw", Map.of()).problems()).hasSize(1);
    assertThat(lead.send(one + "/withdraw", Map.of("reason", "the tool says so")).redirect())
        .isEqualTo("/calibration/guidance");
    assertThat(
            assessor
                .open("/calibration/guidance")
                .table("Agreed guidance, what stands first")
                .getFirst()
                .getLast())
        .isEqualTo("Ended on 22 November 2026, 10:00: the tool says so");
    assertThat(assessment().select(".onus-guidance")).isEmpty();
    assertThat(lead.open(one).document().select("textarea")).isEmpty();
  }

  private void agree(String exercise, String words) {
    assertThat(
            lead.send(exercise + "/guidance", fields(lead.open(form(exercise)), words)).redirect())
        .isEqualTo("/calibration/guidance");
  }

  private static Map<String, String> fields(PageSeen form, String words) {
    Map<String, String> fields = new HashMap<>();
    for (String name : List.of("token", "item", "seen")) {
      fields.put(name, form.field(name));
    }
    fields.put("words", words);
    return fields;
  }

  private static String form(String exercise) {
    return exercise + "/guidance?item=" + ITEM;
  }

  private String closed() {
    String exercise = exercise();
    lead.send(exercise + "/close", Map.of());
    return exercise;
  }

  private String exercise() {
    String exercise =
        lead.send(
                "/calibration/new",
                Map.of(
                    "title", "Autumn", "case", "man-of-42", "token", UUID.randomUUID().toString()))
            .redirect();
    lead.send(exercise + "/invite", Map.of("who", TestPeople.account(Role.ASSESSOR).toString()));
    return exercise;
  }

  private void score(String exercise) {
    Map<String, String> scored = new HashMap<>(Map.of("priority", "no", "reason", "x"));
    assessor
        .open(exercise + "/score")
        .document()
        .select("input[value=unknown]")
        .eachAttr("name")
        .forEach(name -> scored.put(name, "unknown"));
    assertThat(assessor.send(exercise + "/score", scored).status()).isEqualTo(302);
  }

  private static String underItem(Element assessment) {
    return assessment.select("section#" + ITEM + " .onus-guidance").text();
  }

  private Element assessment() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    String page = "/people/" + force.recordOf("P1") + "/assessment";
    assessor.send(page + "/begin", Map.of("notice", "OTHER"));
    return assessor.open(page).document();
  }
}
