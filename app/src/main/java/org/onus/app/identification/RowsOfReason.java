package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.identification.scoring.JoinedPeople;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.statements.Statements;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.ranking.Explanation;
import org.springframework.stereotype.Component;

/** The rows behind a reason, with the words by which their agencies know them. */
@Component
class RowsOfReason {
  private final Incidents incidents;
  private final People people;

  RowsOfReason(Incidents incidents, People people) {
    this.incidents = incidents;
    this.people = people;
  }

  /**
   * All up to a day, oldest first.
   *
   * @param own the person's records
   * @param joined by which the rows call whom they name, of someone of several records
   * @param explanation says which rows count; null without a score
   */
  List<Reason.Row> of(
      Reader reader,
      Map<RecordId, Reference> own,
      History history,
      @Nullable JoinedPeople joined,
      LocalDate asAt,
      HarmWeights weights,
      @Nullable Explanation explanation) {
    Set<Integer> counted = explanation == null ? Set.of() : Set.copyOf(explanation.countedRows());
    Map<JoinedRecords.Reference, RecordedRow> brought = new HashMap<>();
    for (RecordedRow row : incidents.of(reader, own.keySet())) {
      String agency = Objects.requireNonNull(own.get(row.person())).agency().name();
      brought.putIfAbsent(new JoinedRecords.Reference(agency, row.incident()), row);
    }
    Map<String, RecordId> victims = victims(history, joined);
    Map<RecordId, Reference> references = people.references(reader, told(reader, victims.values()));
    List<Reason.Row> rows = new ArrayList<>();
    for (int i = 0; i < history.size() && !history.date(i).isAfter(asAt); i++) {
      JoinedRecords.Reference incident =
          joined == null
              ? new JoinedRecords.Reference(
                  own.values().iterator().next().agency().name(), history.incidentId(i))
              : JoinedRecords.Reference.of(history.incidentId(i));
      RecordId victim = history.victimId(i) == null ? null : victims.get(history.victimId(i));
      Reference harmed = victim == null ? null : references.get(victim);
      RecordedRow row = brought.get(incident);
      rows.add(
          new Reason.Row(
              history.row(i).renamed(incident.text(), history.personId(), history.victimId(i)),
              joined == null ? null : incident.agency(),
              victim == null
                  ? null
                  : new Reason.Victim(
                      victim, history.victim(i), harmed == null ? "" : harmed.text()),
              weights.days(history.offenceCode(i)),
              weights.knows(history.offenceCode(i)),
              counted.contains(i),
              row == null ? null : row.fileName()));
    }
    return rows;
  }

  /** Nobody on the perpetrator's side is told who was harmed, nor anybody of who is hidden. */
  private static List<RecordId> told(Reader reader, Collection<RecordId> victims) {
    return Statements.readsConfided(reader)
        ? victims.stream()
            .filter(victim -> !reader.sight().hidden().contains(victim.value()))
            .toList()
        : List.of();
  }

  /** Whom the rows name as harmed, by what the rows call them. */
  private static Map<String, RecordId> victims(History history, @Nullable JoinedPeople joined) {
    Map<String, RecordId> victims = new HashMap<>();
    for (String id : history.victimIds()) {
      victims.put(id, joined == null ? RecordId.of(id) : joined.named(id));
    }
    return victims;
  }
}
