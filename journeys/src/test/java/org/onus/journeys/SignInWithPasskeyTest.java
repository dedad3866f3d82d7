package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.onus.app.kernel.Role;

/** A device that keeps passkeys takes the place of the code. */
class SignInWithPasskeyTest {

  @Test
  void itIsAddedWithACodeAndThenShownInItsPlace() throws Exception {
    try (Visit visit = Visit.atTheDoor(true)) {
      addAuthenticator(visit);
      visit.open("/account");
      visit.givePassphrase(Role.ASSESSOR);
      AuthenticatorApp app = AuthenticatorApp.setUpWith(visit);
      visit.field("Code that the app shows now").fill(app.code());
      visit.button("Continue").click();
      visit.page().getByText("I have kept them: continue").click();

      visit.link("Change your second factor").click();
      visit.field("Code").fill(app.code());
      visit.button("Add a passkey").click();
      assertThat(visit.heading("Add a passkey")).isVisible();
      visit.look("passkey-1-new");
      visit.field("What you call this device").fill("Work laptop");
      visit.button("Make the passkey").click();
      assertThat(visit.page().locator("table")).containsText("Work laptop");
      visit.look("passkey-2-own");

      visit.button("Sign out").click();
      visit.givePassphrase(Role.ASSESSOR);
      assertThat(visit.button("Use your passkey")).isVisible();
      visit.look("passkey-3-show");
      visit.open("/account");
      assertThat(visit.heading("Show your second factor")).isVisible();
      visit.button("Use your passkey").click();
      assertThat(visit.heading("Your account")).isVisible();

      visit.open("/account/second-factor");
      visit.button("Remove Work laptop").click();
      assertThat(visit.page().locator("table")).hasCount(0);
      visit.button("Sign out").click();
      visit.givePassphrase(Role.ASSESSOR);
      assertThat(visit.heading("Show your second factor")).isVisible();
      assertThat(visit.button("Use your passkey")).hasCount(0);
    }
  }

  /** A device of Chromium's own that confirms at once. */
  private static void addAuthenticator(Visit visit) {
    CDPSession devices = visit.page().context().newCDPSession(visit.page());
    devices.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}
