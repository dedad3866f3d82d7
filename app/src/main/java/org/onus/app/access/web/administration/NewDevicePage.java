package org.onus.app.access.web.administration;

import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.NewDevices;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An administrator has somebody who lost device and recovery codes set up a new one. */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/people/{account}/new-device")
class NewDevicePage {
  private static final String TEMPLATE = "access/web/administration/newDevice";
  private final Screens screens;
  private final Accounts accounts;
  private final NewDevices devices;

  NewDevicePage(Screens screens, Accounts accounts, NewDevices devices) {
    this.screens = screens;
    this.accounts = accounts;
    this.devices = devices;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID account) {
    return screens.show(TEMPLATE, new NewDeviceView(find(reader, account), null));
  }

  @PostMapping
  View begin(Reader reader, @PathVariable UUID account) {
    Account whose = find(reader, account);
    Optional<String> path = devices.begin(reader, account);
    String link =
        path.map(
                found ->
                    ServletUriComponentsBuilder.fromCurrentContextPath().path(found).toUriString())
            .orElse(null);
    return screens.show(TEMPLATE, new NewDeviceView(whose, link));
  }

  private Account find(Reader reader, UUID account) {
    return accounts
        .find(reader, account)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
