package org.onus.app.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody goes through everybody: questions about people have a pace, whoever answers them. */
@ServiceTest
class PaceTest {
  private static final int MOST = 30;
  private final Browser browser;
  private final JdbcClient jdbc;
  private final InventedForce force;

  @Autowired
  PaceTest(Browser browser, JdbcClient jdbc, ApplicationContext service) {
    this.browser = browser;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @Test
  void theLastQuestionOfAMinuteIsAnswered() {
    askedBefore(MOST - 1, 59);
    assertThat(search().status()).isEqualTo(200);
  }

  @Test
  void theNextOneIsNot() {
    askedBefore(MOST, 59);
    assertThat(search().status()).isEqualTo(429);
  }

  @Test
  void aQuestionByReferenceIsNotEither() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY, null));
    assertThat(known().status()).isEqualTo(200);
    askedBefore(MOST - 1, 59);
    assertThat(known().status()).isEqualTo(429);
  }

  @Test
  void aMinuteLaterAllIsWell() {
    askedBefore(MOST, 60);
    assertThat(search().status()).isEqualTo(200);
  }

  @Test
  void typingIsAnsweredUntilHalfTheQuestionsAreLeft() {
    force.record(InventedForce.row("I1", "P1-77", TestClock.TODAY, null));
    askedBefore(MOST / 2 - 1, 59);
    assertThat(whileTyping().select("li")).hasSize(1);
    assertThat(whileTyping().children()).isEmpty();
    assertThat(search().status()).isEqualTo(200);
  }

  @Test
  void answersToTypingCountAsQuestions() {
    askedBefore(MOST / 2 - 1, 59);
    whileTyping();
    askedBefore(MOST / 2 - 1, 59);
    assertThat(search().status()).isEqualTo(200);
    assertThat(search().status()).isEqualTo(429);
  }

  @Test
  void othersMayAskMeanwhile() {
    askedBefore(MOST, 59);
    assertThat(search(Role.COORDINATOR).status()).isEqualTo(200);
  }

  private PageSeen known() {
    return browser
        .as(Role.ANALYST)
        .send("/known", Map.of("agency", InventedForce.AGENCY.name(), "reference", "P1"));
  }

  private Element whileTyping() {
    return Objects.requireNonNull(
        browser
            .as(Role.ANALYST)
            .send("/people/while-typing", Map.of("number", "P1-77"))
            .document()
            .getElementById("while-typing"));
  }

  private PageSeen search() {
    return search(Role.ANALYST);
  }

  private PageSeen search(Role role) {
    Browser who = browser.as(role);
    PageSeen sent = who.send("/people", Map.of("family_name", "Nobody"));
    return who.open(sent.redirect());
  }

  private void askedBefore(int times, int secondsAgo) {
    jdbc.sql(
            """
            INSERT INTO access_trail
              (at, who, agency, kind, deed, subjects, everybody, rules, purpose, recipients)
            SELECT :at::timestamptz, :who, 'police', 'CONSULTATION', 'PEOPLE_SEARCHED', '{}', false,
              1, '', '{}'
            FROM generate_series(1, :times)
            """)
        .param("at", TestClock.NOW.minusSeconds(secondsAgo).toString())
        .param("who", TestPeople.account(Role.ANALYST).toString())
        .param("times", times)
        .update();
  }
}
