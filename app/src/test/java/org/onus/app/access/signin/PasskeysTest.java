package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** What does not open the door; that a real device does is shown in a browser's journey. */
@ServiceTest
class PasskeysTest {
  private static final String PASSPHRASE = "eleven quiet otters";
  private static final UUID ANALYST = TestPeople.account(Role.ANALYST);
  private static final Bytes OWNER = Bytes.random();
  private final Browser one;
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final NewDevices devices;
  private final PublicKeyCredentialUserEntityRepository owners;
  private final UserCredentialRepository credentials;
  private final SecondFactors factors;
  private final TrailSeen trail;
  private String kept = "";

  @Autowired
  PasskeysTest(
      Browser browser,
      Accounts accounts,
      Passkeys passkeys,
      NewDevices devices,
      PublicKeyCredentialUserEntityRepository owners,
      UserCredentialRepository credentials,
      SecondFactors factors,
      TrailSeen trail) {
    one = browser.anew();
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.devices = devices;
    this.owners = owners;
    this.credentials = credentials;
    this.factors = factors;
    this.trail = trail;
  }

  @BeforeEach
  void oneAccountHasAnAppAndAPasskey() {
    accounts.choosePassphrase(ANALYST, PASSPHRASE);
    one.send("/sign-in", Map.of("email", "analyst@test.invalid", "passphrase", PASSPHRASE));
    String key = SecondFactors.drawKey();
    factors.setUp(ANALYST, key, App.code(key, 0), false);
    owners.save(
        ImmutablePublicKeyCredentialUserEntity.builder()
            .id(OWNER)
            .name(ANALYST.toString())
            .displayName("")
            .build());
    Bytes id = Bytes.random();
    credentials.save(
        ImmutableCredentialRecord.builder()
            .credentialId(id)
            .userEntityUserId(OWNER)
            .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
            .signatureCount(0)
            .label("Telephone")
            .build());
    kept = id.toBase64UrlString();
  }

  @Test
  void thePageBringsTheChallengeForTheOwnersPasskeys() {
    String options =
        one.open("/second-factor").document().select("[data-passkey=show]").attr("data-options");

    assertThat(options)
        .contains("\"challenge\":\"", "\"rpId\":\"localhost\"", "\"id\":\"" + kept + "\"");
  }

  @Test
  void anAnswerWithoutSenseOrWithoutAChallengeOpensNothing() {
    assertThat(shows("{}").redirect()).isEqualTo("/second-factor?passkey=refused");
    for (String nonsense :
        new String[] {
          "",
          "{}",
          "null",
          "no JSON",
          "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\"}".formatted(kept),
          ("{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":"
               + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"},"
               + "\"clientExtensionResults\":{}}")
              .formatted(kept)
        }) {
      one.open("/second-factor");
      assertThat(shows(nonsense).redirect())
          .as(nonsense)
          .isEqualTo("/second-factor?passkey=refused");
    }
    assertThat(one.open("/second-factor?passkey=refused").problems())
        .containsExactly("The passkey was not taken. Try again, or enter a code");
    assertThat(trail.rows(Deed.SIGN_IN_REFUSED))
        .hasSize(6)
        .allSatisfy(row -> assertThat(row.detail()).isEqualTo("PASSKEY"));
  }

  @Test
  void nobodyAddsOneWithoutACode() {
    assertThat(one.open("/account/passkeys/new").redirect()).isEqualTo("/account/second-factor");
    assertThat(
            one.send("/account/passkeys/new", Map.of("label", "Mine", "credential", "{}"))
                .redirect())
        .isEqualTo("/account/second-factor");
  }

  @Test
  void onesOwnIsRemovedAndAnothersStays() {
    Browser other = one.anew();
    accounts.choosePassphrase(TestPeople.account(Role.COORDINATOR), PASSPHRASE);
    other.send("/sign-in", Map.of("email", "coordinator@test.invalid", "passphrase", PASSPHRASE));

    other.send("/account/passkeys/remove", Map.of("passkey", kept));
    assertThat(passkeys.of(ANALYST)).hasSize(1);
    assertThat(one.open("/account/second-factor").table("Your passkeys").getFirst().getFirst())
        .isEqualTo("Telephone");
    one.send("/account/passkeys/remove", Map.of("passkey", kept));
    assertThat(passkeys.of(ANALYST)).isEmpty();
    assertThat(trail.rows(Deed.PASSKEY_REMOVED)).hasSize(1);
  }

  @Test
  void itEndsWithTheDeviceThatWasLost() {
    devices.begin(TestPeople.reader(Role.ADMINISTRATOR), ANALYST);

    assertThat(passkeys.of(ANALYST)).isEmpty();
  }

  private PageSeen shows(String credential) {
    return one.send("/second-factor/passkey", Map.of("credential", credential));
  }
}
