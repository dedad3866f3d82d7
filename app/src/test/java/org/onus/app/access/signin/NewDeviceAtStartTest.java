package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Role;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class NewDeviceAtStartTest {
  private final Accounts accounts;
  private final NewDevices devices;
  private final Invitations invitations;
  private final TrailSeen trail;

  @Autowired
  NewDeviceAtStartTest(
      Accounts accounts, NewDevices devices, Invitations invitations, TrailSeen trail) {
    this.accounts = accounts;
    this.devices = devices;
    this.invitations = invitations;
    this.trail = trail;
  }

  @Test
  void theLinkOpensTheAccountOfTheOneWhoWasNamed(CapturedOutput output) {
    new NewDeviceAtStart(accounts, devices, "administrator@test.invalid").begin();

    Matcher link = Pattern.compile("/invitation/(\\S+)").matcher(output.getOut());
    assertThat(link.find()).isTrue();
    assertThat(invitations.holder(link.group(1)).orElseThrow().id())
        .isEqualTo(TestPeople.account(Role.ADMINISTRATOR));
    assertThat(trail.rows(Deed.SECOND_FACTOR_ENDED))
        .singleElement()
        .satisfies(row -> assertThat(row.who()).isEqualTo(Reader.service("").who()));
  }

  @Test
  void nobodyOfThatNameIsSaidAndChangesNothing(CapturedOutput output) {
    new NewDeviceAtStart(accounts, devices, "nobody@test.invalid").begin();

    assertThat(output.getOut()).contains("Nobody who can sign in has this email address");
    assertThat(trail.rows()).isEmpty();
  }
}
