package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** As every service but the demonstration has it: a passphrase alone opens nothing. */
@ServiceTest
@TestPropertySource(properties = "onus.access.second-factor=true")
@DirtiesContext
class SecondFactorTest {
  private static final String PASSPHRASE = "eleven quiet otters";
  private static final UUID ANALYST = TestPeople.account(Role.ANALYST);
  private final Browser one;
  private final Browser other;
  private final Browser administrator;
  private final Accounts accounts;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private List<String> recovery = List.of();

  @Autowired
  SecondFactorTest(Browser browser, Accounts accounts, TrailSeen trail, JdbcClient jdbc) {
    this.trail = trail;
    this.jdbc = jdbc;
    administrator = browser.anew();
    one = browser.anew();
    other = browser.anew();
    this.accounts = accounts;
  }

  @BeforeEach
  void oneAccountHasAPassphrase() {
    accounts.choosePassphrase(ANALYST, PASSPHRASE);
  }

  @Test
  void whoHasNoneIsLedToSetOneUpBeforeAnythingElse() {
    one.open("/incidents/load");
    assertThat(signIn(one).redirect()).isEqualTo("/second-factor");
    assertThat(one.open("/second-factor").redirect()).isEqualTo("/second-factor/set-up");
    assertThat(one.open("/list").redirect()).startsWith("/second-factor?");
    assertThat(one.send("/account/sign-out-everywhere", Map.of()).redirect())
        .startsWith("/second-factor?");

    PageSeen setUp = one.open("/second-factor/set-up");
    assertThat(setUp.document().select("svg[role=img] path").attr("d")).startsWith("M0,0h1v1h-1z");
    assertThat(one.send("/second-factor/set-up", Map.of("code", "abc")).problems())
        .containsExactly("This code is not right. Enter the one that the app shows now");
    assertThat(one.open("/list").redirect()).startsWith("/second-factor?");

    PageSeen codes = one.send("/second-factor/set-up", Map.of("code", App.code(key(setUp), 0)));
    assertThat(codes.heading()).isEqualTo("Keep your recovery codes");
    assertThat(codes.document().select("main li")).hasSize(10);
    assertThat(one.open("/list").status()).isEqualTo(200);
    assertThat(deeds())
        .containsExactly("PASSPHRASE_SET", "PASSPHRASE_GIVEN", "SECOND_FACTOR_SET_UP", "SIGNED_IN");
  }

  @Test
  void untilItIsShownThePageOffersNothingButItAndTheWayOut() {
    signIn(one);
    PageSeen setUp = one.open("/second-factor/set-up");

    assertThat(setUp.document().select("nav a")).isEmpty();
    assertThat(setUp.document().select("header form").attr("action")).isEqualTo("/sign-out");
    assertThat(setUp.main())
        .contains("Install an authenticator app", "Scan this picture", "Enter the six figures");
  }

  @Test
  void fromThenOnTheDevicesCodeIsNeededAndWorksOnce() {
    String key = setUp();
    assertThat(signIn(other).redirect()).isEqualTo("/second-factor");
    assertThat(other.open("/second-factor").heading()).isEqualTo("Show your second factor");

    assertThat(send(App.code(key, 0)).problems()).hasSize(1);
    String before = other.cookie("SESSION");
    assertThat(send(App.code(key, 1)).redirect()).isEqualTo("/account/attempts");
    assertThat(other.cookie("SESSION")).isNotEqualTo(before);
    assertThat(other.open("/list").status()).isEqualTo(200);
  }

  @Test
  void nobodyPutsAnotherDeviceInItsPlace() {
    setUp();
    signIn(other);

    assertThat(other.open("/second-factor/set-up").redirect()).isEqualTo("/second-factor");
    assertThat(other.send("/second-factor/set-up", Map.of("code", "000000")).redirect())
        .isEqualTo("/second-factor");
  }

  @Test
  void aRecoveryCodeWorksOnceHoweverItIsTyped() {
    setUp();
    String typed = recovery.getFirst().replace("-", " ").toUpperCase(Locale.ROOT);
    signIn(other);

    assertThat(send(typed).redirect()).isEqualTo("/");
    signIn(other);
    assertThat(send(typed).status()).isEqualTo(422);
    assertThat(send(recovery.get(1)).status()).isEqualTo(302);
    assertThat(trail.rows(Deed.RECOVERY_CODE_USED)).hasSize(2);
  }

  @Test
  void guessesAtTheCodeAreSlowedDownToo() {
    String key = setUp();
    signIn(other);
    for (int i = 0; i < 5; i++) {
      send(App.wrongCode(key));
    }

    assertThat(send(App.code(key, 1)).problems())
        .containsExactly("There were too many attempts. Wait 15 minutes and try again");
    assertThat(signIn(other).redirect()).isEqualTo("/sign-in?refused=wait");
    assertThat(
            trail.rows(Deed.SIGN_IN_REFUSED).stream()
                .filter(row -> "SECOND_FACTOR".equals(row.detail())))
        .hasSize(5);
  }

