package org.onus.app.access.accounts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.onus.app.pathways.Pathway;
import org.onus.app.pathways.Pathways;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in the partnership now. */
@Service
public class Workers {
  private final WorkerStore workers;
  private final Pathways pathways;

  Workers(WorkerStore workers, Pathways pathways) {
    this.workers = workers;
    this.pathways = pathways;
  }

  /** Everybody who can sign in, by name; once for each agency that they act for. */
  @Transactional(readOnly = true)
  public List<Worker> all(Reader reader) {
    return inState(reader, List.of(Account.State.ACTIVE));
  }

  /** The same with those who may be brought back. */
  @Transactional(readOnly = true)
  public List<Worker> withSuspended(Reader reader) {
    return inState(reader, List.of(Account.State.ACTIVE, Account.State.SUSPENDED));
  }

  private List<Worker> inState(Reader reader, List<Account.State> states) {
    Map<UUID, List<WorkerStore.Seat>> byAccount =
        workers.seats(reader, states).stream()
            .collect(
                groupingBy(WorkerStore.Seat::account, LinkedHashMap::new, Collectors.toList()));
    return byAccount.values().stream()
        .flatMap(seats -> seats.stream().map(seat -> worker(seat, seats)).distinct())
        .toList();
  }

  /** Those who coordinate somewhere. */
  @Transactional(readOnly = true)
  public List<Worker> coordinators(Reader reader) {
    return all(reader).stream().filter(one -> one.roles().contains(Role.COORDINATOR)).toList();
  }

  private Worker worker(WorkerStore.Seat seat, List<WorkerStore.Seat> all) {
    return new Worker(
        seat.account(),
        seat.name(),
        seat.email(),
        seat.reach(),
        seat.agency(),
        all.stream().map(WorkerStore.Seat::role).collect(toSet()),
        all.stream().anyMatch(this::holdsBothDuties),
        seat.teams(),
        coordinated(all));
  }

  private boolean holdsBothDuties(WorkerStore.Seat seat) {
    return pathways
        .find(seat.pathway())
        .map(way -> way.bothDuties().contains(seat.role()))
        .orElse(false);
  }

  private Set<String> coordinated(List<WorkerStore.Seat> all) {
    List<Set<String>> areas =
        all.stream()
            .filter(seat -> seat.role() == Role.COORDINATOR)
            .map(seat -> seat.areas().isEmpty() ? ofPathway(seat.pathway()) : seat.areas())
            .toList();
    return areas.stream().anyMatch(Set::isEmpty)
        ? Set.of()
        : areas.stream().flatMap(Set::stream).collect(toSet());
  }

  private Set<String> ofPathway(String pathway) {
    return pathways.find(pathway).map(Pathway::areas).map(Set::copyOf).orElse(Set.of());
  }
}
