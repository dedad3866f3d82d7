package org.onus.app.people.persons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of records that wait for somebody to decide whether they are one person's. */
@Service
public class ReviewQueue {
  private final UncertainStore pairs;
  private final Persons persons;

  ReviewQueue(UncertainStore pairs, Persons persons) {
    this.pairs = pairs;
    this.persons = persons;
  }

  /** How many wait, hidden records left out. */
  @Transactional(readOnly = true)
  public int size(Reader reader) {
    return pairs.count(reader) - together(reader).size();
  }

  /** Whether records came in or changed that were not compared yet, so that pairs may follow. */
  @Transactional(readOnly = true)
  public boolean isBehind(Reader reader) {
    return pairs.isBehind(reader);
  }

  /** The likeliest first; those that others have brought together meanwhile are left out. */
  @Transactional(readOnly = true)
  public List<Pair> first(Reader reader, int most) {
    Set<Pair> together = together(reader);
    return pairs.likeliest(reader, most + together.size()).stream()
        .filter(pair -> !together.contains(pair))
        .limit(most)
        .toList();
  }

  private Set<Pair> together(Reader reader) {
    List<Pair> doubtful = pairs.doubtful(reader);
    Map<RecordId, Person> whose = new HashMap<>();
    persons
        .of(reader, doubtful.stream().map(Pair::one).distinct().toList())
        .forEach(person -> person.records().forEach(record -> whose.put(record, person)));
    return doubtful.stream()
        .filter(
            pair -> Objects.requireNonNull(whose.get(pair.one())).records().contains(pair.other()))
        .collect(Collectors.toSet());
  }
}
