package org.onus.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an assessor cannot know is asked of an agency, waits, and is answered. */
@ServiceTest
class EnquiryPageTest {
  private final Browser assessor;
  private final Browser coordinator;
  private final Browser caseManager;
  private final InventedForce force;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  EnquiryPageTest(Browser browser, ApplicationContext service, JdbcClient jdbc) {
    assessor = browser.as(Role.ASSESSOR);
    coordinator = browser.as(Role.COORDINATOR);
    caseManager = browser.as(Role.CASE_MANAGER);
    force = new InventedForce(service);
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyInAssessment() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = force.recordOf("P1");
    assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER"));
  }

  @Test
  void theButtonBesideAnItemSavesAndLeadsToTheQuestion() {
    Map<String, String> form =
        Map.of("active-recent", "present", "active-recent-words", "", "ask", "mappa");
    PageSeen sent = assessor.send(address("/answers"), form);
    assertThat(sent.redirect()).endsWith("/assessment/questions/new?item=mappa");
    PageSeen page = assessor.open(sent.redirect());
    assertThat(page.field("item")).isEqualTo("mappa");
    assertThat(page.main()).contains("Who may know: The MAPPA coordinator");
    assertThat(assessor.open(address("")).main()).contains("1 point from 1 of 20");
  }

  @Test
  void aQuestionNeedsAnAgencyWordsAndADayThatIsNotOver() {
    assertThat(assessor.send(address("/questions/new"), Map.of()).problems())
        .containsExactly("Choose one", "Enter the question", "Enter the day");
    Map<String, String> question = question(UUID.randomUUID(), TestClock.TODAY.minusDays(1));
    question.put("agency", "No Such Agency");
    PageSeen refused = assessor.send(address("/questions/new"), question);
    assertThat(refused.problems()).containsExactly("Choose one", "Enter a day that is not over");
    assertThat(refused.document().select("textarea[name=words]").text())
        .isEqualTo("Is he managed under MAPPA?");
    assertThat(
            assessor
                .send(address("/questions/new"), question(UUID.randomUUID(), TestClock.TODAY))
                .redirect())
        .endsWith("/assessment?item=mappa#mappa");
  }

  @Test
  void aQuestionIsShownUntilItIsAnswered() {
    UUID asked = ask(TestClock.TODAY.plusDays(2));
    assertThat(assessor.open(address("")).table("Questions to agencies"))
        .containsExactly(
            List.of(
                TestPeople.AGENCY,
                "Is he managed under MAPPA? Is or was a MAPPA offender",
                "24 November 2026",
                "Not answered yet"));
    assertThat(assessor.open("/persons/" + person).table("Questions to agencies").getFirst())
        .contains("Is he managed under MAPPA?", "Not answered yet");

    assertThat(assessor.send(address("/questions/" + asked), Map.of("seen", "0")).problems())
        .containsExactly("Enter what they answered", "Enter who answered", "Enter the day");
    assertThat(assessor.send(address("/questions/" + asked), answer("0")).status()).isEqualTo(302);
    assertThat(assessor.open(address("")).table("Questions to agencies").getFirst())
        .contains("No, never – Duty desk, 21 November 2026");
    assertThat(coordinator.open("/persons/" + person).table("Questions to agencies").getFirst())
        .contains("No, never – Duty desk, 21 November 2026");
  }

