package org.onus.app.incidents.recording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.incidents.IncidentRow;

/**
 * How the rows of one set name people: by the references of the agency whose rows they are, so that
 * a file that says the same later changes nothing, and whoever is another agency's by their record.
 */
final class SetNames {
  private final Agency agency;
  private final Map<RecordId, Reference> references = new HashMap<>();

  SetNames(Agency agency) {
    this.agency = agency;
  }

  void learn(Map<RecordId, Reference> more) {
    references.putAll(more);
  }

  /** Whose deliveries may touch the same sets, always in one order. */
  List<Agency> agencies() {
    return Stream.concat(Stream.of(agency), references.values().stream().map(Reference::agency))
        .distinct()
        .sorted(Comparator.comparing(Agency::name))
        .toList();
  }

  /**
   * The row with the names of those who are meant. Of a person whose record is another agency's the
   * row keeps who says it.
   *
   * @param meant records of those whose reference in the row is nobody's
   */
  IncidentRow named(IncidentRow row, Map<String, RecordId> meant) {
    RecordId person = meant.get(row.personId());
    RecordId victim = row.victimId() == null ? null : meant.get(row.victimId());
    IncidentRow named =
        row.renamed(
            row.incidentId(),
            person == null ? row.personId() : name(person),
            victim == null ? row.victimId() : name(victim));
    return person == null || isOwn(person) ? named : named.withSource(agency.name());
  }

  /** A row that stands already beside one that is named; its people stand in it as records. */
  IncidentRow beside(IncidentRow named, IncidentRow old) {
    return old.renamed(old.incidentId(), named.personId(), victim(old));
  }

  private @Nullable String victim(IncidentRow old) {
    return old.victimId() == null ? null : name(RecordId.of(old.victimId()));
  }

  private String name(RecordId record) {
    return isOwn(record)
        ? Objects.requireNonNull(references.get(record)).text()
        : record.toString();
  }

  private boolean isOwn(RecordId record) {
    return Objects.requireNonNull(references.get(record)).agency().equals(agency);
  }

  /** The record that is so named where it is another agency's. */
  Optional<RecordId> other(String name) {
    return Optional.ofNullable(others().get(name));
  }

  /** The records of other agencies, by their names here. */
  Map<String, RecordId> others() {
    return references.keySet().stream()
        .filter(record -> !isOwn(record))
        .collect(Collectors.toMap(RecordId::toString, record -> record));
  }
}
