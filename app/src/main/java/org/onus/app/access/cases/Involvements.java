package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.rules.Firewall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives, ends and hands over parts in cases, and leaves no case without somebody who answers. */
@Service
public class Involvements {
  private final InvolvementStore parts;
  private final DelegationStore delegations;
  private final Workers workers;
  private final Clock clock;

  Involvements(InvolvementStore parts, DelegationStore delegations, Workers workers, Clock clock) {
    this.parts = parts;
    this.delegations = delegations;
    this.workers = workers;
    this.clock = clock;
  }

  /** The parts that are held now, exclusions among them. */
  @Transactional(readOnly = true)
  public List<Involvement> of(Reader reader, UUID subject) {
    return parts.of(reader, subject, today());
  }

  @Transactional(readOnly = true)
  public Optional<Involvement> find(Reader reader, UUID part) {
    return parts.find(reader, part, today());
  }

  /** Gives a part; answers what stands against it, if anything. */
  @Transactional
  public Optional<Hindrance> begin(Reader reader, UUID subject, WantedPart wanted) {
    parts.lock(subject);
    Optional<Hindrance> hindrance = hindrance(reader, subject, wanted);
    if (hindrance.isPresent()) {
      return hindrance;
    }
    return parts.begin(reader, subject, wanted, clock.instant())
        ? Optional.empty()
        : Optional.of(Hindrance.ALREADY);
  }

  /** Ends a part. The last one of a case goes to the coordinators of its agency. */
  @Transactional
  public Optional<Hindrance> end(Reader reader, UUID subject, UUID part, String reason) {
    parts.lock(subject);
    Optional<Involvement> found = parts.find(reader, part, today());
    if (found.filter(involvement -> involvement.subject().equals(subject)).isEmpty()) {
      return Optional.of(Hindrance.GONE);
    }
    if (found.get().relation() == Relation.EXCLUDED) {
      parts.end(reader, part, reason, clock.instant());
      return Optional.empty();
    }
    return endAll(reader, subject, List.of(found.get()), reason);
  }

  /** Ends a part and gives the same one to somebody else. */
  @Transactional
  public Optional<Hindrance> handOver(
      Reader reader, UUID subject, UUID part, String agency, UUID successor, String reason) {
    parts.lock(subject);
    Optional<Involvement> found = parts.find(reader, part, today());
    if (found.filter(involvement -> involvement.subject().equals(subject)).isEmpty()
        || found.get().relation() == Relation.EXCLUDED) {
      return Optional.of(Hindrance.GONE);
    }
    WantedPart wanted = new WantedPart(agency, successor, found.get().relation(), reason);
    Optional<Hindrance> hindrance = begin(reader, subject, wanted);
    if (hindrance.isEmpty()) {
      parts.end(reader, part, reason, clock.instant());
    }
    return hindrance;
  }

  /** Shuts somebody, or a whole agency, out of the case and ends whatever part they had in it. */
  @Transactional
  public Optional<Hindrance> exclude(
      Reader reader, UUID subject, String agency, @Nullable UUID account, String reason) {
    parts.lock(subject);
    if (reader.who().equals(String.valueOf(account))
        || (account == null && agency.equals(reader.agency()))) {
      return Optional.of(Hindrance.ONESELF);
    }
    if (account != null && worker(reader, agency, account).isEmpty()) {
      return Optional.of(Hindrance.NO_SUCH_PERSON);
    }
    List<Involvement> theirs =
        parts.of(reader, subject, today()).stream()
            .filter(part -> part.relation() != Relation.EXCLUDED)
            .filter(
                part ->
                    account == null ? part.agency().equals(agency) : account.equals(part.account()))
            .toList();
    WantedPart exclusion = new WantedPart(agency, account, Relation.EXCLUDED, reason);
    if (!parts.begin(reader, subject, exclusion, clock.instant())) {
      return Optional.of(Hindrance.ALREADY);
    }
    Optional<Hindrance> hindrance = endAll(reader, subject, theirs, reason);
    hindrance.ifPresent(_ -> undo());
    return hindrance;
  }

  private static void undo() {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
  }

