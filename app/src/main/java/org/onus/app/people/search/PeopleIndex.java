package org.onus.app.people.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.engine.linkage.LinkageModel;
import org.onus.engine.linkage.PersonIndex;
import org.onus.engine.linkage.PersonIndex.Match;
import org.onus.engine.linkage.PersonRecord;
import org.springframework.stereotype.Component;

/**
 * Everybody in memory, on each node: filled from the database when it is first asked, and before
 * each answer brought up to what is committed, so that all nodes answer alike.
 */
@Component
class PeopleIndex {
  private static final String BEGINNING = "0";
  private final IndexStore store;
  private final LinkageModel model;
  private final Clock clock;
  private final Map<UUID, Integer> variants = new HashMap<>();
  private PersonIndex index;
  private int year;
  private String horizon = BEGINNING;

  PeopleIndex(IndexStore store, LinkageModel model, Clock clock) {
    this.store = store;
    this.model = model;
    this.clock = clock;
    year = LocalDate.now(clock).getYear();
    index = new PersonIndex(model, year);
  }

  /** The likeliest of the whole partnership, hidden ones included: the caller leaves them out. */
  List<Match> search(Reader reader, Known known, int most) {
    return upToDate(reader).search(known.record(), most);
  }

  private synchronized PersonIndex upToDate(Reader reader) {
    int thisYear = LocalDate.now(clock).getYear();
    if (thisYear != year) {
      // which dates and numbers can be is another matter in another year
      year = thisYear;
      index = new PersonIndex(model, year);
      variants.clear();
      horizon = BEGINNING;
    }
    IndexStore.Changes changes = store.since(reader, horizon);
    changes.records().forEach(this::put);
    horizon = changes.horizon();
    return index;
  }

  private void put(UUID record, List<IndexStore.Value> values) {
    List<PersonRecord> now = Variants.of(record, values);
    now.forEach(index::add);
    int before = variants.getOrDefault(record, 0);
    for (int i = now.size(); i < before; i++) {
      index.remove(Variants.id(record, i));
    }
    variants.put(record, now.size());
  }
}
