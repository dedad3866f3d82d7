package org.onus.app.cli;

import org.onus.app.access.accounts.Invitations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While nobody can sign in, prints the one-time link that makes the first administrator. */
@Component
@ConditionalOnBooleanProperty(name = "onus.demonstration", havingValue = false)
class FirstStart {
  private final Invitations invitations;
  private final String address;

  FirstStart(Invitations invitations, @Value("${onus.address}") String address) {
    this.address = address;
    this.invitations = invitations;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
      WebServer server = web.getWebServer();
      if (server != null) {
        String here = address.isEmpty() ? "http://127.0.0.1:" + server.getPort() : address;
        invitations.first().ifPresent(path -> print(here + path));
      }
    }
  }

  private static void print(String link) {
    System.out.printf(
        """

        Onus is ready, and nobody can sign in yet. Make the first administrator with this link; it
        works once and for seven days, and whoever has it can use it:

          %s

        """,
        link);
  }
}
