package org.onus.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assessor answers the PPIT with the evidence beside each item, and judges. */
@ServiceTest
class AssessmentPageTest {
  private final Browser assessor;
  private final Browser coordinator;
  private final InventedForce force;
  private final Custody custody;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  AssessmentPageTest(
      Browser browser, ApplicationContext service, Custody custody, JdbcClient jdbc) {
    assessor = browser.as(Role.ASSESSOR);
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
    this.custody = custody;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebody() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"),
        InventedForce.row("I2", "P1", TestClock.TODAY.minusDays(40), "V1"),
        InventedForce.row("I3", "P1", TestClock.TODAY.minusYears(2), "V2"));
    person = force.recordOf("P1");
  }

  @Test
  void isReachedFromThePersonAndFromWhy() {
    String page = address("");
    assertThat(assessor.open("/persons/" + person).link("Assess, and earlier assessments"))
        .isEqualTo(page);
    PageSeen first = assessor.open(page);
    assertThat(first.heading()).isEqualTo("Priority Perpetrator Identification Tool (PPIT)");
    assertThat(first.main()).contains("No assessment of this person has been finished here.");
  }

  @Test
  void isReachedFromAListToo() {
    force.score();
    assertThat(assessor.open("/list").link("Assess: P1")).isEqualTo(address(""));
  }

  @Test
  void needsToKnowHowThePersonCameToNotice() {
    assertThat(assessor.send(address("/begin"), Map.of()).problems())
        .containsExactly("Choose how this person came to notice");
  }

  @Test
  void showsTheEvidenceBesideEachItem() {
    PageSeen page = begin();

    assertThat(page.main()).contains("Came to notice: Police, other.");
    assertThat(hint(page, "active-recent"))
        .isEqualTo("Records suggest: present, from 2 rows. Custody not checked.");
    assertThat(hint(page, "repeat-historic"))
        .isEqualTo("Records suggest: absent, one row counted. Custody not checked.");
    assertThat(hint(page, "weapons-recent"))
        .startsWith("Records do not say. Nothing of the kind is recorded");
    assertThat(section(page, "active").select("tr:has(td)").eachText())
        .hasSize(3)
        .first()
        .isEqualTo("16 November 2026 common assault incident record");
    assertThat(section(page, "mappa").text())
        .contains("No row speaks to this item.", "Who may know: The MAPPA coordinator");
    assertThat(page.main()).contains("No score: none of the 20 answers is known.");
  }

  @Test
  void whatOtherFormsSayStandsBesideTheItemsThatTheyNameAndCountsNowhere() {
    Map<String, String> dash =
        FilledForms.result(
            "dash-ric",
            Map.of(
                "answer-weapons-now",
                "yes",
                "answer-injury-now",
                "yes",
                "answer-animals-now",
                "no"));
    assertThat(assessor.send("/people/" + person + "/results/new", dash).status()).isEqualTo(302);
    PageSeen page = begin();

    assertThat(section(page, "weapons").select("tr:has(td)").eachText())
        .containsExactly(
            "1 October 2026 DASH risk identification checklist: Weapons or objects used – Yes"
                + " Test Probation, response <officer>");
    assertThat(section(page, "weapons").select("th[scope=rowgroup]").eachText())
        .containsExactly("On other forms, beside what is counted: one row");
    assertThat(hint(page, "weapons-recent")).startsWith("Records do not say.");
    assertThat(section(page, "active").text()).doesNotContain("DASH");
    assertThat(section(page, "mappa").text()).contains("No row speaks to this item.");
  }

  @Test
  void itemsOfJudgementOpenTheirEvidenceFirst() {
    PageSeen page = begin();
    assertThat(section(page, "escalating").select("input[type=radio]")).isEmpty();
    assertThat(section(page, "escalating").text()).contains("open the evidence before you answer");

    Map<String, String> unseen = answer("escalating-recent", "present", "");
    assertThat(section(save(unseen), "escalating").select("input[type=radio]")).isEmpty();
    PageSeen open = save(Map.of("open", "escalating"));
    assertThat(section(open, "escalating").select("input[type=radio]")).hasSize(6);
    assertThat(section(open, "escalating").select("input[type=radio][checked]").eachAttr("value"))
        .containsExactly("", "");
  }

  @Test
  void whatIsSavedIsScoredWithWhatIsNotKnown() {
    begin();
    Map<String, String> answers = answer("active-recent", "present", "");
    answers.putAll(answer("active-historic", "present", ""));
    answers.putAll(answer("serial-recent", "absent", ""));
    PageSeen page = save(answers);

    assertThat(page.main())
        .contains("2 points from 3 of 20 answers known; from 2 to 19 once the rest are known.");
    assertThat(page.main()).contains("This pathway has no threshold: judgement alone decides.");
  }

  @Test
  void aDifferenceNeedsAReasonAndAnAnswerWithoutEvidenceASource() {
    begin();
    Map<String, String> answers = answer("active-recent", "absent", "");
    answers.putAll(answer("weapons-recent", "present", ""));
    save(answers);

    assertThat(judge(judgement()).problems())
        .containsExactlyInAnyOrder(
            "Say why you differ from the records: Onset and duration of the domestic abuse",
            "Say where you know it from: Weapon use or access");
    answers.put("active-recent-words", "both rows are of another man");
    answers.put("weapons-recent-words", "firearms licensing, by phone");
    save(answers);
    assertThat(judge(judgement()).status()).isEqualTo(302);
  }

  @Test
  void aJudgementSaysWhatStandsInItsWay() {
    begin();
    assertThat(judge(Map.of()).problems())
        .containsExactly(
            "Answer at least one question before you judge",
            "Say whether this person is a priority",
            "Enter the reason",
            "Say what happens next");
    save(answer("active-recent", "present", ""));
    assertThat(judge(Map.of("priority", "yes", "reason", "x", "end", "step")).problems())
        .containsExactly(
            "Enter the next step", "Enter who does it", "Enter a day that is not over");
  }

  @Test
  void aFinishedAssessmentIsAFactOfItsDay() {
    begin();
    save(answer("active-recent", "present", ""));
    Map<String, String> judgement = judgement();
    judgement.putAll(
        Map.of(
            "end",
            "step",
            "step-1",
            "Ask for a panel",
            "owner-1",
            "PC Lowri",
            "due-1-day",
            "1",
            "due-1-month",
            "12",
            "due-1-year",
            "2026"));
    assertThat(judge(judgement).status()).isEqualTo(302);

    PageSeen page = assessor.open(address(""));
    assertThat(page.table("Earlier assessments"))
        .containsExactly(
            List.of(
                "22 November 2026",
                "1 point from 1 of 20 answers known; from 1 to 20 once the rest are known.",
                "Priority",
                "stabbed a man before",
                "Ask for a panel – PC Lowri, by 1 December 2026. Not done yet",
                "Nothing was recorded since"));
    assertThat(page.document().select("input[name=notice]")).isNotEmpty();
    assertThat(assessor.open("/persons/" + person).table("Earlier assessments").getFirst())
        .contains("Priority", "stabbed a man before");
  }

  @Test
  void theEvidenceStandsByTimeAndOneItemIsUnfolded() {
    PageSeen page = begin();
    assertThat(section(page, "active").select("th[scope=rowgroup]").eachText())
        .containsExactly(
            "Recent, within the last 6 months: 2 rows",
            "Historic, before the last 6 months: one row");
    assertThat(unfolded(page)).containsExactly("active");
    assertThat(unfolded(assessor.open(address("?item=serial")))).containsExactly("serial");
    assertThat(unfolded(assessor.open(address("?item=nonsense")))).isEmpty();
    assertThat(section(page, "active").select(".onus-item__rows").attr("tabindex")).isEqualTo("0");
  }

  @Test
  void oneButtonAnswersAnItemAsSuggestedAndLeadsToTheNext() {
    begin();
    assertThat(section(assessor.open(address("")), "repeat").select("[name=confirm]").text())
        .startsWith("Answer as suggested: Recent, within the last 6 months – Present; Historic");

    Map<String, String> form = answer("repeat-recent", "absent", "both rows are of another man");
    form.putAll(answer("repeat-historic", "", ""));
    form.put("confirm", "repeat");
    assertThat(assessor.send(address("/answers"), form).redirect())
        .endsWith("/assessment?item=escalating#escalating");
    PageSeen page = assessor.open(address(""));
    assertThat(answered(page, "repeat-recent")).isEqualTo("absent");
    assertThat(answered(page, "repeat-historic")).isEqualTo("absent");
    assertThat(section(page, "repeat").select("[name=confirm]")).isEmpty();
    assertThat(section(page, "mappa").select("[name=confirm]")).isEmpty();
  }

  @Test
  void whatIsTypedOfTheJudgementIsKeptWithTheAnswers() {
    begin();
    Map<String, String> form = answer("active-recent", "present", "");
    form.putAll(Map.of("reason", "half a thought", "end", "step", "step-1", "Ask for a panel"));
    form.putAll(Map.of("steps", "1", "add", "step"));
    assertThat(assessor.send(address("/answers"), form).redirect()).endsWith("/assessment#next");

    PageSeen page = assessor.open(address(""));
    assertThat(page.document().select("textarea[name=reason]").text()).isEqualTo("half a thought");
    assertThat(page.field("step-1")).isEqualTo("Ask for a panel");
    assertThat(page.document().select("input[name=step-2]")).hasSize(1);
    assertThat(coordinator.open(address("")).document().select("textarea[name=reason]").text())
        .isEmpty();
  }

  @Test
  void severalStepsEachHaveAnOwnerAndADay() {
    begin();
    Map<String, String> form = answer("active-recent", "present", "");
    form.putAll(judgement());
    form.putAll(step(1, "Ask for a panel", "PC Lowri", "1"));
    form.putAll(step(2, "Visit with housing", "", "2"));
    form.putAll(Map.of("end", "step", "steps", "3"));
    PageSeen refused = judge(form);
    assertThat(refused.problems()).containsExactly("Enter who does it");
    assertThat(refused.field("step-2")).isEqualTo("Visit with housing");

    form.put("seen", refused.field("seen"));
    form.put("owner-2", "Sgt Hale");
    assertThat(judge(form).status()).isEqualTo(302);
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains(
            "Ask for a panel – PC Lowri, by 1 December 2026. Not done yet"
                + " Visit with housing – Sgt Hale, by 2 December 2026. Not done yet");
  }

  @Test
  void aJudgementSavesTheAnswersSentWithIt() {
    begin();
    Map<String, String> form = answer("active-recent", "present", "");
    form.putAll(judgement());
    assertThat(judge(form).status()).isEqualTo(302);
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains("1 point from 1 of 20 answers known; from 1 to 20 once the rest are known.");
  }

  @Test
  void whatIsWatchedIsOpenAgainWhenSomethingIsRecorded() {
    begin();
    save(answer("active-recent", "present", ""));
    judge(judgement());
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains("Closed but watched", "Nothing was recorded since");
    jdbc.sql("UPDATE assessment SET judged_at = judged_at - interval '1 hour'").update();
    force.record(InventedForce.row("I8", "P1", TestClock.TODAY, "V1"));
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains(
            "Closed but watched. Open again: new since then – incident",
            "4 things are new since: begin a new assessment if they matter");
  }

  @Test
  void twoAssessorsAtOnceLoseNothing() {
    begin();
    Map<String, String> mine = answer("active-recent", "present", "mine");
    save(answer("repeat-recent", "present", ""));
    coordinator.send(address("/answers"), answer("active-recent", "absent", "theirs"));

    PageSeen both = assessor.send(address("/answers"), mine);
    assertThat(both.status()).isEqualTo(422);
    assertThat(section(both, "active").text())
        .contains("Somebody else answered meanwhile: Absent, because: theirs.");
    assertThat(both.field("active-recent-words")).isEqualTo("mine");
    assertThat(coordinator.open(address("")).field("active-recent-words")).isEqualTo("theirs");

    mine.put("active-recent-seen", both.field("active-recent-seen"));
    assertThat(save(mine).field("active-recent-words")).isEqualTo("mine");
  }

  @Test
  void whatOneDidNotTouchDoesNotUndoWhatAnotherAnswered() {
    begin();
    Map<String, String> untouched = answer("active-recent", "", "");
    coordinator.send(address("/answers"), answer("active-recent", "present", "theirs"));
    assertThat(save(untouched).field("active-recent-words")).isEqualTo("theirs");
  }

  @Test
  void nobodyJudgesAnswersThatTheyDidNotSee() {
    begin();
    save(answer("active-recent", "present", ""));
    Map<String, String> judgement = judgement();
    coordinator.send(address("/answers"), answer("repeat-recent", "present", ""));
    assertThat(assessor.send(address("/judgement"), judgement).problems())
        .singleElement()
        .asString()
        .startsWith("Somebody answered or judged meanwhile");
  }

  @Test
  void custodyWithinTheSixMonthsIsSaidAloud() {
    custody.replace(
        InventedForce.READER,
        Map.of(
            person,
            List.of(
                new CustodySpell(TestClock.TODAY.minusDays(30), TestClock.TODAY.minusDays(10)))));
    PageSeen page = begin();
    assertThat(page.main())
        .contains(
            "Days in custody lie within the last six months",
            "20 of the days of the last six months were spent in custody.");
  }

  @Test
  void whoHarmsAndIsHarmedIsShownAsSuchFirst() {
    force.record(InventedForce.row("I9", "V1", TestClock.TODAY.minusDays(3), "P1"));
    assertThat(begin().main()).contains("also recorded as harmed by somebody");
  }

  @Test
  void wordsThatAreTooLongAreRefusedAndKept() {
    begin();
    PageSeen page =
        assessor.send(address("/answers"), answer("active-recent", "present", "x".repeat(1_001)));
    assertThat(page.problems()).containsExactly("Use 1,000 characters or fewer");
    assertThat(page.field("active-recent-words")).isEqualTo("x".repeat(1_001));
    assertThat(answered(page, "active-recent")).isEqualTo("present");
  }

  private PageSeen begin() {
    return assessor.follow(assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER")));
  }

  private String address(String rest) {
    return "/people/" + person + "/assessment" + rest;
  }

  private PageSeen save(Map<String, String> answers) {
    PageSeen sent = assessor.send(address("/answers"), answers);
    assertThat(sent.status()).isEqualTo(302);
    return assessor.open(address(""));
  }

  private PageSeen judge(Map<String, String> judgement) {
    return assessor.send(address("/judgement"), judgement);
  }

  private Map<String, String> judgement() {
    Map<String, String> fields = new HashMap<>();
    fields.put("seen", assessor.open(address("")).field("seen"));
    fields.put("priority", "yes");
    fields.put("reason", "stabbed a man before");
    fields.put("end", "watched");
    return fields;
  }

  /** As the form sends it; what it showed is what stands when it is made. */
  private Map<String, String> answer(String name, String answer, String words) {
    Map<String, String> fields = new HashMap<>();
    fields.put(name, answer);
    fields.put(name + "-words", words);
    Element seen = assessor.open(address("")).document().selectFirst("[name=" + name + "-seen]");
    fields.put(name + "-seen", seen == null ? "" : seen.attr("value"));
    return fields;
  }

  private static Map<String, String> step(int place, String what, String owner, String day) {
    return Map.of(
        "step-" + place,
        what,
        "owner-" + place,
        owner,
        "due-" + place + "-day",
        day,
        "due-" + place + "-month",
        "12",
        "due-" + place + "-year",
        "2026");
  }

  private static List<String> unfolded(PageSeen page) {
    return page.document().select("section:has(details[open])").eachAttr("id");
  }

  private static String answered(PageSeen page, String name) {
    return page.document().select("input[name=" + name + "][checked]").attr("value");
  }

  private static Element section(PageSeen page, String item) {
    Element section = page.document().getElementById(item);
    if (section == null) {
      throw new AssertionError("no item " + item);
    }
    return section;
  }

  private static String hint(PageSeen page, String name) {
    return section(page, name + "-hint").text();
  }
}