  @Test
  void whoChangesTheDeviceShowsACodeOfTheOldOneFirst() {
    String old = setUp();
    signIn(other);
    send(App.code(old, 1));

    assertThat(one.open("/account").link("Change your second factor"))
        .isEqualTo("/account/second-factor");
    assertThat(one.open("/account/second-factor").main()).contains("10 recovery codes left");
    assertThat(one.send("/account/second-factor", Map.of("code", App.wrongCode(old))).problems())
        .hasSize(1);
    assertThat(one.open("/second-factor/set-up").redirect()).isEqualTo("/second-factor");

    assertThat(one.send("/account/second-factor", Map.of("code", recovery.getFirst())).redirect())
        .isEqualTo("/second-factor/set-up");
    assertThat(one.open("/account/second-factor").main()).contains("9 recovery codes left");
    String key = key(one.open("/second-factor/set-up"));
    assertThat(key).isNotEqualTo(old);
    PageSeen codes = one.send("/second-factor/set-up", Map.of("code", App.code(key, 0)));
    assertThat(codes.document().select("main li")).hasSize(10);
    assertThat(codes.link("I have kept them: continue")).isEqualTo("/account");

    assertThat(other.open("/list").redirect()).startsWith("/sign-in");
    signIn(other);
    assertThat(send(App.code(old, 1)).status()).isEqualTo(422);
    assertThat(send(recovery.getLast()).status()).isEqualTo(422);
    assertThat(send(App.code(key, 1)).status()).isEqualTo(302);
    assertThat(one.open("/second-factor/set-up").redirect()).isEqualTo("/second-factor");
  }

  @Test
  void anAdministratorHasWhoLostEverythingBeginAnew() {
    setUp();
    administratorSignsIn();
    String page = "/administration/people/" + ANALYST + "/new-device";
    assertThat(administrator.open(page).main())
        .contains("Test analyst", "call them on a number that you know");

    PageSeen done = administrator.send(page, Map.of());
    String link = done.document().select("main code").text();
    assertThat(link).startsWith("http://localhost/invitation/");
    assertThat(one.open("/list").redirect()).startsWith("/sign-in");
    assertThat(signIn(other).redirect()).isEqualTo("/sign-in?refused=yes");

    String path = link.substring("http://localhost".length());
    assertThat(other.send(path, Map.of("passphrase", "vex otter tulip mast")).redirect())
        .isEqualTo("/sign-in?chosen=yes");
    other.send(
        "/sign-in", Map.of("email", "analyst@test.invalid", "passphrase", "vex otter tulip mast"));
    assertThat(other.open("/second-factor").redirect()).isEqualTo("/second-factor/set-up");
    assertThat(trail.rows(Deed.SECOND_FACTOR_ENDED))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo(TestPeople.account(Role.ADMINISTRATOR).toString());
              assertThat(row.about()).isEqualTo(ANALYST);
            });
    assertThat(trail.rows(Deed.LINK_MADE)).hasSize(1);
  }

  @Test
  void nobodyElseHasOthersBeginAnewAndASuspensionIsNotLiftedByIt() {
    setUp();
    String page = "/administration/people/" + ANALYST + "/new-device";
    assertThat(one.open(page).status()).isEqualTo(403);
    assertThat(one.send(page, Map.of()).status()).isEqualTo(403);

    administratorSignsIn();
    jdbc.sql("UPDATE access_account SET state = 'SUSPENDED' WHERE id = ?").param(ANALYST).update();
    assertThat(administrator.open(page).document().select("main form")).isEmpty();
    assertThat(administrator.send(page, Map.of()).document().select("main code")).isEmpty();
    assertThat(trail.rows(Deed.SECOND_FACTOR_ENDED)).isEmpty();
  }

  @Test
  void theDatabaseHoldsNoRecoveryCode() {
    setUp();
    String code = recovery.getFirst();

    assertThat(jdbc.sql("SELECT r::text FROM access_recovery_code r").query(String.class).list())
        .hasSize(10)
        .noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
  }

  private void administratorSignsIn() {
    accounts.choosePassphrase(TestPeople.account(Role.ADMINISTRATOR), PASSPHRASE);
    administrator.send(
        "/sign-in", Map.of("email", "administrator@test.invalid", "passphrase", PASSPHRASE));
    String key = key(administrator.open("/second-factor/set-up"));
    administrator.send("/second-factor/set-up", Map.of("code", App.code(key, 0)));
  }

  private List<String> deeds() {
    return trail.rows().stream()
        .filter(row -> row.who().equals(ANALYST.toString()))
        .map(row -> row.deed().name())
        .filter(deed -> !deed.equals("LIST_READ"))
        .toList();
  }

  private String setUp() {
    signIn(one);
    String key = key(one.open("/second-factor/set-up"));
    PageSeen codes = one.send("/second-factor/set-up", Map.of("code", App.code(key, 0)));
    recovery = codes.document().select("main li").eachText();
    assertThat(recovery).hasSize(10);
    return key;
  }

  private PageSeen send(String code) {
    return other.send("/second-factor", Map.of("code", code));
  }

  private static PageSeen signIn(Browser at) {
    return at.send("/sign-in", Map.of("email", "analyst@test.invalid", "passphrase", PASSPHRASE));
  }

  private static String key(PageSeen setUp) {
    return setUp.document().select("main code").text().replace(" ", "");
  }
}
