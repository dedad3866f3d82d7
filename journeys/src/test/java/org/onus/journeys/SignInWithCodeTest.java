package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Role;

/** Who signs in for the first time sets up a device, and from then on needs it. */
class SignInWithCodeTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPassphraseAloneOpensNothing(boolean scripts) throws Exception {
    Role role = scripts ? Role.ANALYST : Role.COORDINATOR;
    String mark = scripts ? "second-factor-" : "second-factor-without-scripts-";
    try (Visit visit = Visit.atTheDoor(scripts)) {
      visit.open("/list");
      visit.givePassphrase(role);
      assertThat(visit.heading("Set up a second factor")).isVisible();
      AuthenticatorApp app = AuthenticatorApp.setUpWith(visit);
      visit.field("Code that the app shows now").fill("123");
      visit.button("Continue").click();
      assertThat(visit.page().locator(".govuk-error-summary")).isVisible();
      visit.look(mark + "1-set-up");

      visit.field("Code that the app shows now").fill(app.code());
      visit.button("Continue").click();
      assertThat(visit.heading("Keep your recovery codes")).isVisible();
      visit.look(mark + "2-recovery-codes");
      visit.page().getByText("I have kept them: continue").click();
      visit.page().waitForURL("**/list**");
      assertThat(visit.main()).containsText("No incidents have been loaded yet");
      visit.look(mark + "3-empty-list");

      visit.button("Sign out").click();
      visit.givePassphrase(role);
      assertThat(visit.heading("Show your second factor")).isVisible();
      visit.look(mark + "4-code");
      visit.open("/list");
      assertThat(visit.heading("Show your second factor")).isVisible();
      visit.field("Code").fill(app.code());
      visit.button("Continue").click();
      visit.page().waitForURL("**/list**");

      visit.open("/account/second-factor");
      visit.look(mark + "5-own");
    }
  }
}
