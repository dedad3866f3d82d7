package org.onus.app.casefile.web.opening;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.access.Access;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.cases.Involvement;
import org.onus.app.access.cases.Involvements;
import org.onus.app.access.cases.Marks;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Pace;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whether a perpetrator is known anywhere, and whom to call; never what is recorded. */
@Component
class KnownPeople {
  private final Access access;
  private final People people;
  private final Incidents incidents;
  private final Involvements involvements;
  private final Marks marks;
  private final Workers workers;
  private final Trail trail;
  private final Pace pace;

  KnownPeople(
      Access access,
      People people,
      Incidents incidents,
      Involvements involvements,
      Marks marks,
      Workers workers,
      Trail trail,
      Pace pace) {
    this.access = access;
    this.people = people;
    this.incidents = incidents;
    this.involvements = involvements;
    this.marks = marks;
    this.workers = workers;
    this.trail = trail;
    this.pace = pace;
  }

  /** Those whom the agency knows by this reference. A victim-survivor is known to nobody here. */
  @Transactional
  public List<KnownView.Match> find(
      Reader reader, Agency agency, String reference, boolean opens, Messages messages) {
    pace.keep(reader);
    Optional<RecordId> found =
        Optional.ofNullable(people.find(reader, agency, Set.of(reference)).get(reference));
    // a record that does not exist costs the same statements as one that is hidden
    RecordId record = found.orElseGet(() -> new RecordId(UUID.randomUUID()));
    Set<String> areas = incidents.areasOf(reader, record);
    Decision decision = access.decide(reader, Act.ASK_WHO_IS_KNOWN, record.value(), areas);
    List<RecordedRow> rows = incidents.of(reader, record);
    trail.write(reader, Entry.of(Deed.KNOWN_ASKED, found.stream().map(RecordId::value).toList()));
    return switch (decision) {
      case Decision.Refused _ -> List.of();
      case Decision.Granted _ ->
          rows.isEmpty()
              ? List.of()
              : List.of(match(reader, agency, reference, record, areas, opens, messages));
    };
  }

  private KnownView.Match match(
      Reader reader,
      Agency agency,
      String reference,
      RecordId record,
      Set<String> areas,
      boolean opens,
      Messages messages) {
    List<Involvement> parts =
        involvements.of(reader, record.value()).stream()
            .filter(part -> part.relation() != Relation.EXCLUDED)
            .toList();
    List<Worker> all = workers.all(reader);
    return new KnownView.Match(
        opens ? record.toString() : null,
        reference,
        String.join(
            ", ",
            new TreeSet<>(
                Stream.concat(
                        Stream.of(agency.name()),
                        parts.stream().map(part -> part.holder().agency()))
                    .toList())),
        areas.isEmpty()
            ? messages.text("casefile.known.areas.none")
            : String.join(", ", new TreeSet<>(areas)),
        marks
            .find(reader, record.value())
            .map(
                mark ->
                    messages.text(
                        "casefile.known.looked-at", Dates.text(mark.at(), messages), mark.by()))
            .orElseGet(() -> messages.text("casefile.known.never")),
        owners(parts, all),
        workers.coordinators(reader).stream()
            .filter(
                one ->
                    areas.isEmpty()
                        || one.areas().isEmpty()
                        || !Collections.disjoint(one.areas(), areas))
            .map(KnownPeople::contact)
            .toList());
  }

  private static List<KnownView.Contact> owners(List<Involvement> parts, List<Worker> all) {
    return all.stream()
        .filter(
            one ->
                parts.stream()
                    .filter(part -> part.relation() == Relation.OWNER)
                    .map(Involvement::holder)
                    .anyMatch(holder -> holder.isNamed() && holder.includes(one)))
        .map(KnownPeople::contact)
        .toList();
  }

  private static KnownView.Contact contact(Worker worker) {
    return new KnownView.Contact(worker.name(), worker.agency(), worker.ways());
  }
}
