package org.onus.app.access.signin;

import java.util.Optional;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever holds the machine lets in an administrator who lost device and recovery codes and has no
 * colleague to ask.
 */
@Component
@ConditionalOnProperty("onus.new-device")
class NewDeviceAtStart {
  private static final Reader READER = Reader.service("terminal");
  private final Accounts accounts;
  private final NewDevices devices;
  private final String email;

  NewDeviceAtStart(
      Accounts accounts, NewDevices devices, @Value("${onus.new-device}") String email) {
    this.accounts = accounts;
    this.devices = devices;
    this.email = email;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Optional<String> path =
        accounts
            .byEmail(READER, email.strip())
            .flatMap(account -> devices.begin(READER, account.id()));
    System.out.println(
        path.map(
                found ->
                    """

                    Their device, recovery codes and passphrase have ended. With this link they choose a
                    new passphrase, then they set up a device; it works once and for seven days. Open it
                    on the address by which the service is reached:

                      %s
                    """
                        .formatted(found))
            .orElse("Nobody who can sign in has this email address; nothing was changed."));
  }
}
