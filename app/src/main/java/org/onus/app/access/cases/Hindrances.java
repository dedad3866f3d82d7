package org.onus.app.access.cases;

import static org.onus.app.access.cases.Hindrance.EXCLUDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.rules.Firewall;
import org.springframework.stereotype.Component;

/** Finds what stands against a part in a case. */
@Component
class Hindrances {
  private final InvolvementStore parts;
  private final DelegationStore delegations;
  private final Workers workers;
  private final Agencies agencies;
  private final Clock clock;

  Hindrances(
      InvolvementStore parts,
      DelegationStore delegations,
      Workers workers,
      Agencies agencies,
      Clock clock) {
    this.parts = parts;
    this.delegations = delegations;
    this.workers = workers;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Against giving it; also against whoever stands in for its holder on leave. */
  Optional<Hindrance> against(Reader reader, UUID subject, WantedPart wanted) {
    Holder holder = wanted.holder();
    Optional<Hindrance> unknown = unknown(reader, holder);
    if (unknown.isPresent()) {
      return unknown;
    }
    if (holder.team() != null) {
      return ofTeam(reader, subject, wanted);
    }
    if (holder.account() == null) {
      return Firewall.ofAgency(wanted.relation()).map(Hindrance::of);
    }
    List<UUID> standIns = delegations.takers(reader, holder.account(), LocalDate.now(clock));
    List<Worker> all = workers.all(reader);
    return Stream.concat(
            all.stream().filter(holder::includes),
            standIns.stream()
                .flatMap(
                    taker ->
                        all.stream().filter(worker -> worker.account().equals(taker)).limit(1)))
        .flatMap(worker -> against(reader, subject, wanted.relation(), worker).stream())
        .findFirst();
  }

  /** Whether there is no such agency or team, or nobody such there who can sign in. */
  Optional<Hindrance> unknown(Reader reader, Holder holder) {
    if (!holder.isNamed()) {
      return agencies.all(reader).stream().anyMatch(one -> one.name().equals(holder.agency()))
          ? Optional.empty()
          : Optional.of(Hindrance.NO_SUCH_PERSON);
    }
    return workers.all(reader).stream().anyMatch(holder::includes)
        ? Optional.empty()
        : Optional.of(holder.team() == null ? Hindrance.NO_SUCH_PERSON : Hindrance.NOBODY_IN_TEAM);
  }

  /**
   * The firewall holds for everybody in a team, those who may be brought back too. Somebody who is
   * excluded stays shut out of what their team has, and does not keep the others from it.
   */
  private Optional<Hindrance> ofTeam(Reader reader, UUID subject, WantedPart wanted) {
    List<Worker> mates =
        workers.withSuspended(reader).stream().filter(wanted.holder()::includes).toList();
    List<Optional<Hindrance>> each =
        mates.stream().map(mate -> against(reader, subject, wanted.relation(), mate)).toList();
    Optional<Hindrance> breach =
        each.stream().flatMap(Optional::stream).filter(one -> one != EXCLUDED).findFirst();
    return breach.isEmpty() && each.stream().allMatch(Optional::isPresent)
        ? Optional.of(EXCLUDED)
        : breach;
  }

  /** Against somebody's having this part, in whatever way they come by it. */
  Optional<Hindrance> against(Reader reader, UUID subject, Relation wanted, Worker holder) {
    Set<Relation> held =
        Set.copyOf(
            parts.heldIn(reader, subject, holder.account(), holder.agency(), LocalDate.now(clock)));
    if (held.contains(Relation.EXCLUDED)) {
      return Optional.of(EXCLUDED);
    }
    return Firewall.ofPart(wanted, new Firewall.Holder(held, holder.roles(), holder.bothDuties()))
        .map(Hindrance::of);
  }
}
