package org.onus.app.identification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.onus.app.access.Reader;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.order.Orders;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.identification.scoring.SpellsOfPeople;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.Named;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.KeptPersons;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.incidents.JoinedRecords.Holder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the records of one person as one: serial offenders hide between records. */
@Service
public class Combining {
  private final Incidents incidents;
  private final People people;
  private final KeptPersons persons;
  private final SpellsOfPeople spells;
  private final KeptDays days;
  private final Orders orders;
  private final Rulebook rulebook;
  private final AreaWeights area;
  private final Clock clock;

  Combining(
      Incidents incidents,
      People people,
      KeptPersons persons,
      SpellsOfPeople spells,
      KeptDays days,
      Orders orders,
      Rulebook rulebook,
      AreaWeights area,
      Clock clock) {
    this.incidents = incidents;
    this.people = people;
    this.persons = persons;
    this.spells = spells;
    this.days = days;
    this.orders = orders;
    this.rulebook = rulebook;
    this.area = area;
    this.clock = clock;
  }

  /**
   * What these records say together as at today, by the first profile and every rule in force.
   *
   * @param records one person's, as far as the reader may open them
   * @return empty if no row is recorded up to today
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Combined> of(Reader reader, Collection<RecordId> records) {
    LocalDate asAt = LocalDate.now(clock);
    SortedSet<RecordId> own = new TreeSet<>(records);
    IncidentLog log = incidents.log(reader, own);
    InForce inForce = rulebook.inForce(reader);
    Order ranked =
        days.find(reader, asAt)
            .map(day -> orders.of(reader, day, inForce.first().name()).ranked())
            .orElse(null);
    return new Together(
            own,
            people.references(reader, own),
            log,
            JoinedRecords.of(own.first().toString(), log, holders(reader, own, log)),
            spells.of(reader, own),
            area.harm(),
            inForce,
            asAt,
            ranked)
        .combined();
  }

  /** Victim-survivors are joined as well: a woman known to two agencies is not two victims. */
  private Function<String, Holder> holders(
      Reader reader, SortedSet<RecordId> own, IncidentLog log) {
    Map<RecordId, RecordId> whose = new HashMap<>();
    Set<RecordId> everybody = Named.in(log);
    Set<RecordId> others = new HashSet<>(everybody);
    others.removeAll(own);
    if (others.size() > 1) {
      persons.now(reader, others).forEach((record, one) -> whose.put(record, one.id().first()));
    }
    own.forEach(record -> whose.put(record, own.first()));
    everybody.addAll(own);
    Map<RecordId, Reference> references = people.references(reader, everybody);
    return id -> {
      RecordId record = RecordId.of(id);
      return new Holder(
          whose.getOrDefault(record, record).toString(),
          Objects.requireNonNull(references.get(record)).agency().name());
    };
  }
}