  /** Ends parts of one case, and gives it to coordinators if nobody else is left with one. */
  Optional<Hindrance> endAll(Reader reader, UUID subject, List<Involvement> ending, String reason) {
    if (ending.isEmpty()) {
      return Optional.empty();
    }
    if (!cover(reader, subject, ending, reason)) {
      return Optional.of(Hindrance.NOBODY_LEFT);
    }
    ending.forEach(part -> parts.end(reader, part.id(), reason, clock.instant()));
    return Optional.empty();
  }

  /** Gives a case that nobody who can sign in answers for to coordinators; false if to none. */
  boolean cover(Reader reader, UUID subject, String reason) {
    parts.lock(subject);
    return cover(reader, subject, List.of(), reason);
  }

  private boolean cover(Reader reader, UUID subject, List<Involvement> ending, String reason) {
    List<Involvement> all = parts.of(reader, subject, today());
    boolean somebodyStays =
        all.stream()
            .filter(part -> !ending.contains(part))
            .anyMatch(part -> part.relation().makesOwn() && part.active());
    List<Worker> heirs = somebodyStays ? List.of() : heirs(reader, all, ending);
    for (Worker heir : heirs) {
      parts.begin(
          reader,
          subject,
          new WantedPart(heir.agency(), heir.account(), Relation.OWNER, reason),
          clock.instant());
    }
    return somebodyStays || !heirs.isEmpty();
  }

  /** The coordinators of the agencies that had it, or else all; not who leaves or is excluded. */
  private List<Worker> heirs(Reader reader, List<Involvement> all, List<Involvement> ending) {
    Predicate<Worker> mayInherit =
        worker ->
            all.stream()
                    .filter(part -> part.relation() == Relation.EXCLUDED)
                    .noneMatch(
                        shut ->
                            shut.account() == null
                                ? shut.agency().equals(worker.agency())
                                : shut.account().equals(worker.account()))
                && ending.stream().noneMatch(part -> worker.account().equals(part.account()));
    List<Worker> coordinators = workers.coordinators(reader).stream().filter(mayInherit).toList();
    Set<String> agencies =
        Set.copyOf(
            (ending.isEmpty() ? all : ending)
                .stream().map(Involvement::agency).distinct().toList());
    List<Worker> own =
        coordinators.stream().filter(worker -> agencies.contains(worker.agency())).toList();
    return own.isEmpty() ? coordinators : own;
  }

  /** What stands against a part; also against whoever stands in for its holder on leave. */
  Optional<Hindrance> hindrance(Reader reader, UUID subject, WantedPart wanted) {
    UUID account = wanted.account();
    if (account == null) {
      return Firewall.ofAgency(wanted.relation()).map(Hindrance::of);
    }
    Optional<Worker> worker = worker(reader, wanted.agency(), account);
    if (worker.isEmpty()) {
      return Optional.of(Hindrance.NO_SUCH_PERSON);
    }
    Stream<Worker> standIns =
        delegations.takers(reader, account, today()).stream()
            .flatMap(taker -> workers.all(reader).stream().filter(isAccount(taker)).limit(1));
    return Stream.concat(worker.stream(), standIns)
        .flatMap(holder -> hindrance(reader, subject, wanted.relation(), holder).stream())
        .findFirst();
  }

  private Optional<Hindrance> hindrance(
      Reader reader, UUID subject, Relation wanted, Worker holder) {
    Set<Relation> held =
        Set.copyOf(parts.heldIn(reader, subject, holder.account(), holder.agency(), today()));
    if (held.contains(Relation.EXCLUDED)) {
      return Optional.of(Hindrance.EXCLUDED);
    }
    return Firewall.ofPart(wanted, new Firewall.Holder(held, holder.roles(), holder.bothDuties()))
        .map(Hindrance::of);
  }

  private static Predicate<Worker> isAccount(UUID account) {
    return worker -> worker.account().equals(account);
  }

  private Optional<Worker> worker(Reader reader, String agency, UUID account) {
    return workers.all(reader).stream()
        .filter(worker -> worker.account().equals(account) && worker.agency().equals(agency))
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
