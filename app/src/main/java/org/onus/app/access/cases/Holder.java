package org.onus.app.access.cases;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.accounts.Team;
import org.onus.app.access.accounts.Worker;

/**
 * Who has a part in a case or is to have it: a person at an agency, a team of it, or all of it.
 *
 * @param account null for a team and a whole agency
 * @param team null for a person and a whole agency
 */
public record Holder(String agency, @Nullable UUID account, @Nullable UUID team) {
  private static final String TEAM = "team:";

  /** A person at an agency. */
  public static Holder person(String agency, UUID account) {
    return new Holder(agency, account, null);
  }

  public static Holder of(Worker worker) {
    return person(worker.agency(), worker.account());
  }

  public static Holder of(Team team) {
    return new Holder(team.agency(), null, team.id());
  }

  public static Holder wholeAgency(String agency) {
    return new Holder(agency, null, null);
  }

  /** The one that a form names. */
  public static Optional<Holder> of(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String who = text.substring(0, at);
    String agency = text.substring(at + 1);
    try {
      return Optional.of(
          who.isEmpty()
              ? wholeAgency(agency)
              : who.startsWith(TEAM)
                  ? new Holder(agency, null, UUID.fromString(who.substring(TEAM.length())))
                  : person(agency, UUID.fromString(who)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** As forms name it. */
  public String text() {
    return (account != null ? account.toString() : team != null ? TEAM + team : "") + "@" + agency;
  }

  /** Whether it names a person or a team, so that it is known who works. */
  public boolean isNamed() {
    return account != null || team != null;
  }

  /** Whether somebody has what it has by working at the agency, in the team or as the person. */
  public boolean includes(Worker worker) {
    return agency.equals(worker.agency())
        && (account == null || account.equals(worker.account()))
        && (team == null || worker.teams().contains(team));
  }
}
