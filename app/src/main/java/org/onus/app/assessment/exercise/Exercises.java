package org.onus.app.assessment.exercise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.Cases;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.PracticeCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calibration: several assessors score one case, and nobody sees an answer before it is closed. */
@Service
public class Exercises {
  private final ExerciseStore exercises;
  private final Cases cases;
  private final Workers workers;
  private final Trail trail;
  private final Clock clock;

  Exercises(ExerciseStore exercises, Cases cases, Workers workers, Trail trail, Clock clock) {
    this.exercises = exercises;
    this.cases = cases;
    this.workers = workers;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * An exercise as one reader may see it.
   *
   * @param invited how many are
   * @param finished how many have scored it, and nothing else of what they did
   * @param mine whether the reader is invited
   * @param done whether the reader has scored it
   */
  public record Standing(Exercise exercise, int invited, int finished, boolean mine, boolean done) {
    /** Whether it waits for the reader. */
    public boolean waits() {
      return mine && !done && !exercise.isClosed();
    }
  }

  /** The reader's exercises, and for whoever leads them all of the pathway; the newest first. */
  @Transactional(readOnly = true)
  public List<Standing> all(Reader reader) {
    return standings(reader, exercises.all(reader));
  }

  /** How many wait for the reader to score them. */
  @Transactional(readOnly = true)
  public int waiting(Reader reader) {
    return exercises.waiting(reader);
  }

  /** The same of one; empty if there is none for the reader. */
  @Transactional
  public Optional<Standing> open(Reader reader, UUID id) {
    Optional<Standing> found =
        standings(reader, exercises.find(reader, id).stream().toList()).stream().findFirst();
    found.ifPresent(one -> write(reader, Deed.EXERCISE_OPENED, one.exercise()));
    return found;
  }

  private List<Standing> standings(Reader reader, List<Exercise> found) {
    List<UUID> ids = found.stream().map(Exercise::id).toList();
    Map<UUID, List<UUID>> invited = exercises.invited(reader, ids);
    Map<UUID, List<UUID>> finished = exercises.finished(reader, ids);
    UUID me = UUID.fromString(reader.who());
    return found.stream()
        .map(
            one -> {
              List<UUID> asked = invited.getOrDefault(one.id(), List.of());
              List<UUID> done = finished.getOrDefault(one.id(), List.of());
              return new Standing(
                  one, asked.size(), done.size(), asked.contains(me), done.contains(me));
            })
        .filter(one -> one.mine() || leads(reader))
        .toList();
  }

  private static boolean leads(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.LEAD_EXERCISES);
  }

  /** Makes one from an invented case. */
  @Transactional
  public void make(Reader reader, UUID token, String title, PracticeCase invented) {
    Instrument instrument = invented.worked().instrument();
    insert(
        reader,
        new Exercise(token, title, null, invented.facts(), instrument, clock.instant(), null),
        invented.key());
  }

  /** Makes one from somebody's records, without what tells who they are. */
  @Transactional
  public void make(
      Reader reader, UUID token, String title, Cases.Opened opened, Messages messages) {
    insert(
        reader,
        new Exercise(
            token,
            title,
            opened.record().value(),
            new Pseudonymised(LocalDate.now(clock), messages)
                .facts(cases.gather(reader, opened.records())),
            Instruments.ppit(),
            clock.instant(),
            null),
        null);
  }

  private void insert(Reader reader, Exercise exercise, @Nullable String practiceCase) {
    exercises.insert(reader, exercise, reader.purpose(), practiceCase);
    write(reader, Deed.EXERCISE_MADE, exercise);
  }

  /** Who can be invited: assessors and coordinators, once each. */
  @Transactional(readOnly = true)
  public List<Worker> assessors(Reader reader) {
    List<UUID> seen = new ArrayList<>();
    return workers.all(reader).stream()
        .filter(
            one -> one.roles().contains(Role.ASSESSOR) || one.roles().contains(Role.COORDINATOR))
        .filter(one -> !seen.contains(one.account()) && seen.add(one.account()))
        .toList();
  }

  /** The accounts that are invited. */
  @Transactional(readOnly = true)
  public List<UUID> invited(Reader reader, Exercise exercise) {
    return exercises.invited(reader, List.of(exercise.id())).getOrDefault(exercise.id(), List.of());
  }

  /** Invites people, unless the exercise is closed. */
  @Transactional
  public void invite(Reader reader, Exercise exercise, Collection<UUID> accounts) {
    if (!exercise.isClosed()) {
      exercises.invite(reader, exercise.id(), accounts, clock.instant());
      write(reader, Deed.EXERCISE_INVITED, exercise);
    }
  }

  /** What the reader has typed of a case and not finished, by field. */
  @Transactional(readOnly = true)
  public Map<String, String> typed(Reader reader, Exercise exercise) {
    return exercises.typed(reader, exercise.id());
  }

  /** Keeps what the reader has typed; nobody else is ever shown it. */
  @Transactional
  public void type(Reader reader, Exercise exercise, Map<String, String> typed) {
    exercises.type(reader, exercise.id(), typed);
  }

  /** Keeps what one assessor scored; what comes twice, or after the end, is not kept. */
  @Transactional
  public void score(Reader reader, Exercise exercise, ScoredCase scored) {
    if (exercises.score(reader, exercise.id(), scored)) {
      exercises.forget(reader, exercise.id());
      write(reader, Deed.EXERCISE_SCORED, exercise);
    }
  }

  /** Ends it, and opens all answers to those who took part. */
  @Transactional
  public void close(Reader reader, Exercise exercise) {
    if (exercises.close(reader, exercise.id(), clock.instant())) {
      write(reader, Deed.EXERCISE_CLOSED, exercise);
    }
  }

  /** What was scored on closed exercises, in an order that tells nothing of who it was. */
  @Transactional(readOnly = true)
  public Map<UUID, List<ScoredCase>> scored(Reader reader, List<Exercise> closed) {
    return exercises.scored(reader, closed.stream().map(Exercise::id).toList());
  }

  public Instant now() {
    return clock.instant();
  }

  private void write(Reader reader, Deed deed, Exercise exercise) {
    trail.write(reader, Entry.of(deed, exercise.subject().stream().toList()).about(exercise.id()));
  }
}
