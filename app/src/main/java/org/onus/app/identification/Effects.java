package org.onus.app.identification;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.Effect.Mover;
import org.onus.app.identification.Standings.Standing;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.scoring.SpellsOfPeople;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.loading.ProposedRows;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords.Holder;
import org.onus.engine.ranking.Profile;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** What checked files would do to a list, worked out without recording anything. */
@Service
public class Effects implements DisposableBean {
  private static final int PLACES = 100;
  private static final int MOVED_WITHIN = 1_000;
  private static final int MOVED_SHOWN = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final ProposedRows proposals;
  private final PriorityLists lists;
  private final Incidents incidents;
  private final People people;
  private final KeptPersons persons;
  private final SpellsOfPeople spells;
  private final AreaWeights weights;
  private final Trail trail;
  private final Map<Asked, Future<Optional<Effect>>> underWay = new ConcurrentHashMap<>();

  /** One at a time: each holds the rows of its file in memory. */
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("effects-", 0).factory());

  private record Asked(Reader reader, UUID load, Profile profile) {}

  Effects(
      ProposedRows proposals,
      PriorityLists lists,
      Incidents incidents,
      People people,
      KeptPersons persons,
      SpellsOfPeople spells,
      AreaWeights weights,
      Trail trail) {
    this.trail = trail;
    this.proposals = proposals;
    this.lists = lists;
    this.incidents = incidents;
    this.people = people;
    this.persons = persons;
    this.spells = spells;
    this.weights = weights;
  }

  /** How far an answer has come. */
  public sealed interface Answer {

    /** It is still being worked out; ask again. */
    record Waiting() implements Answer {}

    /** The load is not, or no longer, a checked one. */
    record NotChecked() implements Answer {}

    record Ready(Effect effect) implements Answer {}
  }

  /** What the load would do to today's list; works on when the answer takes longer than a page. */
  public Answer of(Reader reader, UUID load, Profile profile) {
    if (!proposals.isChecked(reader, load)) {
      return new Answer.NotChecked();
    }
    Asked asked = new Asked(reader, load, profile);
    Future<Optional<Effect>> working =
        underWay.computeIfAbsent(asked, key -> worker.submit(() -> workOut(key)));
    try {
      Optional<Effect> effect = working.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      underWay.remove(asked);
      effect.ifPresent(
          found -> trail.write(reader, Entry.of(Deed.EFFECT_READ, found.records()).about(load)));
      return effect.<Answer>map(Answer.Ready::new).orElseGet(Answer.NotChecked::new);
    } catch (TimeoutException _) {
      return new Answer.Waiting();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Waiting();
    } catch (ExecutionException failure) {
      underWay.remove(asked);
      throw new IllegalStateException("The effect of a load could not be worked out", failure);
    }
  }

  private Optional<Effect> workOut(Asked asked) {
    ListQuestion question = ListQuestion.everybody(lists.today(), asked.profile());
    lists.prepareNow(question);
    return proposals
        .of(asked.reader(), asked.load())
        .map(proposal -> effect(asked.reader(), question, proposal));
  }

  private Effect effect(Reader reader, ListQuestion question, ProposedRows.Proposal proposal) {
    Set<String> harming = new HashSet<>();
    Set<String> named = new HashSet<>();
    proposal
        .log()
        .forEachPerson(
            history -> {
              harming.add(history.personId());
              for (int i = 0; i < history.size(); i++) {
                String victim = history.victimId(i);
                if (victim != null) {
                  named.add(victim);
                }
              }
            });
    named.addAll(harming);
    Map<String, RecordId> records = people.find(reader, proposal.agency(), named);
    List<RecordId> known =
        harming.stream()
            .map(records::get)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    Order order = lists.order(reader, question);
    Map<RecordId, Set<RecordId>> several = several(reader, order, known);
    Set<RecordId> all = new HashSet<>(known);
    several.values().forEach(all::addAll);
    IncidentLog standing = incidents.log(reader, all);
    ProposedList proposed =
        new ProposedList(
            proposal.log(),
            records,
            joining(reader, proposal.agency(), records.values(), several, standing),
            standing,
            spells.of(reader, all),
            weights.harm(),
            question.profile(),
            question.asAt());
    return compare(question, standings(order), proposed);
  }

  /**
   * The records of those who are known by several, by the one that they go by: as they stand on the
   * list, or as far as the file names them if they do not stand there.
   */
  private Map<RecordId, Set<RecordId>> several(
      Reader reader, Order order, Collection<RecordId> known) {
    Map<RecordId, Person> persons = this.persons.of(reader, known);
    Map<RecordId, Set<RecordId>> several = new HashMap<>();
    for (RecordId record : known) {
      Candidate standing = order.find(record);
      if (standing != null) {
        if (standing.together()) {
          several.put(standing.record(), standing.counting());
        }
      } else if (persons.containsKey(record)) {
        Set<RecordId> theirs =
            persons.get(record).records().stream()
                .filter(known::contains)
                .filter(one -> order.find(one) == null)
                .collect(Collectors.toCollection(TreeSet::new));
        if (theirs.size() > 1) {
          several.put(theirs.iterator().next(), theirs);
        }
      }
    }
    return several;
  }

  /** Says of everybody in the rows who that is: victim-survivors of two records are one as well. */
  private ProposedList.Several joining(
      Reader reader,
      Agency agency,
      Collection<RecordId> named,
      Map<RecordId, Set<RecordId>> several,
      IncidentLog standing) {
    Set<RecordId> everybody = new HashSet<>(named);
    standing.forEachPerson(history -> everybody.addAll(inRowsOf(history)));
    Map<String, String> whose = new HashMap<>();
    persons
        .of(reader, everybody)
        .forEach((record, person) -> whose.put(record.toString(), person.id().toString()));
    several.forEach(
        (leading, theirs) ->
            theirs.forEach(record -> whose.put(record.toString(), leading.toString())));
    Map<RecordId, Reference> references = people.references(reader, everybody);
    Map<String, String> agencies = new HashMap<>();
    references.forEach(
        (record, reference) -> agencies.put(record.toString(), reference.agency().name()));
    return new ProposedList.Several(
        several,
        references,
        id -> new Holder(whose.getOrDefault(id, id), agencies.getOrDefault(id, agency.name())));
  }

  private static Set<RecordId> inRowsOf(History history) {
    Set<RecordId> named = new HashSet<>(Set.of(RecordId.of(history.personId())));
    for (int i = 0; i < history.size(); i++) {
      String victim = history.victimId(i);
      if (victim != null) {
        named.add(RecordId.of(victim));
      }
    }
    return named;
  }

  private static Map<String, Standing> standings(Order order) {
    return order.all().stream()
        .map(
            one ->
                new Standing(
                    one.record().toString(),
                    one.reference(),
                    one.score(),
                    one.harmDays(),
                    one.events(),
                    one.lastDay()))
        .collect(Collectors.toMap(Standing::key, one -> one));
  }

  private static Effect compare(
      ListQuestion question, Map<String, Standing> before, ProposedList proposed) {
    Map<String, Standing> after = new HashMap<>(before);
    proposed.references().keySet().forEach(after::remove);
    after.putAll(proposed.standings());
    Map<String, Integer> ranksBefore = Standings.ranks(before.values());
    Map<String, Integer> ranksAfter = Standings.ranks(after.values());
    Mappings mappings = new Mappings(before, proposed, ranksBefore, ranksAfter);
    List<String> changed =
        proposed.references().keySet().stream()
            .filter(key -> !Objects.equals(before.get(key), after.get(key)))
            .toList();
    return new Effect(
        question.asAt(),
        changed.size(),
        before.size(),
        after.size(),
        PLACES,
        ranksAfter.entrySet().stream()
            .filter(entry -> isFirst(entry.getValue()) && !isFirst(ranksBefore.get(entry.getKey())))
            .sorted(Map.Entry.comparingByValue())
            .map(entry -> mappings.mover(entry.getKey()))
            .toList(),
        ranksBefore.entrySet().stream()
            .filter(entry -> isFirst(entry.getValue()) && !isFirst(ranksAfter.get(entry.getKey())))
            .sorted(Map.Entry.comparingByValue())
            .map(entry -> mappings.mover(entry.getKey()))
            .toList(),
        changed.stream()
            .map(mappings::withoutWhy)
            .filter(mover -> mover.distance() > 0 && mover.better() <= MOVED_WITHIN)
            .sorted(
                Comparator.comparingInt(Mover::distance).reversed().thenComparingInt(Mover::better))
            .limit(MOVED_SHOWN)
            .map(mover -> mappings.mover(Objects.requireNonNull(mover.record()).toString()))
            .toList());
  }

  private static boolean isFirst(@Nullable Integer rank) {
    return rank != null && rank <= PLACES;
  }

  private record Mappings(
      Map<String, Standing> before,
      ProposedList proposed,
      Map<String, Integer> ranksBefore,
      Map<String, Integer> ranksAfter) {

    Mover mover(String key) {
      Mover mover = withoutWhy(key);
      return proposed.references().containsKey(key)
          ? new Mover(
              mover.record(), mover.reference(), mover.before(), mover.after(), proposed.why(key))
          : mover;
    }

    Mover withoutWhy(String key) {
      Standing standing = before.get(key);
      return new Mover(
          key.startsWith(ProposedList.NEW) ? null : RecordId.of(key),
          standing == null
              ? Objects.requireNonNull(proposed.references().get(key))
              : standing.reference(),
          ranksBefore.get(key),
          ranksAfter.get(key),
          null);
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
