package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sees to the cases of people who leave or cannot sign in for a while. */
@Service
public class Departures {
  private final InvolvementStore parts;
  private final Involvements involvements;
  private final PartKeeping keeping;
  private final Heirs heirs;
  private final Delegations delegations;
  private final Staff staff;
  private final Clock clock;

  Departures(
      InvolvementStore parts,
      Involvements involvements,
      PartKeeping keeping,
      Heirs heirs,
      Delegations delegations,
      Staff staff,
      Clock clock) {
    this.parts = parts;
    this.involvements = involvements;
    this.keeping = keeping;
    this.heirs = heirs;
    this.delegations = delegations;
    this.staff = staff;
    this.clock = clock;
  }

  /** Who takes over one kind of part. */
  public record Successor(UUID account, String agency) {}

  /**
   * What became of a leaver's parts.
   *
   * @param left how many nobody could take over; they leave once it is none
   * @param why what stood against it
   */
  public record Outcome(int handedOver, int left, Set<Hindrance> why) {}

  /** How many parts of each kind somebody holds; never in whose case. */
  @Transactional(readOnly = true)
  public Map<Relation, Integer> held(Reader reader, UUID account) {
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    own(reader, account).forEach(part -> counts.merge(part.relation(), 1, Integer::sum));
    return counts;
  }

  /** Hands everything over; the account ends if nothing is left. */
  @Transactional
  public Outcome leave(
      Reader reader, UUID leaver, Map<Relation, Successor> successors, String reason) {
    List<Involvement> held = own(reader, leaver);
    Set<Hindrance> why = EnumSet.noneOf(Hindrance.class);
    int left = 0;
    for (Involvement part : held) {
      Optional<Hindrance> hindrance = handOver(reader, part, successors, reason);
      hindrance.ifPresent(why::add);
      left += hindrance.isPresent() ? 1 : 0;
    }
    if (left == 0) {
      delegations
          .of(reader, leaver)
          .forEach(delegation -> delegations.end(reader, leaver, delegation.id()));
      staff.leave(reader, leaver);
    }
    return new Outcome(held.size() - left, left, why);
  }

  private Optional<Hindrance> handOver(
      Reader reader, Involvement part, Map<Relation, Successor> successors, String reason) {
    Successor successor = successors.get(part.relation());
    if (successor == null || successor.account().equals(part.account())) {
      return Optional.of(Hindrance.NO_SUCH_PERSON);
    }
    Optional<Hindrance> hindrance =
        involvements.handOver(
            reader,
            Basis.ROLE,
            part.subject(),
            part.id(),
            successor.agency(),
            successor.account(),
            reason);
    if (hindrance.filter(one -> one == Hindrance.ALREADY).isPresent()) {
      keeping.end(reader, Basis.ROLE, part, reason);
      return Optional.empty();
    }
    return hindrance;
  }

  /**
   * Keeps somebody from signing in; cases that nobody else answers for go to coordinators. Nothing
   * is done to whoever cannot sign in anyway.
   */
  @Transactional
  public Optional<Hindrance> suspend(Reader reader, UUID account, String reason) {
    if (!staff.suspend(reader, account)) {
      return Optional.empty();
    }
    for (Involvement part : own(reader, account)) {
      if (!heirs.cover(reader, Basis.ROLE, part.subject(), List.of(), reason)) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Optional.of(Hindrance.NOBODY_LEFT);
      }
    }
    return Optional.empty();
  }

  private List<Involvement> own(Reader reader, UUID account) {
    return parts.heldBy(reader, account, LocalDate.now(clock)).stream()
        .filter(part -> part.relation().makesOwn())
        .toList();
  }
}
