package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    UUID account = wanted.account();
    Optional<Hindrance> unknown = unknown(reader, wanted.agency(), account);
    if (unknown.isPresent()) {
      return unknown;
    }
    if (account == null) {
      return Firewall.ofAgency(wanted.relation()).map(Hindrance::of);
    }
    List<UUID> standIns = delegations.takers(reader, account, LocalDate.now(clock));
    List<Worker> all = workers.all(reader);
    return Stream.concat(
            all.stream().filter(worker -> worker.is(account, wanted.agency())),
            standIns.stream()
                .flatMap(
                    taker ->
                        all.stream().filter(worker -> worker.account().equals(taker)).limit(1)))
        .flatMap(holder -> against(reader, subject, wanted.relation(), holder).stream())
        .findFirst();
  }

  /** Whether there is no such agency, or nobody such there who can sign in. */
  Optional<Hindrance> unknown(Reader reader, String agency, @Nullable UUID account) {
    boolean known =
        account == null
            ? agencies.all(reader).stream().anyMatch(one -> one.name().equals(agency))
            : workers.all(reader).stream().anyMatch(worker -> worker.is(account, agency));
    return known ? Optional.empty() : Optional.of(Hindrance.NO_SUCH_PERSON);
  }

  private Optional<Hindrance> against(Reader reader, UUID subject, Relation wanted, Worker holder) {
    Set<Relation> held =
        Set.copyOf(
            parts.heldIn(reader, subject, holder.account(), holder.agency(), LocalDate.now(clock)));
    if (held.contains(Relation.EXCLUDED)) {
      return Optional.of(Hindrance.EXCLUDED);
    }
    return Firewall.ofPart(wanted, new Firewall.Holder(held, holder.roles(), holder.bothDuties()))
        .map(Hindrance::of);
  }
}
