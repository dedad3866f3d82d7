package org.onus.app.access.accounts;

import static org.onus.app.access.Side.PERPETRATOR;
import static org.onus.app.access.Side.VICTIM_SURVIVOR;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Side;
import org.onus.app.access.rules.Firewall;
import org.onus.app.kernel.Role;

/** What kind of agency shares in the work. */
public enum AgencyKind {
  POLICE,
  PROBATION,
  COUNCIL,
  HEALTH,
  HOUSING,
  CHARITY,
  OTHER;

  /** The name in forms and message keys. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether that an agency of this kind holds somebody tells that they sought help: a charity where
   * nobody works with perpetrators, and any other that is there for victim-survivors alone.
   *
   * @param roles those in which people act for it
   */
  boolean isForVictimSurvivors(Set<Role> roles) {
    Set<Optional<Side>> sides = roles.stream().map(Firewall::side).collect(Collectors.toSet());
    return this == CHARITY
        ? !sides.contains(Optional.of(PERPETRATOR))
        : sides.equals(Set.of(Optional.of(VICTIM_SURVIVOR)));
  }
}
