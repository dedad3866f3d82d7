package org.onus.app.people.persons;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.Opened;
import org.onus.app.people.details.Details;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People decide whether two records are one person's, and undo it. */
@Service
public class Judging {
  private final JudgementStore judgements;
  private final Details details;
  private final Persons persons;
  private final Grouping grouping;
  private final Trail trail;
  private final Clock clock;

  Judging(
      JudgementStore judgements,
      Details details,
      Persons persons,
      Grouping grouping,
      Trail trail,
      Clock clock) {
    this.judgements = judgements;
    this.details = details;
    this.persons = persons;
    this.grouping = grouping;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What somebody had before their eyes when they decided.
   *
   * @param decision the decision that stood, null if none did
   * @param held the last change of what is held about the two, {@link Details#lastChange}
   * @param people whose records the two were, with whom; told apart by it and no more
   */
  public record Seen(@Nullable UUID decision, String held, String people) {}

  /** What became of a decision. */
  public enum Outcome {
    DECIDED,
    /** Somebody decided or took back a decision meanwhile, so nothing was decided. */
    DECIDED_MEANWHILE,
    /** What is held about one of the two changed meanwhile, so nothing was decided. */
    CHANGED_MEANWHILE,
    /**
     * The two came together or apart meanwhile, or one of them with others, so nothing was decided.
     */
    GROUPED_MEANWHILE
  }

  /** The decision made last about two records, standing or not. */
  @Transactional(readOnly = true)
  public Optional<Judgement> last(Reader reader, Pair pair) {
    return judgements.last(reader, pair);
  }

  /** The decision that stands about two records, if one does. */
  @Transactional(readOnly = true)
  public Optional<Judgement> standing(Reader reader, Pair pair) {
    return last(reader, pair).filter(Judgement::stands);
  }

  /** What there is to see of two records before deciding. */
  @Transactional(readOnly = true)
  public Seen seen(Reader reader, Pair pair) {
    // the decision last: whoever comes second to another decision is told of that one
    String people =
        pair.records().stream()
            .map(record -> persons.of(reader, record).records().toString())
            .collect(Collectors.joining());
    String held = details.lastChange(reader, pair.records());
    return new Seen(
        standing(reader, pair).map(Judgement::id).orElse(null),
        held,
        UUID.nameUUIDFromBytes(people.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** A decision, standing or not. */
  @Transactional(readOnly = true)
  public Optional<Judgement> find(Reader reader, UUID id) {
    return judgements.find(reader, id);
  }

  /** Puts on record that somebody was shown a decision with its reason. */
  @Transactional
  public void read(Reader reader, Opened opened, Judgement judgement) {
    opened
        .entries(Deed.SAME_PERSON_READ)
        .forEach(entry -> trail.write(reader, entry.about(judgement.id())));
  }

  /**
   * Decides, in the place of what was decided before, unless something else is the case by now.
   *
   * @param opened the two, with what the reader's permission rests on
   */
  @Transactional
  public Outcome decide(
      Reader reader, Opened opened, Pair pair, Seen seen, Verdict verdict, String reason) {
    // before looking: a decision made meanwhile about others may have moved these two
    grouping.waitForTurn();
    Seen now = seen(reader, pair);
    if (!Objects.equals(now.decision(), seen.decision())) {
      return Outcome.DECIDED_MEANWHILE;
    }
    if (!now.held().equals(seen.held())) {
      return Outcome.CHANGED_MEANWHILE;
    }
    if (!now.people().equals(seen.people())) {
      return Outcome.GROUPED_MEANWHILE;
    }
    UUID standing = now.decision();
    if (standing != null && !judgements.end(reader, standing, reason, clock.instant())) {
      return Outcome.DECIDED_MEANWHILE;
    }
    Optional<UUID> made = judgements.insert(reader, pair, verdict, reason, clock.instant());
    if (made.isEmpty()) {
      return Outcome.DECIDED_MEANWHILE;
    }
    opened
        .entries(Deed.SAME_PERSON_DECIDED)
        .forEach(entry -> trail.write(reader, entry.about(made.get()).detail(verdict.name())));
    grouping.anew(pair.records());
    return Outcome.DECIDED;
  }

  /**
   * Takes a decision back: the records are what they would be without it.
   *
   * @return false if it has ended already
   */
  @Transactional
  public boolean undo(Reader reader, Opened opened, Judgement judgement, String reason) {
    if (!judgements.end(reader, judgement.id(), reason, clock.instant())) {
      return false;
    }
    opened
        .entries(Deed.SAME_PERSON_UNDONE)
        .forEach(entry -> trail.write(reader, entry.about(judgement.id())));
    grouping.anew(judgement.pair().records());
    return true;
  }
}