  @Test
  void itIsOverdueOnceItsDayIsOver() {
    UUID asked = ask(TestClock.TODAY);
    assertThat(assessor.open(address("/questions/" + asked)).summary("Where it stands"))
        .isEqualTo("Not answered yet");
    UUID late = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO assessment_enquiry
              (id, assessment, record, item, agency, words, due, asked_at, asked_by)
            SELECT :late, assessment, record, item, agency, words, due - 1, asked_at, asked_by
            FROM assessment_enquiry
            """)
        .param("late", late)
        .update();
    assertThat(assessor.open(address("/questions/" + late)).summary("Where it stands"))
        .isEqualTo("Overdue");
    assertThat(assessor.open("/persons/" + person).table("Questions to agencies").getFirst())
        .contains("21 November 2026 Overdue");
    assertThat(assessor.open("/assessments/waiting").main())
        .contains("A question to " + TestPeople.AGENCY + ", answer wanted by 21 November 2026 Now");
  }

  @Test
  void aFormSentTwiceAsksOnceAndTwoAnswersAtOnceLoseNothing() {
    UUID asked = ask(TestClock.TODAY);
    assessor.send(address("/questions/new"), question(asked, TestClock.TODAY));
    assertThat(assessor.open(address("")).table("Questions to agencies")).hasSize(1);

    coordinator.send(address("/questions/" + asked), answer("0"));
    Map<String, String> mine = answer("0");
    mine.put("words", "Category 3, since May");
    PageSeen both = assessor.send(address("/questions/" + asked), mine);
    assertThat(both.problems())
        .singleElement()
        .asString()
        .startsWith("Somebody recorded an answer");
    assertThat(both.main()).contains("No, never – Duty desk");
    assertThat(both.document().select("textarea[name=words]").text())
        .isEqualTo("Category 3, since May");

    mine.put("seen", both.field("seen"));
    assertThat(assessor.send(address("/questions/" + asked), mine).status()).isEqualTo(302);
    assertThat(assessor.open(address("")).table("Questions to agencies").getFirst().getLast())
        .contains("No, never", "Category 3, since May");
  }

  @Test
  void theWordsAreNotForThePerpetratorsSide() {
    ask(TestClock.TODAY);
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (id, subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (gen_random_uuid(), :subject, :agency, :account, 'OWNER', 'test', now(), 'test')
            """)
        .param("subject", person.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(Role.CASE_MANAGER))
        .update();
    PageSeen page = caseManager.open("/persons/" + person);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("MAPPA?");
  }

  @Test
  void whatWaitsIsOnTheStartPageOfThoseWhoAssess() {
    ask(TestClock.TODAY);
    assertThat(assessor.open("/").main()).contains("2 assessments wait for something");
    PageSeen page =
        assessor.open(
            assessor
                .open("/")
                .link(
                    "2 assessments wait for something: news of somebody watched, an agency’s"
                        + " answer, a judgement"));
    assertThat(page.table("2 things wait"))
        .extracting(row -> row.get(2))
        .containsExactly(
            "A question to " + TestPeople.AGENCY + ", answer wanted by 22 November 2026",
            "Begun on 22 November 2026, 10:00, not judged yet");
  }

  @Test
  void whoIsWatchedWaitsOnceSomethingIsRecorded() {
    judgeAsWatched();
    assertThat(assessor.open("/assessments/waiting").main()).contains("waits for anything");
    assertThat(assessor.open("/persons/" + person).table("Earlier assessments").getFirst())
        .contains("Closed but watched");

    jdbc.sql("UPDATE assessment SET judged_at = judged_at - interval '1 hour'").update();
    force.record(InventedForce.row("I8", "P1", TestClock.TODAY, "V1"));
    assertThat(assessor.open("/assessments/waiting").main())
        .contains("Open again: new since then – incident");
    assertThat(assessor.open("/persons/" + person).table("Earlier assessments").getFirst())
        .contains("Closed but watched. Open again: new since then – incident");

    assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER"));
    assertThat(assessor.open("/assessments/waiting").main())
        .contains("not judged yet")
        .doesNotContain("Open again");
  }

  private void judgeAsWatched() {
    assessor.send(
        address("/answers"), Map.of("active-recent", "present", "active-recent-words", ""));
    Map<String, String> judgement = new HashMap<>();
    judgement.put("seen", assessor.open(address("")).field("seen"));
    judgement.putAll(Map.of("priority", "no", "reason", "one row", "end", "watched"));
    assertThat(assessor.send(address("/judgement"), judgement).status()).isEqualTo(302);
  }

  private UUID ask(LocalDate due) {
    UUID token = UUID.randomUUID();
    assertThat(assessor.send(address("/questions/new"), question(token, due)).status())
        .isEqualTo(302);
    return token;
  }

  private static Map<String, String> question(UUID token, LocalDate due) {
    Map<String, String> fields = new HashMap<>();
    fields.put("token", token.toString());
    fields.put("item", "mappa");
    fields.put("agency", TestPeople.AGENCY);
    fields.put("words", "Is he managed under MAPPA?");
    date("due", due, fields);
    return fields;
  }

  private static Map<String, String> answer(String seen) {
    Map<String, String> fields = new HashMap<>();
    fields.put("seen", seen);
    fields.put("words", "No, never");
    fields.put("by", "Duty desk");
    date("on", TestClock.TODAY.minusDays(1), fields);
    return fields;
  }

  private static void date(String field, LocalDate day, Map<String, String> fields) {
    fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
    fields.put(field + "-month", String.valueOf(day.getMonthValue()));
    fields.put(field + "-year", String.valueOf(day.getYear()));
  }

  private String address(String rest) {
    return "/people/" + person + "/assessment" + rest;
  }
}
