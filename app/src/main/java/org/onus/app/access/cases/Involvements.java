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
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives, ends and hands over parts in cases. What rests on a permission says which. */
@Service
public class Involvements {
  private final InvolvementStore parts;
  private final PartKeeping keeping;
  private final Hindrances hindrances;
  private final Heirs heirs;
  private final Trail trail;
  private final Clock clock;

  Involvements(
      InvolvementStore parts,
      PartKeeping keeping,
      Hindrances hindrances,
      Heirs heirs,
      Trail trail,
      Clock clock) {
    this.parts = parts;
    this.keeping = keeping;
    this.hindrances = hindrances;
    this.heirs = heirs;
    this.trail = trail;
    this.clock = clock;
  }

  /** The parts that are held now, exclusions among them, for a page that shows nothing else. */
  @Transactional
  public List<Involvement> read(Reader reader, Basis basis, UUID subject) {
    trail.write(reader, Entry.of(Deed.PARTS_READ, List.of(subject)).because(basis));
    return of(reader, subject);
  }

  /** The parts that are held now, exclusions among them. */
  @Transactional(readOnly = true)
  public List<Involvement> of(Reader reader, UUID subject) {
    return parts.of(reader, subject, today());
  }

  /** The same of several records. */
  @Transactional(readOnly = true)
  public List<Involvement> of(Reader reader, Collection<UUID> subjects) {
    return parts.of(reader, subjects, today());
  }

  @Transactional(readOnly = true)
  public Optional<Involvement> find(Reader reader, UUID part) {
    return parts.find(reader, part, today());
  }

  /** Gives a part; answers what stands against it, if anything. */
  @Transactional
  public Optional<Hindrance> begin(Reader reader, Basis basis, UUID subject, WantedPart wanted) {
    lock(subject, wanted.holder());
    Optional<Hindrance> hindrance = hindrances.against(reader, subject, wanted);
    if (hindrance.isPresent()) {
      return hindrance;
    }
    return keeping.begin(reader, basis, subject, wanted)
        ? Optional.empty()
        : Optional.of(Hindrance.ALREADY);
  }

  /** Ends a part. The last one of a case goes to the coordinators of its agency. */
  @Transactional
  public Optional<Hindrance> end(
      Reader reader, Basis basis, UUID subject, UUID part, String reason) {
    parts.lock(subject);
    Optional<Involvement> found = inCase(reader, subject, part);
    if (found.isEmpty()) {
      return Optional.of(Hindrance.GONE);
    }
    return found.get().relation() == Relation.EXCLUDED
        ? endEach(reader, basis, List.of(found.get()), reason)
        : endAll(reader, basis, subject, List.of(found.get()), reason);
  }

  /** Ends a part and gives the same one to somebody else, or to a team. */
  @Transactional
  public Optional<Hindrance> handOver(
      Reader reader, Basis basis, UUID subject, UUID part, Holder successor, String reason) {
    lock(subject, successor);
    Optional<Involvement> found =
        inCase(reader, subject, part).filter(one -> one.relation() != Relation.EXCLUDED);
    if (found.isEmpty()) {
      return Optional.of(Hindrance.GONE);
    }
    WantedPart wanted = new WantedPart(successor, found.get().relation(), reason);
    Optional<Hindrance> hindrance = begin(reader, basis, subject, wanted);
    return hindrance.isPresent() ? hindrance : endEach(reader, basis, List.of(found.get()), reason);
  }

  /** Shuts somebody, or a whole agency, out of the case and ends whatever part they had in it. */
  @Transactional
  public Optional<Hindrance> exclude(
      Reader reader, Basis basis, UUID subject, Holder whom, String reason) {
    parts.lock(subject);
    UUID oneself = UUID.fromString(reader.who());
    if (whom.account() == null
        ? hindrances.unknown(reader, Holder.person(whom.agency(), oneself)).isEmpty()
        : whom.account().equals(oneself)) {
      return Optional.of(Hindrance.ONESELF);
    }
    Optional<Hindrance> unknown = hindrances.unknown(reader, whom);
    if (unknown.isPresent()) {
      return unknown;
    }
    List<Involvement> all =
        of(reader, subject).stream().filter(part -> part.relation() != Relation.EXCLUDED).toList();
    List<Involvement> theirs =
        all.stream()
            .filter(
                part ->
                    whom.account() == null
                        ? part.holder().agency().equals(whom.agency())
                        : whom.account().equals(part.holder().account()))
            .toList();
    if (!keeping.begin(reader, basis, subject, new WantedPart(whom, Relation.EXCLUDED, reason))) {
      return Optional.of(Hindrance.ALREADY);
    }
    Optional<Hindrance> hindrance =
        all.isEmpty() ? Optional.empty() : endAll(reader, basis, subject, theirs, reason);
    hindrance.ifPresent(_ -> TransactionAspectSupport.currentTransactionStatus().setRollbackOnly());
    return hindrance;
  }

  private void lock(UUID subject, Holder holder) {
    if (holder.team() != null) {
      parts.lock(holder.team());
    }
    parts.lock(subject);
  }

  private Optional<Hindrance> endAll(
      Reader reader, Basis basis, UUID subject, List<Involvement> ending, String reason) {
    return heirs.cover(reader, basis, subject, ending, reason)
        ? endEach(reader, basis, ending, reason)
        : Optional.of(Hindrance.NOBODY_LEFT);
  }

  private Optional<Hindrance> endEach(
      Reader reader, Basis basis, List<Involvement> ending, String reason) {
    ending.forEach(part -> keeping.end(reader, basis, part, reason));
    return Optional.empty();
  }

  private Optional<Involvement> inCase(Reader reader, UUID subject, UUID part) {
    return parts.find(reader, part, today()).filter(found -> found.subject().equals(subject));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
