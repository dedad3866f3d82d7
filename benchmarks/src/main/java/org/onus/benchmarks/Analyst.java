package org.onus.benchmarks;

import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.springframework.context.ApplicationContext;

/** Who signs in to be measured: sees every area, and has each record asked for its areas too. */
final class Analyst {
  static final Agency FORCE = new Agency("Invented Police");
  static final String EMAIL = "analyst@benchmark.invalid";
  static final String PASSPHRASE = "seven invented herons waiting";

  private Analyst() {}

  static void add(ApplicationContext service) {
    Reader reader = Reader.service("benchmark");
    service
        .getBean(Agencies.class)
        .add(reader, new SharingAgency(FORCE.name(), AgencyKind.POLICE, null, null));
    Accounts accounts = service.getBean(Accounts.class);
    UUID account = accounts.add(reader, "Invented analyst", EMAIL);
    accounts.choosePassphrase(account, PASSPHRASE);
    accounts.appoint(reader, account, FORCE.name(), Role.ANALYST, "dyfed-powys", Set.of());
  }
}
