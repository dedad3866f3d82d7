package org.onus.app.access.cases;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.springframework.stereotype.Component;

/** Sees that no case is left without somebody who answers for it. */
@Component
class Heirs {
  private final InvolvementStore parts;
  private final PartKeeping keeping;
  private final Workers workers;
  private final Clock clock;

  Heirs(InvolvementStore parts, PartKeeping keeping, Workers workers, Clock clock) {
    this.parts = parts;
    this.keeping = keeping;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Gives a case to coordinators if nobody who can sign in has a part in it but those that end;
   * false if there is no coordinator whom it could go to.
   */
  boolean cover(Reader reader, Basis basis, UUID subject, List<Involvement> ending, String reason) {
    parts.lock(subject);
    List<Involvement> all = parts.of(reader, subject, LocalDate.now(clock));
    boolean somebodyStays =
        all.stream()
            .filter(part -> !ending.contains(part))
            .anyMatch(part -> part.relation().makesOwn() && part.active());
    if (somebodyStays) {
      return true;
    }
    List<Worker> heirs = heirs(reader, all, ending);
    for (Worker heir : heirs) {
      keeping.begin(
          reader, basis, subject, new WantedPart(Holder.of(heir), Relation.OWNER, reason));
    }
    return !heirs.isEmpty();
  }

  /** Covers the cases of these parts, which stay; answers how many could go to nobody. */
  int coverAll(Reader reader, List<Involvement> held, String reason) {
    int left = 0;
    for (Involvement part : held) {
      left += cover(reader, Basis.ROLE, part.subject(), List.of(), reason) ? 0 : 1;
    }
    return left;
  }

  /** The coordinators of the agencies that had it, or else all; not who leaves or is excluded. */
  private List<Worker> heirs(Reader reader, List<Involvement> all, List<Involvement> ending) {
    List<Worker> coordinators =
        workers.coordinators(reader).stream()
            .filter(worker -> all.stream().noneMatch(part -> shutsOut(part, worker)))
            .filter(
                worker ->
                    ending.stream()
                        .noneMatch(part -> worker.account().equals(part.holder().account())))
            .toList();
    Set<String> agencies =
        (ending.isEmpty() ? all : ending)
            .stream().map(part -> part.holder().agency()).collect(toSet());
    List<Worker> own =
        coordinators.stream().filter(worker -> agencies.contains(worker.agency())).toList();
    return own.isEmpty() ? coordinators : own;
  }

  private static boolean shutsOut(Involvement part, Worker worker) {
    return part.relation() == Relation.EXCLUDED
        && (part.holder().account() == null
            ? part.holder().includes(worker)
            : part.holder().account().equals(worker.account()));
  }
}
