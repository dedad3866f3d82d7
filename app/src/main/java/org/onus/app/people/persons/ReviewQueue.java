package org.onus.app.people.persons;

import java.util.List;
import org.onus.app.access.Reader;
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
    return pairs.count(reader);
  }

  /** The likeliest first; those that others have brought together meanwhile are left out. */
  @Transactional(readOnly = true)
  public List<Pair> first(Reader reader, int most) {
    return pairs.likeliest(reader, most).stream()
        .filter(pair -> !persons.of(reader, pair.one()).records().contains(pair.other()))
        .toList();
  }
}
