package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.kernel.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Somebody in each role, for the demonstration alone. Their passphrase is drawn anew for each data
 * folder and kept beside it, so that no other service ever has it.
 */
@Component
@ConditionalOnProperty("onus.demonstration-files")
class DemonstrationSignIns {
  private static final Reader READER = Reader.service("demonstration");
  private static final String PATHWAY = "dyfed-powys";
  private final Accounts accounts;
  private final Agencies agencies;
  private final Path file;

  DemonstrationSignIns(
      Accounts accounts, Agencies agencies, @Value("${onus.demonstration-files}") Path files) {
    this.accounts = accounts;
    this.agencies = agencies;
    file = files.resolveSibling("passphrase.txt");
  }

  /** Adds them, unless they are there already. */
  void make() throws IOException {
    if (!accounts.isEmpty(READER)) {
      return;
    }
    byte[] drawn = new byte[6];
    new SecureRandom().nextBytes(drawn);
    Files.writeString(file, "invented-" + HexFormat.of().formatHex(drawn));
    for (Role role : Role.values()) {
      String agency = agency(role);
      agencies.add(READER, new SharingAgency(agency, kind(role), null, desk(agency)));
      UUID account = accounts.add(READER, "Invented " + role.text(), email(role));
      accounts.choosePassphrase(account, passphrase());
      accounts.appoint(READER, account, agency, role, PATHWAY, Set.of());
    }
  }

  /** The one of a role, as the pages know them. */
  Reader as(Role role) {
    UUID account = accounts.byEmail(READER, email(role)).orElseThrow().id();
    return new Reader(account.toString(), role, agency(role), Sight.ALL, PATHWAY);
  }

  String passphrase() throws IOException {
    return Files.readString(file).strip();
  }

  /** Who they are, a line each. */
  String table() {
    return Stream.of(Role.values())
        .map(role -> String.format(Locale.ROOT, "  %-38s %s", email(role), agency(role)))
        .collect(Collectors.joining("\n"));
  }

  private static String desk(String agency) {
    return "desk@" + agency.toLowerCase(Locale.ROOT).replace(' ', '-') + ".invalid";
  }

  private static String email(Role role) {
    return role.text() + "@demo.invalid";
  }

  private static String agency(Role role) {
    return switch (kind(role)) {
      case POLICE -> "Invented Police";
      case PROBATION -> "Invented Probation";
      case COUNCIL -> "Invented Council";
      case CHARITY -> "Invented Charity";
      case HEALTH -> "Invented Health";
      case HOUSING -> "Invented Housing";
      case OTHER -> "Invented University";
    };
  }

  private static AgencyKind kind(Role role) {
    return switch (role) {
      case COORDINATOR, ANALYST, ASSESSOR, PANEL_CHAIR -> AgencyKind.POLICE;
      case CASE_MANAGER -> AgencyKind.PROBATION;
      case PARTNER -> AgencyKind.HOUSING;
      case ADVOCATE -> AgencyKind.CHARITY;
      case COMMISSIONER, DATA_PROTECTION_OFFICER, ADMINISTRATOR -> AgencyKind.COUNCIL;
      case EVALUATOR -> AgencyKind.OTHER;
    };
  }
}
