package org.onus.app.access.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
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
  private final Duration reasonHolds;
  private final Duration glassHolds;
  private final Clock clock;

  Openings(
      OpeningStore openings,
      @Value("${onus.access.reason-holds}") Duration reasonHolds,
      @Value("${onus.access.glass-holds}") Duration glassHolds,
      Clock clock) {
    this.openings = openings;
    this.reasonHolds = reasonHolds;
    this.glassHolds = glassHolds;
    this.clock = clock;
  }

  /** Keeps why the reader needs a person of another area. */
  @Transactional
  public void giveReason(Reader reader, UUID subject, String reason, String words) {
    openings.add(
        reader, subject, false, reason, words, clock.instant(), clock.instant().plus(reasonHolds));
  }

  /** Keeps that the reader broke the glass; the data protection officer is told. */
  @Transactional
  public void breakGlass(Reader reader, UUID subject, String reason, String words) {
    openings.add(
        reader, subject, true, reason, words, clock.instant(), clock.instant().plus(glassHolds));
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
  }

  /** How many broken glasses wait for review. */
  @Transactional(readOnly = true)
  public int waiting(Reader reader) {
    return openings.waiting(reader);
  }

  /** Broken glass, what waits for review first. */
  @Transactional(readOnly = true)
  public List<Opening> glass(Reader reader) {
    return openings.glass(reader, SHOWN);
  }

  @Transactional(readOnly = true)
  public Optional<Opening> find(Reader reader, UUID opening) {
    return openings.find(reader, opening);
  }

  /** Keeps what a review found; false if somebody reviewed it before. */
  @Transactional
  public boolean review(Reader reader, UUID opening, String finding) {
    return openings.review(reader, opening, finding, clock.instant());
  }
}
