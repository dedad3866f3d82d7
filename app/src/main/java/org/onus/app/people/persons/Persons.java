package org.onus.app.people.persons;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.search.Likeness;
import org.onus.app.people.search.Likenesses;
import org.onus.engine.linkage.Flagged;
import org.onus.engine.linkage.Judgements;
import org.onus.engine.linkage.Neighbourhood;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records are one person's. It is worked out whenever it is asked, from what is held and what
 * was decided: a new or changed record is linked at once, and a decision that is undone leaves no
 * trace but its own. Hidden records take no part, not even as a bridge between two others.
 */
@Service
public class Persons {
  /** Nobody has so many records; more would be a fault in the data, and is not followed up. */
  private static final int MOST = 200;

  private final Likenesses likenesses;
  private final JudgementStore judgements;

  Persons(Likenesses likenesses, JudgementStore judgements) {
    this.likenesses = likenesses;
    this.judgements = judgements;
  }

  /** What is linked to a record, near and far. */
  private static final class Reached {
    final Map<RecordId, Neighbourhood.Standing> records = new HashMap<>();
    final Map<RecordId, List<Likeness>> likenesses = new HashMap<>();
    final List<Neighbourhood.Linked> linked = new ArrayList<>();
    final Set<Judgement> judgements = new HashSet<>();
  }

  /** A person, and the records that look like one of theirs. */
  public record Found(Person person, List<Near> near) {}

  /** A record that looks like one of a person's own. */
  public record Near(RecordId own, Likeness likeness) {}

  /** The person of a record. */
  @Transactional(readOnly = true)
  public Person of(Reader reader, RecordId record) {
    return find(reader, record).person();
  }

  /** The people of these records, each once; all are asked about at once. */
  @Transactional(readOnly = true)
  public List<Person> of(Reader reader, Collection<RecordId> records) {
    return settled(reader, records).people();
  }

  /**
   * Two records that are linked without a human, or decided to be one person's, and yet are not
   * taken for one's.
   */
  public record Apart(Pair pair, double weight, Flagged.Reason reason) {}

  /** People, and the pairs around them that are held apart. */
  public record Settled(List<Person> people, List<Apart> apart) {}

