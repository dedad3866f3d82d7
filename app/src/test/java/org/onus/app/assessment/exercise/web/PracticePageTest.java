package org.onus.app.assessment.exercise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.engine.instruments.PracticeCase;
import org.onus.engine.instruments.PracticeCases;
import org.springframework.beans.factory.annotation.Autowired;

/** A newcomer scores an invented case and learns where a worked answer differs. */
@ServiceTest
class PracticePageTest {
  private static final PracticeCase CASE = PracticeCases.shipped().get(1);
  private static final String ADDRESS = "/practice/" + CASE.key();
  private final Browser assessor;
  private final Browser coordinator;

  @Autowired
  PracticePageTest(Browser browser) {
    assessor = browser.as(Role.ASSESSOR);
    coordinator = browser.as(Role.COORDINATOR);
  }

  @Test
  void offersFourCases() {
    PageSeen page = assessor.open("/practice");
    assertThat(page.heading()).isEqualTo("Practice cases");
    assertThat(page.document().select("main li a")).hasSize(4);
    assertThat(page.link(CASE.title())).isEqualTo(ADDRESS);
  }

  @Test
  void showsTheFactsBesideTheSameQuestions() {
    PageSeen page = assessor.open(ADDRESS);
    assertThat(page.heading()).isEqualTo(CASE.title());
    assertThat(page.table("What is recorded")).hasSameSizeAs(CASE.facts());
    assertThat(page.document().select("fieldset:has(input[type=radio])")).hasSize(21);
    assertThat(page.document().select("input[checked]")).isEmpty();
    assertThat(page.main()).doesNotContain(CASE.judgement());
  }

  @Test
  void asksForWhatIsMissingAndKeepsWhatWasTyped() {
    Map<String, String> fields = answers();
    fields.remove("weapons-historic");
    fields.put("serial-recent", "perhaps");
    fields.put("reason", " ");
    fields.put("active-words", "x".repeat(1_001));
    PageSeen page = assessor.send(ADDRESS, fields);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly(
            "Use 1,000 characters or fewer",
            "Answer, or say that it is not known: Offending against multiple (2 or more) victims",
            "Answer, or say that it is not known: Weapon use or access",
            "Enter the reason");
    assertThat(page.field("harm-words")).isEqualTo("the eye");
    assertThat(page.field("active-words")).hasSize(1_001);
  }

  @Test
  void tellsItemByItemWhereAWorkedAnswerDiffersAndWhy() {
    PageSeen page = assessor.follow(assessor.send(ADDRESS, answers()));

    assertThat(page.heading()).isEqualTo("Your answers beside a worked one");
    assertThat(page.main())
        .contains(
            "2 of the 20 answers differ.",
            "9 points from 19 of 20 answers known",
            "9 points; all 20 answers are known.",
            CASE.judgement());
    List<List<String>> items = page.table("Item by item");
    assertThat(items).hasSize(10);
    assertThat(items.stream().filter(row -> row.getFirst().endsWith("Differs"))).hasSize(2);
    assertThat(items.get(3))
        .contains(
            "Recent, within the last 6 months: Present Historic, before the last 6 months: Absent",
            "Recent, within the last 6 months: Absent Historic, before the last 6 months: Absent");
    assertThat(items.get(3).getLast()).isEqualTo(CASE.why().get("serial"));
    assertThat(items.get(6).get(1)).contains("the eye");
    assertThat(assessor.open("/practice").document().select("main li a")).hasSize(5);
  }

  @Test
  void isForNobodyElse() {
    Map<String, String> fields = answers();
    PageSeen sent = assessor.send(ADDRESS, fields);
    fields.put("reason", "changed");

    assertThat(coordinator.open(sent.redirect()).status()).isEqualTo(404);
    assertThat(assessor.send(ADDRESS, fields).redirect()).isEqualTo(sent.redirect());
    assertThat(assessor.open(sent.redirect()).main()).doesNotContain("changed");
    assertThat(coordinator.open("/area-figures").main()).contains("No assessment was finished");
    assertThat(assessor.open("/practice/nobody").status()).isEqualTo(404);
  }

  /** As worked, but for one answer that differs and one that is not known. */
  private Map<String, String> answers() {
    Map<String, String> fields = new HashMap<>();
    CASE.worked()
        .instrument()
        .questions()
        .forEach(
            question ->
                fields.put(
                    question.item() + "-" + question.timeframe(),
                    CASE.worked().to(question).orElseThrow()));
    fields.put("serial-recent", "present");
    fields.put("alcohol-drugs-historic", "unknown");
    fields.put("harm-words", "the eye");
    fields.put("priority", "yes");
    fields.put("reason", "three in ten weeks");
    fields.put("token", assessor.open(ADDRESS).field("token"));
    return fields;
  }
}
