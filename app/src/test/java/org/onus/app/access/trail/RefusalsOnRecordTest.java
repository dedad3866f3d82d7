package org.onus.app.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was tried and refused stays known, and so does who came and went. */
@ServiceTest
class RefusalsOnRecordTest {
  private final Browser browser;
  private final TrailSeen seen;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final InventedForce force;

  @Autowired
  RefusalsOnRecordTest(
      Browser browser,
      TrailSeen seen,
      Accounts accounts,
      JdbcClient jdbc,
      ApplicationContext service) {
    this.browser = browser;
    this.seen = seen;
    this.accounts = accounts;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @Test
  void whatTheRoleNeverDoes() {
    browser.as(Role.COMMISSIONER).open("/list");

    assertThat(seen.rows(Deed.REFUSED))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo(TestPeople.account(Role.COMMISSIONER).toString());
              assertThat(row.grounds()).isEqualTo("ROLE");
              assertThat(row.detail()).isEqualTo("READ_LISTS");
              assertThat(row.subjects()).isEmpty();
            });
  }

  @Test
  void aPersonWhoIsNotTheirCaseAndOneWhoIsHidden() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    var person = force.recordOf("P1").value();

    browser.as(Role.CASE_MANAGER).open("/people/" + person);
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', :now::timestamptz, 'test')
            """)
        .param("person", person)
        .param("now", Instant.EPOCH.toString())
        .update();
    assertThat(browser.open("/people/" + person).status()).isEqualTo(404);

    assertThat(seen.rows(Deed.REFUSED))
        .allSatisfy(row -> assertThat(row.subjects()).containsExactly(person))
        .extracting(TrailSeen.Row::grounds)
        .containsExactly("NOT_OWN_CASE", "HIDDEN");
  }

  @Test
  void signInsFailuresAndSignOutsWithoutWhatWasTyped() {
    accounts.choosePassphrase(TestPeople.account(Role.ANALYST), "eleven quiet otters");
    send("analyst@test.invalid", "eleven quiet otters");
    send("analyst@test.invalid", "twelve quiet otters");
    send("somebody@elsewhere.invalid", "eleven quiet otters");
    browser.send("/sign-out", Map.of());

    String analyst = TestPeople.account(Role.ANALYST).toString();
    assertThat(seen.rows().stream().filter(row -> row.deed().kind() == Kind.SIGN_IN))
        .extracting(row -> row.deed() + " " + row.who())
        .containsExactly(
            "SIGNED_IN " + analyst,
            "SIGN_IN_REFUSED " + analyst,
            "SIGN_IN_REFUSED stranger",
            "SIGNED_OUT " + analyst);
    assertThat(seen.rows().toString()).doesNotContain("elsewhere");
  }

  private void send(String email, String passphrase) {
    browser.ofAStranger().send("/sign-in", Map.of("email", email, "passphrase", passphrase));
  }
}
