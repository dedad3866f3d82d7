package org.onus.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.instruments.Instruments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A finished assessment says what has changed since, and is carried forward, not blindly. */
@ServiceTest
class FinishedPageTest {
  private final Browser assessor;
  private final InventedForce force;
  private final Assessments assessments;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  FinishedPageTest(
      Browser browser, ApplicationContext service, Assessments assessments, JdbcClient jdbc) {
    assessor = browser.as(Role.ASSESSOR);
    force = new InventedForce(service);
    this.assessments = assessments;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void judgedHalfAYearAgo() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusMonths(8), "V1"));
    person = force.recordOf("P1");
    begin();
    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("active-recent", "present", "active-recent-words", "he told his worker"));
    form.putAll(Map.of("active-historic", "present", "active-historic-words", ""));
    form.putAll(Map.of("weapons-historic", "present", "weapons-historic-words", "licensing"));
    assertThat(assessor.send(address("/answers"), form).status()).isEqualTo(302);
    Map<String, String> judgement = new HashMap<>();
    judgement.put("seen", assessor.open(address("")).field("seen"));
    judgement.putAll(Map.of("priority", "yes", "reason", "it grows", "end", "watched"));
    assertThat(assessor.send(address("/judgement"), judgement).status()).isEqualTo(302);
    jdbc.sql(
            """
            UPDATE assessment SET judged_at = judged_at - interval '184 days',
              judged_on = judged_on - 184
            """)
        .update();
  }

  @Test
  void saysWhatWasJudgedAndWhatWasRecordedSince() {
    force.record(InventedForce.row("I2", "P1", TestClock.TODAY.minusDays(3), "V2"));
    PageSeen page = finished();
    assertThat(page.summary("As at")).isEqualTo("22 May 2026");
    assertThat(page.summary("Instrument")).endsWith("(PPIT), version 1");
    assertThat(page.summary("Judgement")).isEqualTo("Priority");
    assertThat(page.summary("Reason")).isEqualTo("it grows");
    assertThat(page.table("New since then"))
        .extracting(List::getFirst)
        .contains("19 November 2026");
    assertThat(page.table("Answers then, and what records suggest today").getFirst())
        .containsExactly(
            "Onset and duration of the domestic abuse",
            "Recent, within the last 6 months",
            "Present, because: he told his worker",
            "Absent",
            "Present Changed");
    assertThat(page.main())
        .contains("Score that the records alone suggest today, by the same definition: 2 points");
  }

  @Test
  void theNewOneBringsTheAnswersAsProposals() {
    PageSeen page = finished();
    assertThat(page.document().select("input[name=notice][checked]").attr("value"))
        .isEqualTo("POLICE_OTHER");
    begin();
    PageSeen draft = assessor.open(address(""));
    assertThat(section(draft, "active"))
        .contains(
            "On 22 May 2026: Present, because: he told his worker."
                + " None of those days is recent any more.",
            "On 22 May 2026: Present. What is past stays past.");
    assertThat(answered(draft, "active-historic")).isEmpty();

    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("weapons-recent", "", "weapons-recent-words", "", "keep", "weapons"));
    form.putAll(Map.of("weapons-historic", "", "weapons-historic-words", ""));
    assertThat(assessor.send(address("/answers"), form).redirect()).endsWith("#judgement");
    PageSeen kept = assessor.open(address(""));
    assertThat(answered(kept, "weapons-historic")).isEqualTo("present");
    assertThat(answered(kept, "weapons-recent")).isEmpty();
    assertThat(kept.field("weapons-historic-words"))
        .isEqualTo("As assessed on 22 May 2026: licensing");
    assertThat(finished().link("A newer assessment is in hand")).isEqualTo(address(""));
  }

  @Test
  void keepsTheDefinitionThatWasAnswered() {
    String other =
        Instruments.text("ppit")
            .orElseThrow()
            .replace("version: 1\n", "version: 7\n")
            .replace("Weapon use or access", "Weapons as they were asked for");
    jdbc.sql("INSERT INTO assessment_instrument VALUES ('ppit', 7, :text)")
        .param("text", other)
        .update();
    UUID old = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by, judged_on, judged_at, judged_by, judged_agency,
              priority, reason)
            SELECT :old, record, instrument, 7, pathway, notice, begun_at - interval '1 year',
              begun_by, judged_on,
              judged_at, judged_by, judged_agency, priority, reason
            FROM assessment
            """)
        .param("old", old)
        .update();
    PageSeen page = assessor.open(address("/finished/" + old));
    assertThat(page.main()).contains("Weapons as they were asked for");
    assertThat(page.summary("Instrument")).endsWith("version 7");
    assertThat(finished().main()).contains("Weapon use or access");
  }

  private void begin() {
    assertThat(assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER")).status())
        .isEqualTo(302);
  }

  private PageSeen finished() {
    Assessment judged =
        assessments.of(TestPeople.reader(Role.ASSESSOR), List.of(person)).judged().getFirst();
    return assessor.open(address("/finished/" + judged.id()));
  }

  private String address(String rest) {
    return "/people/" + person + "/assessment" + rest;
  }

  private static String section(PageSeen page, String item) {
    return page.document().select("section#" + item).text();
  }

  private static String answered(PageSeen page, String name) {
    return page.document().select("input[name=" + name + "][checked]").attr("value");
  }
}
