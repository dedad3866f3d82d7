package org.onus.app.people.persons;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People decide whether two records are one person's, and undo it. */
@Service
public class Judging {
  private final JudgementStore judgements;
  private final Trail trail;
  private final Clock clock;

  Judging(JudgementStore judgements, Trail trail, Clock clock) {
    this.judgements = judgements;
    this.trail = trail;
    this.clock = clock;
  }

  /** The decision that stands about two records, if one does. */
  @Transactional(readOnly = true)
  public Optional<Judgement> standing(Reader reader, Pair pair) {
    return judgements.of(reader, pair);
  }

  /** A decision that stands. */
  @Transactional(readOnly = true)
  public Optional<Judgement> find(Reader reader, UUID id) {
    return judgements.find(reader, id);
  }

  /**
   * Decides, in the place of what was decided before.
   *
   * @param seen the decision that stood when the reader looked, null if none did
   * @return false if something else stands by now, so that nothing was decided
   */
  @Transactional
  public boolean decide(
      Reader reader, Pair pair, @Nullable UUID seen, Verdict verdict, String reason) {
    UUID standing = judgements.of(reader, pair).map(Judgement::id).orElse(null);
    if (!Objects.equals(standing, seen)) {
      return false;
    }
    if (standing != null && !judgements.end(reader, standing, reason, clock.instant())) {
      return false;
    }
    Optional<UUID> made = judgements.insert(reader, pair, verdict, reason, clock.instant());
    made.ifPresent(
        id ->
            trail.write(
                reader,
                Entry.of(Deed.SAME_PERSON_DECIDED, pair.subjects())
                    .about(id)
                    .detail(verdict.name())));
    return made.isPresent();
  }

  /** Takes a decision back: the records are what they would be without it. */
  @Transactional
  public void undo(Reader reader, Judgement judgement, String reason) {
    if (judgements.end(reader, judgement.id(), reason, clock.instant())) {
      trail.write(
          reader,
          Entry.of(Deed.SAME_PERSON_UNDONE, new Pair(judgement.one(), judgement.other()).subjects())
              .about(judgement.id()));
    }
  }
}
