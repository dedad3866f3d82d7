package org.onus.app.access.web.administration;

import java.util.Locale;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Staff;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Who can sign in, and as what? */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
class AdministrationPage {
  private final Screens screens;
  private final Staff staff;

  AdministrationPage(Screens screens, Staff staff) {
    this.screens = screens;
    this.staff = staff;
  }

  @GetMapping("/administration")
  View show(Reader reader) {
    Messages messages = screens.messages();
    return screens.show(
        "access/web/administration/administration",
        new AdministrationView(
            staff.all(reader).stream()
                .map(
                    one ->
                        new AdministrationView.Row(
                            one.id().toString(),
                            one.name(),
                            one.email(),
                            messages.text(
                                "access.state." + one.state().name().toLowerCase(Locale.ROOT)),
                            one.roles()))
                .toList()));
  }
}
