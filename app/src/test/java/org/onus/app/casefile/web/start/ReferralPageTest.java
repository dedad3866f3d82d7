package org.onus.app.casefile.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever holds a referral starts at once, and makes no second record of anybody. */
@ServiceTest
class ReferralPageTest {
  private static final String PAGE = "/assessments/new";
  private final Browser assessor;
  private final InventedForce force;
  private final Details details;
  private final People people;

  @Autowired
  ReferralPageTest(Browser browser, ApplicationContext service, Details details, People people) {
    assessor = browser.as(Role.ASSESSOR);
    force = new InventedForce(service);
    this.details = details;
    this.people = people;
  }

  @BeforeEach
  void somebodyIsKnown() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    details.record(
        InventedForce.READER,
        InventedForce.AGENCY,
        Map.of(
            "P1",
            Written.of(
                Map.of(PersonColumn.GIVEN_NAME, "Gwilym", PersonColumn.FAMILY_NAME, "Prosser"),
                details.thisYear())),
        null,
        null);
  }

  @Test
  void isReachedFromTheStartPage() {
    assertThat(assessor.open("/").link("Start from a referral")).isEqualTo(PAGE);
  }

  @Test
  void asksWhatKindItIsAndWhomItNames() {
    PageSeen nothing = assessor.send(PAGE, Map.of());
    assertThat(nothing.problems())
        .containsExactly(
            "Choose how this person came to notice",
            "Type at least one thing that you know of the person");
    PageSeen nobody = assessor.send(PAGE, Map.of("notice", "OTHER"));
    assertThat(nobody.problems())
        .containsExactly("Type at least one thing that you know of the person");
    assertThat(chosen(nobody)).isEqualTo("OTHER");
    PageSeen noKind = assessor.send(PAGE, Map.of("notice", "RUMOUR", "family_name", "Prosser"));
    assertThat(noKind.problems()).containsExactly("Choose how this person came to notice");
    assertThat(noKind.field("family_name")).isEqualTo("Prosser");
  }

  @Test
  void whoeverIsFoundIsAssessedWithTheKindKept() {
    PageSeen found = assessor.follow(assessor.send(PAGE, referral("Prosser")));
    assertThat(found.main()).contains("Which of these does the referral name?");
    String assess = found.link("Assess: Gwilym Prosser");
    assertThat(assess)
        .isEqualTo("/people/" + force.recordOf("P1") + "/assessment?notice=SPECIALIST_SERVICES");
    PageSeen page = assessor.open(assess);
    assertThat(chosen(page)).isEqualTo("SPECIALIST_SERVICES");
    PageSeen again = assessor.open(found.link("Change the search"));
    assertThat(again.field("family_name")).isEqualTo("Prosser");
    assertThat(chosen(again)).isEqualTo("SPECIALIST_SERVICES");
  }

  @Test
  void whoeverIsNotFoundIsAddedAndAssessedInOneGo() {
    PageSeen found = assessor.follow(assessor.send(PAGE, referral("Quillfeather")));
    assertThat(found.main()).contains("No agency’s record agrees with this.");
    String add = found.link("Add the person");
    PageSeen form = assessor.open(add);
    Map<String, String> fields = new HashMap<>();
    fields.put("notice", form.field("notice"));
    fields.put("agency", InventedForce.AGENCY.name());
    fields.put("reference", "N1");
    PageSeen refused = assessor.send(plain(add), fields);
    assertThat(refused.status()).isEqualTo(422);
    fields.put("notice", refused.field("notice"));
    fields.put("family_name", "Quillfeather");
    PageSeen sent = assessor.send(plain(add), fields);
    RecordId added =
        people.find(InventedForce.READER, InventedForce.AGENCY, Set.of("N1")).get("N1");
    assertThat(sent.redirect())
        .endsWith("/people/" + added + "/assessment?notice=SPECIALIST_SERVICES");
    assertThat(chosen(assessor.open(sent.redirect()))).isEqualTo("SPECIALIST_SERVICES");
    assessor.send(
        "/people/" + added + "/assessment/begin", Map.of("notice", "SPECIALIST_SERVICES"));
    assertThat(assessor.open("/people/" + added + "/assessment").main())
        .contains("Came to notice: Specialist services.");

    PageSeen twice = assessor.send(plain(add), fields);
    assertThat(twice.link("Open the record that stands under this reference"))
        .isEqualTo("/people/" + added + "/assessment?notice=SPECIALIST_SERVICES");
  }

  @Test
  void aSearchWithoutAReferralLeadsWhereItAlwaysDid() {
    String found = assessor.send("/people", Map.of("family_name", "Prosser")).redirect();
    assertThat(assessor.open(found).link("Assess: Gwilym Prosser")).endsWith("/assessment");
    assertThat(assessor.open(found + "?notice=other").main())
        .doesNotContain("Which of these does the referral name?");
  }

  private static Map<String, String> referral(String name) {
    return Map.of("notice", "SPECIALIST_SERVICES", "family_name", name);
  }

  private static String plain(String address) {
    return address.replaceAll("\\?.*", "");
  }

  private static String chosen(PageSeen page) {
    return page.document().select("input[name=notice][checked]").attr("value");
  }
}
