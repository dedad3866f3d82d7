package org.onus.app.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Next steps: whose they are, and that they were done. */
@Service
public class Steps {
  private final StepStore steps;
  private final Workers workers;
  private final Trail trail;
  private final Clock clock;

  Steps(StepStore steps, Workers workers, Trail trail, Clock clock) {
    this.steps = steps;
    this.workers = workers;
    this.trail = trail;
    this.clock = clock;
  }

  /** One that is not done, of the person of a record. */
  public record Open(RecordId record, Step step) {}

  /** Who can be made owner and find the step on their pages: those whose role assesses. */
  @Transactional(readOnly = true)
  public List<Worker> owners(Reader reader) {
    return workers.all(reader).stream()
        .filter(one -> one.roles().stream().anyMatch(role -> AccessRules.mayEver(role, Act.ASSESS)))
        .toList();
  }

  /**
   * Those that wait for the reader, the first due first: their own, and of their judgements those
   * whose owner cannot sign in.
   */
  @Transactional(readOnly = true)
  public List<Open> waiting(Reader reader) {
    return waiting(reader, steps.open(reader));
  }

  /** The same of the person of these records. */
  @Transactional(readOnly = true)
  public List<Open> waiting(Reader reader, Collection<RecordId> records) {
    return waiting(reader, steps.open(reader, records));
  }

  private List<Open> waiting(Reader reader, List<Open> open) {
    if (open.isEmpty()) {
      return open;
    }
    Set<UUID> active = active(reader);
    return open.stream().filter(one -> isFor(reader, one.step(), active)).toList();
  }

  /** Whether it is for the reader to say that it is done: its owner, or anybody in their place. */
  @Transactional(readOnly = true)
  public boolean isFor(Reader reader, Step step) {
    return isFor(reader, step, active(reader));
  }

  private static boolean isFor(Reader reader, Step step, Set<UUID> active) {
    UUID owner = step.account();
    return owner == null || owner.toString().equals(reader.who()) || !active.contains(owner);
  }

  private Set<UUID> active(Reader reader) {
    return owners(reader).stream().map(Worker::account).collect(Collectors.toSet());
  }

  /**
   * Records that it was done.
   *
   * @return false if somebody did before
   */
  @Transactional
  public boolean done(Reader reader, Basis allowed, RecordId record, Step step, Step.Done done) {
    boolean isFirst = steps.done(reader, step.id(), done, clock.instant());
    if (isFirst) {
      trail.write(
          reader,
          Entry.of(Deed.STEP_DONE, List.of(record.value())).because(allowed).about(step.id()));
    }
    return isFirst;
  }
}
