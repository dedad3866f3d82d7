package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hides cases from everybody without a part in them. */
@Service
public class Restrictions {
  private final RestrictionStore restrictions;
  private final InvolvementStore parts;
  private final PartKeeping keeping;
  private final Trail trail;
  private final Clock clock;

  Restrictions(
      RestrictionStore restrictions,
      InvolvementStore parts,
      PartKeeping keeping,
      Trail trail,
      Clock clock) {
    this.restrictions = restrictions;
    this.parts = parts;
    this.keeping = keeping;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Restriction> of(Reader reader, UUID subject) {
    return restrictions.of(reader, subject);
  }

  /** Whether any of these is restricted; ask of what is open to the reader. */
  @Transactional(readOnly = true)
  public boolean isAny(Reader reader, Collection<UUID> subjects) {
    return restrictions.isAny(reader, subjects);
  }

  /** Restricts a case. Whoever does it keeps a part in it, so that it is not lost to all. */
  @Transactional
  public void begin(Reader reader, Basis basis, UUID subject, String reason) {
    parts.lock(subject);
    UUID account = UUID.fromString(reader.who());
    boolean hasPart =
        parts.of(reader, subject, LocalDate.now(clock)).stream()
            .anyMatch(
                part -> part.relation().makesOwn() && account.equals(part.holder().account()));
    if (!hasPart) {
      keeping.begin(
          reader,
          basis,
          subject,
          new WantedPart(Holder.person(reader.agency(), account), Relation.OWNER, reason));
    }
    restrictions.begin(reader, subject, reason, clock.instant());
    trail.write(reader, Entry.of(Deed.CASE_RESTRICTED, List.of(subject)).because(basis));
  }

  /** Lifts the restriction. */
  @Transactional
  public void lift(Reader reader, Basis basis, UUID subject, String reason) {
    restrictions.end(reader, subject, reason, clock.instant());
    trail.write(reader, Entry.of(Deed.RESTRICTION_LIFTED, List.of(subject)).because(basis));
  }
}
