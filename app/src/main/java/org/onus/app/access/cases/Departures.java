package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Appointment;
import org.onus.app.access.accounts.Staff;
import org.onus.app.access.accounts.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sees to the cases of people who leave or cannot sign in for a while. */
@Service
public class Departures {
  private final InvolvementStore parts;
  private final Successions successions;
  private final Heirs heirs;
  private final Delegations delegations;
  private final Staff staff;
  private final Teams teams;
  private final Clock clock;

  Departures(
      InvolvementStore parts,
      Successions successions,
      Heirs heirs,
      Delegations delegations,
      Staff staff,
      Teams teams,
      Clock clock) {
    this.parts = parts;
    this.successions = successions;
    this.heirs = heirs;
    this.delegations = delegations;
    this.staff = staff;
    this.teams = teams;
    this.clock = clock;
  }

  /** How many parts of each kind somebody holds themselves; never in whose case. */
  @Transactional(readOnly = true)
  public Map<Relation, Integer> held(Reader reader, UUID account) {
    return Successions.counts(own(reader, account));
  }

  /**
   * Hands everything over; the account ends if nothing is left. Cases of the leaver's teams that
   * nobody else answers for go to coordinators.
   */
  @Transactional
  public HandedOver leave(
      Reader reader, UUID leaver, Map<Relation, Holder> successors, String reason) {
    HandedOver outcome = successions.handOver(reader, own(reader, leaver), successors, reason);
    if (!outcome.whole()) {
      return outcome;
    }
    delegations
        .of(reader, leaver)
        .forEach(delegation -> delegations.end(reader, leaver, delegation.id()));
    List<Involvement> ofTeams = parts.ofTeamsOf(reader, leaver, LocalDate.now(clock));
    teams.of(reader, leaver).forEach(team -> teams.leave(reader, team, leaver));
    staff.leave(reader, leaver);
    return covered(reader, ofTeams, reason)
        .map(hindrance -> new HandedOver(ofTeams.size(), Set.of(hindrance)))
        .orElse(outcome);
  }

  /**
   * Keeps somebody from signing in; cases that nobody else answers for go to coordinators. Nothing
   * is done to whoever cannot sign in anyway.
   */
  @Transactional
  public Optional<Hindrance> suspend(Reader reader, UUID account, String reason) {
    return staff.suspend(reader, account)
        ? covered(reader, ownAndOfTeams(reader, account), reason)
        : Optional.empty();
  }

  /**
   * Takes a role away. Whoever has none left at an agency leaves its teams; cases that nobody else
   * answers for go to coordinators.
   */
  @Transactional
  public Optional<Hindrance> endRole(Reader reader, UUID account, UUID appointment, String reason) {
    List<Involvement> held = ownAndOfTeams(reader, account);
    staff.endAppointment(reader, account, appointment);
    Set<String> agencies =
        staff.appointments(reader, account).stream()
            .map(Appointment::agency)
            .collect(Collectors.toSet());
    teams.of(reader, account).stream()
        .filter(team -> !agencies.contains(team.agency()))
        .forEach(team -> teams.leave(reader, team, account));
    return covered(reader, held, reason);
  }

  /** Undoes what was done if a case could go to nobody. */
  private Optional<Hindrance> covered(Reader reader, List<Involvement> held, String reason) {
    if (heirs.coverAll(reader, held, reason) == 0) {
      return Optional.empty();
    }
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Optional.of(Hindrance.NOBODY_LEFT);
  }

  private List<Involvement> ownAndOfTeams(Reader reader, UUID account) {
    List<Involvement> held = new ArrayList<>(own(reader, account));
    held.addAll(parts.ofTeamsOf(reader, account, LocalDate.now(clock)));
    return held;
  }

  private List<Involvement> own(Reader reader, UUID account) {
    return parts.heldBy(reader, account, LocalDate.now(clock)).stream()
        .filter(part -> part.relation().makesOwn())
        .toList();
  }
}
