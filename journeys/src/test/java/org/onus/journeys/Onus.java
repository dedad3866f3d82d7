package org.onus.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.Service;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.kernel.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One service on one embedded database for all journeys of a run, and one that asks for a second
 * factor for those about signing in; each journey begins with its own people.
 */
final class Onus {

  private static final Onus RUNNING = new Onus(false);

  /** Started when the first journey asks for it. */
  private static final class Guarded {
    private static final Onus RUNNING = new Onus(true);
  }

  private final ConfigurableApplicationContext service;

  private Onus(boolean secondFactor) {
    try {
      Path data = Files.createTempDirectory("onus-journeys");
      service =
          SpringApplication.run(
              Service.class,
              "--server.port=0",
              "--onus.data-dir=" + data,
              "--onus.access.second-factor=" + secondFactor,
              "--onus.people-compared-every=2s",
              "--onus.demonstration=true");
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
      for (Role role : Role.values()) {
        add("Journey " + role.text(), email(role), role);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where everybody in the journeys works. */
  static final String AGENCY = "Journeys Police";

  /** The passphrase of everybody in the journeys. */
  static final String PASSPHRASE = "five invented herons waiting";

  /** The e-mail address of the one who has this role, for every area. */
  static String email(Role role) {
    return role.text() + "@journeys.invalid";
  }

  /**
   * Adds somebody of whom one journey needs more than a role: who leaves, or works in some areas.
   *
   * @param areas of the pathway that names its areas; none for everywhere
   * @return their email address
   */
  static String somebody(String name, Role role, String... areas) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@journeys.invalid";
    RUNNING.add(name, email, role, areas);
    return email;
  }

  /** Adds somebody who works everywhere in another pathway; their email address. */
  static String somebodyIn(String pathway, String name, Role role) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@journeys.invalid";
    RUNNING.add(pathway, name, email, role, Set.of());
    return email;
  }

  private void add(String name, String email, Role role, String... areas) {
    String pathway = areas.length == 0 ? "northumbria-matac" : "dyfed-powys";
    add(pathway, name, email, role, Set.of(areas));
  }

  private void add(String pathway, String name, String email, Role role, Set<String> areas) {
    Accounts accounts = service.getBean(Accounts.class);
    Reader reader = Reader.service("journeys");
    service
        .getBean(Agencies.class)
        .add(reader, new SharingAgency(AGENCY, AgencyKind.POLICE, null, null));
    UUID account = accounts.add(reader, name, email);
    accounts.choosePassphrase(account, PASSPHRASE);
    accounts.appoint(reader, account, AGENCY, role, pathway, areas);
  }

  /** The database of the service, for what takes more steps to make than a journey has. */
  static JdbcClient database() {
    return RUNNING.service.getBean(JdbcClient.class);
  }

  static String address() {
    return "http://127.0.0.1:" + RUNNING.port();
  }

  /** The service that asks for a second factor, by a name: passkeys are for no number. */
  static String guardedAddress() {
    return "http://localhost:" + Guarded.RUNNING.port();
  }

  private @Nullable String port() {
    return service.getEnvironment().getProperty("local.server.port");
  }
}
