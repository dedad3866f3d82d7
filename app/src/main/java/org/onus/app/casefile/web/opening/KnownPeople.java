package org.onus.app.casefile.web.opening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.cases.Involvement;
import org.onus.app.access.cases.Involvements;
import org.onus.app.access.cases.Mark;
import org.onus.app.access.cases.Marks;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Pace;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.app.people.search.Findable;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whether a perpetrator is known anywhere, and whom to call; never what is recorded. */
@Component
class KnownPeople {
  private final KnowableRecords knowable;
  private final People people;
  private final KeptPersons persons;
  private final Findable findable;
  private final Assessments assessments;
  private final Involvements involvements;
  private final Marks marks;
  private final Workers workers;
  private final Agencies sharing;
  private final Trail trail;
  private final Pace pace;

  KnownPeople(
      KnowableRecords knowable,
      People people,
      KeptPersons persons,
      Findable findable,
      Assessments assessments,
      Involvements involvements,
      Marks marks,
      Workers workers,
      Agencies sharing,
      Trail trail,
      Pace pace) {
    this.knowable = knowable;
    this.people = people;
    this.persons = persons;
    this.findable = findable;
    this.assessments = assessments;
    this.involvements = involvements;
    this.marks = marks;
    this.workers = workers;
    this.sharing = sharing;
    this.trail = trail;
    this.pace = pace;
  }

  /**
   * Those whom the agency knows by this reference. A victim-survivor is known to nobody here, and
   * no reader on the perpetrator's side learns that a service for victim-survivors has to do with
   * somebody.
   */
  @Transactional
  public List<KnownView.Match> find(
      Reader reader, Agency agency, String reference, boolean opens, Messages messages) {
    pace.keep(reader);
    Optional<RecordId> found =
        Optional.ofNullable(people.find(reader, agency, Set.of(reference)).get(reference));
    // a record that does not exist costs the same statements as one that is hidden
    RecordId record = found.orElseGet(() -> new RecordId(UUID.randomUUID()));
    Map<RecordId, Set<String>> known = known(reader, record);
    trail.write(reader, Entry.of(Deed.KNOWN_ASKED, found.stream().map(RecordId::value).toList()));
    return known.containsKey(record)
        ? List.of(match(reader, reference, record, known, opens, messages))
        : List.of();
  }

  /** The person's records that the reader may know of, as a perpetrator's, each with its areas. */
  private Map<RecordId, Set<String>> known(Reader reader, RecordId record) {
    Person person = persons.now(reader, Set.of(record)).get(record);
    Set<RecordId> records = new HashSet<>(person == null ? List.of() : person.records());
    records.add(record);
    Map<RecordId, Set<String>> known = new HashMap<>(knowable.among(reader, records));
    known.keySet().retainAll(findable.among(reader, known.keySet()));
    return known;
  }

  private KnownView.Match match(
      Reader reader,
      String reference,
      RecordId record,
      Map<RecordId, Set<String>> known,
      boolean opens,
      Messages messages) {
    List<UUID> records = known.keySet().stream().map(RecordId::value).toList();
    Set<String> silent =
        Findable.isKeptBackFrom(reader) ? sharing.forVictimSurvivors(reader) : Set.of();
    List<Involvement> parts =
        involvements.of(reader, records).stream()
            .filter(part -> part.relation() != Relation.EXCLUDED)
            .filter(
                part -> part.relation() != Relation.ADVOCATE || !Findable.isKeptBackFrom(reader))
            .filter(part -> !silent.contains(part.holder().agency()))
            .toList();
    List<Worker> all = workers.all(reader);
    Set<String> areas = new TreeSet<>();
    known.values().forEach(areas::addAll);
    Set<String> agencies = new TreeSet<>();
    people.references(reader, known.keySet()).values().stream()
        .map(one -> one.agency().name())
        .forEach(agencies::add);
    parts.forEach(part -> agencies.add(part.holder().agency()));
    return new KnownView.Match(
        opens ? record.toString() : null,
        reference,
        String.join(", ", agencies),
        areas.isEmpty() ? messages.text("casefile.known.areas.none") : String.join(", ", areas),
        assessed(reader, known.keySet(), messages),
        lookedAt(reader, records, messages),
        owners(parts, all),
        all.stream().filter(one -> one.coordinates(areas)).map(KnownPeople::contact).toList(),
        sharing.all(reader).stream()
            .filter(one -> agencies.contains(one.name()))
            .flatMap(one -> desk(one).stream())
            .toList());
  }

  private String assessed(Reader reader, Set<RecordId> records, Messages messages) {
    return assessments.of(reader, records).judged().stream()
        .flatMap(one -> Optional.ofNullable(one.judged()).stream())
        .max(Comparator.comparing(Assessment.Judged::on))
        .map(
            last ->
                messages.text(
                    "casefile.known.assessed.on", Dates.text(last.on(), messages), last.agency()))
        .orElseGet(() -> messages.text("casefile.known.assessed.never"));
  }

  private String lookedAt(Reader reader, List<UUID> records, Messages messages) {
    return marks.of(reader, records).values().stream()
        .max(Comparator.comparing(Mark::at))
        .map(
            mark ->
                messages.text(
                    "casefile.known.looked-at", Dates.text(mark.at(), messages), mark.by()))
        .orElseGet(() -> messages.text("casefile.known.never"));
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

  static Optional<KnownView.Desk> desk(SharingAgency agency) {
    return Optional.ofNullable(agency.contact())
        .map(contact -> new KnownView.Desk(agency.name(), contact));
  }

  private static KnownView.Contact contact(Worker worker) {
    return new KnownView.Contact(worker.name(), worker.agency(), worker.ways());
  }
}