  /** The people of these records, each once, with what is left for somebody to decide. */
  @Transactional(readOnly = true)
  public Settled settled(Reader reader, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return new Settled(List.of(), List.of());
    }
    Reached reached = reached(reader, List.copyOf(records));
    Neighbourhood found = found(reached, reached.judgements);
    return new Settled(
        records.stream().map(record -> person(record, found.groups())).distinct().toList(),
        found.apart().stream().map(Persons::apart).toList());
  }

  private static Apart apart(Neighbourhood.Apart one) {
    return new Apart(
        new Pair(RecordId.of(one.one()), RecordId.of(one.other())), one.weight(), one.reason());
  }

  /** The person of a record, with what looks like any of their records. */
  @Transactional(readOnly = true)
  public Found find(Reader reader, RecordId record) {
    Reached reached = reached(reader, List.of(record));
    Person person = person(record, found(reached, reached.judgements).groups());
    return new Found(
        person,
        person.records().stream()
            .flatMap(
                one ->
                    reached.likenesses.getOrDefault(one, List.of()).stream()
                        .map(likeness -> new Near(one, likeness)))
            .toList());
  }

  /**
   * Whose two records would be after a decision about them: one person, or two.
   *
   * @param verdict takes the place of what was decided about the two before
   */
  @Transactional(readOnly = true)
  public List<Person> after(Reader reader, Pair pair, Verdict verdict) {
    Reached reached = reached(reader, List.of(pair.one(), pair.other()));
    Set<Judgement> judgements = new HashSet<>(reached.judgements);
    judgements.removeIf(standing -> pair.equals(standing.pair()));
    judgements.add(
        new Judgement(new UUID(0, 0), pair.one(), pair.other(), verdict, "", Instant.MAX, null));
    List<List<String>> groups = found(reached, judgements).groups();
    return Stream.of(pair.one(), pair.other())
        .map(record -> person(record, groups))
        .distinct()
        .toList();
  }

  /**
   * Why two records are not taken for one person's although they are linked without a human, or
   * somebody decided that they are; empty if that is not so.
   */
  @Transactional(readOnly = true)
  public Optional<Flagged.Reason> apart(Reader reader, Pair pair) {
    return settled(reader, pair.records()).apart().stream()
        .filter(one -> one.pair().equals(pair))
        .map(Apart::reason)
        .findFirst();
  }

  private Neighbourhood found(Reached reached, Set<Judgement> judgements) {
    return Neighbourhood.of(
        likenesses.model(),
        reached.records.values(),
        reached.linked,
        decided(judgements),
        likenesses.thisYear());
  }

  private static Person person(RecordId record, List<List<String>> groups) {
    List<RecordId> records =
        groups.stream()
            .filter(ids -> ids.contains(record.toString()))
            .findFirst()
            .orElseThrow()
            .stream()
            .map(RecordId::of)
            .toList();
    return new Person(new PersonId(records.getFirst()), records);
  }

  /** The decisions that stand about a person's records, the oldest first. */
  @Transactional(readOnly = true)
  public List<Judgement> decisions(Reader reader, Person person) {
    return decisions(reader, person.records());
  }

  /** The decisions that stand about any of these records, the oldest first. */
  @Transactional(readOnly = true)
  public List<Judgement> decisions(Reader reader, Collection<RecordId> records) {
    return judgements.about(reader, records).stream()
        .filter(judgement -> !isHidden(reader, judgement.one()))
        .filter(judgement -> !isHidden(reader, judgement.other()))
        .toList();
  }

  /**
   * Records that may be the person's too, the likeliest first: not linked without a human, and not
   * decided yet.
   */
  @Transactional(readOnly = true)
  public List<Near> uncertain(Reader reader, Found found, int most) {
    Set<RecordId> settled = new HashSet<>(found.person().records());
    for (Judgement judgement : judgements.about(reader, found.person().records())) {
      settled.add(judgement.one());
      settled.add(judgement.other());
    }
    Map<RecordId, Near> likeliest = new HashMap<>();
    for (Near near : found.near()) {
      Likeness likeness = near.likeness();
      if (likeness.isWorthALook() && !settled.contains(likeness.other())) {
        likeliest.merge(
            likeness.other(),
            near,
            (one, another) -> one.likeness().compareTo(another.likeness()) <= 0 ? one : another);
      }
    }
    return likeliest.values().stream()
        .sorted(Comparator.comparing(Near::likeness))
        .limit(most)
        .toList();
  }

  private Reached reached(Reader reader, List<RecordId> from) {
    Reached reached = new Reached();
    Deque<RecordId> waiting = new ArrayDeque<>(from);
    Set<RecordId> seen = new HashSet<>(waiting);
    long most = (long) MOST * from.size();
    while (!waiting.isEmpty() && reached.records.size() < most) {
      // all that are as far away are asked about at once
      List<RecordId> wave = waiting.stream().limit(most - reached.records.size()).toList();
      waiting.clear();
      likenesses
          .around(reader, wave)
          .forEach(
              (record, around) -> {
                reached.records.put(record, around.standing());
                reached.likenesses.put(record, around.others());
                for (Likeness likeness : around.others()) {
                  if (likeness.isCertain()) {
                    reached.linked.add(
                        new Neighbourhood.Linked(
                            record.toString(),
                            likeness.other().toString(),
                            likeness.evidence().weight()));
                    enqueue(reader, likeness.other(), seen, waiting);
                  }
                }
              });
      for (Judgement judgement : judgements.about(reader, wave)) {
        reached.judgements.add(judgement);
        if (judgement.verdict() == Verdict.SAME) {
          enqueue(reader, judgement.one(), seen, waiting);
          enqueue(reader, judgement.other(), seen, waiting);
        }
      }
    }
    return reached;
  }

  private static void enqueue(
      Reader reader, RecordId record, Set<RecordId> seen, Deque<RecordId> waiting) {
    if (!isHidden(reader, record) && seen.add(record)) {
      waiting.add(record);
    }
  }

  static boolean isHidden(Reader reader, RecordId record) {
    return reader.sight().hidden().contains(record.value());
  }

  private static Judgements decided(Set<Judgement> judgements) {
    Judgements decided = Judgements.NONE;
    List<Judgement> inOrder =
        judgements.stream()
            .sorted(
                Comparator.comparing(Judgement::decidedAt)
                    .thenComparing(judgement -> judgement.id().toString()))
            .toList();
    for (Judgement judgement : inOrder) {
      String one = judgement.one().toString();
      String other = judgement.other().toString();
      decided =
          switch (judgement.verdict()) {
            case SAME -> decided.withConfirmed(List.of(one, other));
            case DIFFERENT -> decided.withDifferent(one, other);
            case CANNOT_TELL -> decided;
          };
    }
    return decided;
  }
}
