package org.onus.app.casefile.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Scale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results of forms that were filled in elsewhere. */
@ServiceTest
class ResultPagesTest {
  private static final String RESULTS = "What other forms came to, the latest first";
  private static final Map<String, String> HIGH = Map.of("answer-grade-now", "high");
  private final Browser browser;
  private final InventedForce force;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  ResultPagesTest(Browser browser, ApplicationContext service, JdbcClient jdbc) {
    this.browser = browser;
    this.force = new InventedForce(service);
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebody() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = force.recordOf("P1");
  }

  @Test
  void everyShippedFormIsOfferedFilledInAndShown() {
    PageSeen choice = browser.open(form());
    for (Instrument instrument : Instruments.shipped()) {
      assertThat(choice.document().select("input[value=" + instrument.name() + "]")).hasSize(1);
      assertThat(browser.open(form() + "?form=" + instrument.name()).heading())
          .isEqualTo(instrument.title());
      PageSeen page = record(instrument.name(), all(instrument));
      PageSeen result = browser.open(page.link(instrument.title()));
      assertThat(result.heading()).isEqualTo(instrument.title());
      assertThat(result.main()).contains("Test Probation, response <officer>");
      assertThat(result.document().select("dt")).hasSize(instrument.questions().size() + 3);
    }
  }

  @Test
  void saysTheBandAndHowMuchOfItIsKnown() {
    record("dara", HIGH);
    record("rosh", Map.of("answer-known-adult-now", "high", "answer-public-now", "low"));

    assertThat(
            record("dash-ric", Map.of("answer-injury-now", "yes", "answer-frightened-now", "yes"))
                .table(RESULTS))
        .extracting(row -> row.get(2))
        .satisfiesExactlyInAnyOrder(
            dash -> assertThat(dash).contains("2 points from 2 of"),
            rosh -> assertThat(rosh).isEqualTo("A known adult: High; The public: Low"),
            dara -> assertThat(dara).startsWith("high: 3 points"));
  }

  @Test
  void whatIsNotKnownIsSaidAndNotCounted() {
    PageSeen page =
        browser.open(
            record("rosh", Map.of("answer-staff-now", "low")).link("Risk of serious harm, result"));

    assertThat(page.summary("Staff")).isEqualTo("Low");
    assertThat(page.main()).contains("Not known: A known adult; Children; The public");
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasTyped() {
    assertThat(browser.open(form() + "?asked=yes").problems()).containsExactly("Choose one");
    assertThat(browser.send(form(), Map.of()).problems()).containsExactly("Choose one");
    assertThat(browser.send(form(), Map.of("form", "dara")).problems())
        .containsExactly(
            "Answer at least one question",
            "Enter the day",
            "Say which agency says it, in at most 100 characters",
            "Say who filled it in",
            "Choose one");
    PageSeen page =
        browser.send(form(), FilledForms.result("ogrs", Map.of("answer-any-now", "101")));
    assertThat(page.problems())
        .singleElement()
        .asString()
        .startsWith("Enter a number from 0 to 100");
    assertThat(page.field("answer-any-now")).isEqualTo("101");
    assertThat(page.field("by")).isEqualTo("response <officer>");
    assertThat(
            browser
                .send(form(), FilledForms.result("dara", Map.of("answer-grade-now", "worst")))
                .problems())
        .containsExactly("Choose one");
  }

  @Test
  void sentTwiceIsRecordedOnce() {
    Map<String, String> result = FilledForms.result("dara", HIGH);
    browser.send(form(), result);

    assertThat(browser.follow(browser.send(form(), result)).table(RESULTS)).hasSize(1);
  }

  @Test
  void whatWasConfidedIsNotShownOnThePerpetratorsSide() {
    Map<String, String> confided = FilledForms.result("dara", HIGH);
    confided.put("confided", "yes");
    String one = browser.follow(browser.send(form(), confided)).link("DARA, result");
    Browser manager = browser.as(Role.CASE_MANAGER);
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, 'PERPETRATOR_FACING', 'test', now(), 'test')
            """)
        .param("subject", person.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(Role.CASE_MANAGER))
        .update();

    assertThat(manager.open("/persons/" + person).main())
        .contains("No result of a DASH")
        .doesNotContain("DARA");
    assertThat(manager.open(one).status()).isEqualTo(404);
  }

  @Test
  void aMistakenResultIsWithdrawnAndStaysReadable() {
    String one = record("dara", HIGH).link("DARA, result");
    assertThat(browser.send(one + "/withdraw", Map.of()).problems())
        .containsExactly("Say why, in a few words");

    PageSeen page =
        browser.follow(browser.send(one + "/withdraw", Map.of("reason", "another man")));

    assertThat(page.main()).contains("No result of a DASH");
    assertThat(browser.open(one).main()).contains("Withdrawn on", "another man");
    assertThat(browser.follow(browser.send(one + "/withdraw", Map.of("reason", "again"))).main())
        .contains("because: another man")
        .doesNotContain("again");
  }

  @Test
  void aResultOfAnotherRecordIsNotFoundUnderThisOne() {
    String one = record("dara", HIGH).link("DARA, result");

    assertThat(
            browser.open(one.replace(person.toString(), force.recordOf("V1").toString())).status())
        .isEqualTo(404);
  }

  private static Map<String, String> all(Instrument instrument) {
    return instrument.questions().stream()
        .collect(
            Collectors.toMap(
                question -> "answer-" + question.item() + "-" + question.timeframe(),
                question ->
                    switch (instrument.item(question.item()).orElseThrow().scale()) {
                      case Scale.OneOf one -> one.options().getFirst().key();
                      case Scale.Percentage _ -> "62.5";
                    }));
  }

  private PageSeen record(String form, Map<String, String> answers) {
    return browser.follow(browser.send(form(), FilledForms.result(form, answers)));
  }

  private String form() {
    return "/people/" + person + "/results/new";
  }
}
