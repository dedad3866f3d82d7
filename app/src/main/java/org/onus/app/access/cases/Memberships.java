package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Team;
import org.onus.app.access.accounts.Teams;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Lets people into teams and out of them, and sees to the cases of teams. */
@Service
public class Memberships {
  private final InvolvementStore parts;
  private final Hindrances hindrances;
  private final Successions successions;
  private final Heirs heirs;
  private final Teams teams;
  private final Workers workers;
  private final Clock clock;

  Memberships(
      InvolvementStore parts,
      Hindrances hindrances,
      Successions successions,
      Heirs heirs,
      Teams teams,
      Workers workers,
      Clock clock) {
    this.parts = parts;
    this.hindrances = hindrances;
    this.successions = successions;
    this.heirs = heirs;
    this.teams = teams;
    this.workers = workers;
    this.clock = clock;
  }

  /** How many parts of each kind a team has; never in whose case. */
  @Transactional(readOnly = true)
  public Map<Relation, Integer> held(Reader reader, Team team) {
    return Successions.counts(parts.ofTeam(reader, team.id(), today()));
  }

  /** Takes somebody in, who then has every case of the team; answers what stands against it. */
  @Transactional
  public Optional<Hindrance> join(Reader reader, Team team, UUID account) {
    parts.lock(team.id());
    Optional<Worker> found =
        workers.all(reader).stream()
            .filter(worker -> worker.is(account, team.agency()))
            .findFirst();
    if (found.isEmpty()) {
      return Optional.of(Hindrance.NO_SUCH_PERSON);
    }
    for (Involvement part : parts.ofTeam(reader, team.id(), today())) {
      parts.lock(part.subject());
      Optional<Hindrance> breach =
          hindrances
              .against(reader, part.subject(), part.relation(), found.get())
              .filter(one -> one != Hindrance.EXCLUDED);
      if (breach.isPresent()) {
        return breach;
      }
    }
    teams.join(reader, team, account);
    return Optional.empty();
  }

  /** Lets somebody out; cases that nobody else answers for go to coordinators. */
  @Transactional
  public Optional<Hindrance> leave(Reader reader, Team team, UUID account, String reason) {
    parts.lock(team.id());
    teams.leave(reader, team, account);
    if (heirs.coverAll(reader, parts.ofTeam(reader, team.id(), today()), reason) == 0) {
      return Optional.empty();
    }
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Optional.of(Hindrance.NOBODY_LEFT);
  }

  /** Hands every case of a team over; the team ends if nothing is left. */
  @Transactional
  public HandedOver dissolve(
      Reader reader, Team team, Map<Relation, Holder> successors, String reason) {
    parts.lock(team.id());
    HandedOver outcome =
        successions.handOver(reader, parts.ofTeam(reader, team.id(), today()), successors, reason);
    if (outcome.whole()) {
      teams.end(reader, team);
    }
    return outcome;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
