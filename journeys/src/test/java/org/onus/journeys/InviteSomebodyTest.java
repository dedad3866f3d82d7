package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onus.app.kernel.Role;

/** Somebody new is invited, given a role, chooses a passphrase and gets to work. */
class InviteSomebodyTest {

  @Test
  void theLinkTheRoleThePassphraseAndTheStartPage() {
    String link;
    try (Visit administrator = Visit.of(Role.ADMINISTRATOR)) {
      administrator.open("/administration");
      administrator.link("Invite somebody").click();
      administrator.field("Name").fill("Nia Newcomer");
      administrator.field("Email address").fill("nia.newcomer@journeys.invalid");
      administrator.look("invite-1-whom");
      administrator.button("Make the link").click();
      assertThat(administrator.heading("Pass this link on")).isVisible();
      administrator.look("invite-2-link");
      link = administrator.main().locator("#link").textContent().strip();
      administrator.link("Give them a role").click();
      administrator.page().getByText("Give a role").first().click();
      administrator.field("Agency").selectOption(Onus.AGENCY);
      administrator.page().locator("[name=role]").selectOption("coordinator");
      administrator.field("Pathway").selectOption("northumbria-matac");
      administrator.button("Give a role").click();
      assertThat(administrator.main()).containsText("coordinator at " + Onus.AGENCY);
      administrator.look("invite-3-role");
      administrator.open("/administration/agencies");
      administrator.look("invite-4-agencies");
      administrator.open("/rules");
      administrator.look("invite-5-rules");
    }
    try (Visit newcomer = Visit.atTheOpenDoor()) {
      newcomer.open(link.replaceFirst("https?://[^/]+", ""));
      assertThat(newcomer.heading("Choose a passphrase")).isVisible();
      newcomer.look("invite-6-passphrase");
      newcomer.field("Passphrase").fill(Onus.PASSPHRASE);
      newcomer.button("Set passphrase").click();
      assertThat(newcomer.heading("Sign in")).isVisible();
      newcomer.givePassphrase("nia.newcomer@journeys.invalid");
      assertThat(newcomer.heading("What waits for you")).isVisible();
      newcomer.look("invite-7-at-work");
    }
  }
}
