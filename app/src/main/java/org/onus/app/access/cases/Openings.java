package org.onus.app.access.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, for a reason and for a time, what lies beyond one's own cases or areas. */
@Service
public class Openings {
  private static final int SHOWN = 200;

  /** Why somebody may need a person of another area, as message keys end. */
  public static final List<String> REASONS =
      List.of("moved", "works-here", "request", "risk", "other");

  /** Why somebody may need what is not their case, likewise. */
  public static final List<String> GLASS_REASONS =
      List.of("immediate-danger", "child-at-risk", "duty-cover", "court", "other");

  private final OpeningStore openings;
  private final Trail trail;
  private final Duration reasonHolds;
  private final Duration glassHolds;
  private final Clock clock;

  Openings(
      OpeningStore openings,
      Trail trail,
      @Value("${onus.access.reason-holds}") Duration reasonHolds,
      @Value("${onus.access.glass-holds}") Duration glassHolds,
      Clock clock) {
    this.openings = openings;
    this.trail = trail;
    this.reasonHolds = reasonHolds;
    this.glassHolds = glassHolds;
    this.clock = clock;
  }

  /** Keeps why the reader needs a person of another area. */
  @Transactional
  public void giveReason(Reader reader, UUID subject, String reason, String words) {
    openings.add(
        reader, subject, false, reason, words, clock.instant(), clock.instant().plus(reasonHolds));
    trail.write(
        reader,
        Entry.of(Deed.REASON_GIVEN, List.of(subject)).because(Basis.REASON_GIVEN).detail(reason));
  }

  /** Keeps that the reader broke the glass; the data protection officer is told. */
  @Transactional
  public void breakGlass(Reader reader, UUID subject, String reason, String words) {
    openings.add(
        reader, subject, true, reason, words, clock.instant(), clock.instant().plus(glassHolds));
    trail.write(
        reader,
        Entry.of(Deed.GLASS_BROKEN, List.of(subject)).because(Basis.BROKEN_GLASS).detail(reason));
  }

  /** How long each holds, for telling people beforehand. */
  public Duration holds(boolean glass) {
    return glass ? glassHolds : reasonHolds;
  }

  /** What the reader has open of this record, if it rests on a reason or on broken glass. */
  @Transactional(readOnly = true)
  public Optional<Opening> current(Reader reader, UUID subject) {
    return openings.current(reader, subject, clock.instant());
  }

  /** Ends what the reader has open of this record. */
  @Transactional
  public void close(Reader reader, UUID subject) {
    openings.close(reader, subject, clock.instant());
    trail.write(reader, Entry.of(Deed.OPENING_CLOSED, List.of(subject)));
  }

  /** How many broken glasses wait for review. */
  @Transactional(readOnly = true)
  public int waiting(Reader reader) {
    return openings.waiting(reader);
  }

  /** Broken glass, what waits for review first. */
  @Transactional
  public List<Opening> glass(Reader reader) {
    List<Opening> all = openings.glass(reader, SHOWN);
    trail.write(reader, Entry.of(Deed.GLASS_READ, all.stream().map(Opening::subject).toList()));
    return all;
  }

  /** One breaking of the glass. */
  @Transactional
  public Optional<Opening> find(Reader reader, UUID opening) {
    Optional<Opening> found = openings.find(reader, opening);
    found.ifPresent(
        one ->
            trail.write(reader, Entry.of(Deed.GLASS_READ, List.of(one.subject())).about(one.id())));
    return found;
  }

  /** Keeps what a review found; false if somebody reviewed it before. */
  @Transactional
  public boolean review(Reader reader, Opening opening, String finding) {
    if (!openings.review(reader, opening.id(), finding, clock.instant())) {
      return false;
    }
    trail.write(
        reader, Entry.of(Deed.GLASS_REVIEWED, List.of(opening.subject())).about(opening.id()));
    return true;
  }
}
