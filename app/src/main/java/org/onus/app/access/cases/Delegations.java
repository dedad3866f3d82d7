package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody stand in for somebody on leave; it ends by itself. */
@Service
public class Delegations {
  private final DelegationStore delegations;
  private final InvolvementStore parts;
  private final Hindrances hindrances;
  private final Trail trail;
  private final Clock clock;

  Delegations(
      DelegationStore delegations,
      InvolvementStore parts,
      Hindrances hindrances,
      Trail trail,
      Clock clock) {
    this.delegations = delegations;
    this.parts = parts;
    this.hindrances = hindrances;
    this.trail = trail;
    this.clock = clock;
  }

  /** Those that hold now or will. */
  @Transactional(readOnly = true)
  public List<Delegation> of(Reader reader, UUID account) {
    return delegations.of(reader, account, LocalDate.now(clock));
  }

  /**
   * Lets {@code taker} hold what {@code giver} holds on these days; answers what stands against it,
   * in whichever case it is.
   */
  @Transactional
  public Optional<Hindrance> begin(
      Reader reader, UUID giver, UUID taker, String agency, LocalDate begins, LocalDate ends) {
    if (giver.equals(taker)) {
      return Optional.of(Hindrance.ONESELF);
    }
    for (Involvement part : parts.heldBy(reader, giver, LocalDate.now(clock))) {
      if (part.relation().makesOwn()) {
        parts.lock(part.subject());
        Optional<Hindrance> hindrance =
            hindrances.against(
                reader,
                part.subject(),
                new WantedPart(Holder.person(agency, taker), part.relation(), part.reason()));
        if (hindrance.isPresent()) {
          return hindrance;
        }
      }
    }
    delegations.add(reader, giver, taker, begins, ends, clock.instant());
    trail.write(reader, Entry.about(Deed.STAND_IN_NAMED, giver).to(List.of(taker.toString())));
    return Optional.empty();
  }

  @Transactional
  public void end(Reader reader, UUID giver, UUID delegation) {
    delegations.end(reader, giver, delegation, clock.instant());
    trail.write(reader, Entry.about(Deed.STAND_IN_ENDED, giver));
  }
}
