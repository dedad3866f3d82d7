package org.onus.app.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The commit of a row about a page that is read does not wait for the disk. The commit that keeps
 * the session does, comes after it, and takes it along; Spring Session makes it before the answer
 * leaves, because a cookie may have to go with it.
 */
@ServiceTest
class SafeBeforeShownTest {
  private static final String PASSPHRASE = "eleven quiet otters";
  private static final UUID ANALYST = TestPeople.account(Role.ANALYST);
  private final Browser browser;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final InventedForce force;

  @Autowired
  SafeBeforeShownTest(
      Browser browser, Accounts accounts, JdbcClient jdbc, ApplicationContext service) {
    this.browser = browser.anew();
    this.accounts = accounts;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @BeforeEach
  void somebodySignsIn() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    force.score();
    accounts.choosePassphrase(ANALYST, PASSPHRASE);
    browser.open("/sign-in");
    browser.send("/sign-in", Map.of("email", "analyst@test.invalid", "passphrase", PASSPHRASE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/list", "/people/{P1}", "/persons/{P1}"})
  void theCommitThatWaitsForTheDiskComesAfterTheRow(String page) {
    String address = page.replace("{P1}", force.recordOf("P1").toString());

    assertThat(browser.open(address).status()).isEqualTo(200);

    assertThat(
            jdbc.sql(
                    """
                    SELECT s.xmin::text::bigint > t.xmin::text::bigint
                    FROM access_trail t, spring_session s
                    WHERE s.principal_name = :who
                      AND t.id = (SELECT max(id) FROM access_trail WHERE kind = 'CONSULTATION')
                    """)
                .param("who", ANALYST.toString())
                .query((row, _) -> row.getBoolean(1))
                .list())
        .containsExactly(true);
  }
}
