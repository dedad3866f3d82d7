package org.onus.app.casefile.web.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.cases.Involvement;
import org.onus.app.access.cases.Involvements;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.search.Findable;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told of a person's records that stay closed to the reader: in which areas, that somebody
 * was referred and assessed, when and by whom, and whom to ask; as {@link KnownPeople} tells it,
 * never what is recorded.
 */
@Component
public class Elsewhere {
  private final KnowableRecords knowable;
  private final Assessments assessments;
  private final Involvements involvements;
  private final Workers workers;
  private final Agencies sharing;
  private final Trail trail;
  private final Clock clock;

  Elsewhere(
      KnowableRecords knowable,
      Assessments assessments,
      Involvements involvements,
      Workers workers,
      Agencies sharing,
      Trail trail,
      Clock clock) {
    this.knowable = knowable;
    this.assessments = assessments;
    this.involvements = involvements;
    this.workers = workers;
    this.sharing = sharing;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A few lines for each of these records under which somebody is known as a perpetrator.
   *
   * @param closed those that the reader may know of and not open
   * @param references what agencies call them
   */
  @Transactional
  public Map<RecordId, List<String>> of(
      Reader reader,
      Collection<RecordId> closed,
      Map<RecordId, Reference> references,
      Messages messages) {
    Map<RecordId, Set<String>> known = closed.isEmpty() ? Map.of() : knowable.among(reader, closed);
    if (known.isEmpty()) {
      return Map.of();
    }
    List<UUID> ids = known.keySet().stream().map(RecordId::value).toList();
    trail.write(reader, Entry.of(Deed.KNOWN_ELSEWHERE_SHOWN, ids));
    Assessments.OfPerson assessed = assessments.of(reader, known.keySet());
    Set<String> silent =
        Findable.isKeptBackFrom(reader) ? sharing.forVictimSurvivors(reader) : Set.of();
    List<Involvement> parts =
        involvements.of(reader, ids).stream()
            .filter(part -> part.relation() == Relation.OWNER)
            .filter(part -> !silent.contains(part.holder().agency()))
            .toList();
    List<Worker> all = workers.all(reader);
    List<SharingAgency> agencies = sharing.all(reader);
    Map<RecordId, List<String>> lines = new LinkedHashMap<>();
    known.forEach(
        (record, areas) -> {
          List<String> theirs = new ArrayList<>();
          if (!areas.isEmpty()) {
            theirs.add(
                messages.text("casefile.elsewhere.areas", String.join(", ", new TreeSet<>(areas))));
          }
          theirs.addAll(assessed(record, assessed, messages));
          call(record, areas, parts, all, agencies, references, messages).forEach(theirs::add);
          lines.put(record, theirs);
        });
    return lines;
  }

  private List<String> assessed(RecordId record, Assessments.OfPerson assessed, Messages messages) {
    Optional<Assessment.Judged> last =
        assessed.judged().stream()
            .filter(one -> one.record().equals(record))
            .flatMap(one -> Optional.ofNullable(one.judged()).stream())
            .max(Comparator.comparing(Assessment.Judged::on));
    Optional<LocalDate> referred =
        assessed
            .draft()
            .filter(one -> one.record().equals(record))
            .map(one -> LocalDate.ofInstant(one.begunAt(), clock.getZone()));
    return Stream.of(
            referred.map(
                day -> messages.text("casefile.elsewhere.referred", Dates.text(day, messages))),
            last.map(
                one ->
                    messages.text(
                        "casefile.elsewhere.assessed",
                        Dates.text(one.on(), messages),
                        one.agency())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<String> call(
      RecordId record,
      Set<String> areas,
      List<Involvement> parts,
      List<Worker> all,
      List<SharingAgency> agencies,
      Map<RecordId, Reference> references,
      Messages messages) {
    String agency = Objects.requireNonNull(references.get(record)).agency().name();
    Stream<String> owners =
        all.stream()
            .filter(
                one ->
                    parts.stream()
                        .filter(part -> part.subject().equals(record.value()))
                        .map(Involvement::holder)
                        .anyMatch(holder -> holder.isNamed() && holder.includes(one)))
            .map(one -> contact("casefile.known.owner", one, messages));
    Stream<String> desks =
        agencies.stream()
            .filter(one -> one.name().equals(agency))
            .flatMap(one -> KnownPeople.desk(one).stream())
            .map(one -> messages.text("casefile.known.desk", one.agency(), one.contact()));
    Stream<String> coordinators =
        all.stream()
            .filter(one -> one.coordinates(areas))
            .map(one -> contact("casefile.known.coordinator", one, messages));
    return Stream.of(owners, desks, coordinators).flatMap(one -> one);
  }

  private static String contact(String key, Worker worker, Messages messages) {
    return messages.text(key, worker.name(), worker.agency(), worker.ways());
  }
}
