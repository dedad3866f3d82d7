package org.onus.app.people.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.engine.linkage.LinkageModel;
import org.onus.engine.linkage.PersonIndex;
import org.onus.engine.linkage.PersonIndex.Match;
import org.onus.engine.linkage.PersonRecord;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Everybody in memory, on each node: filled from the database when it is first asked, and before
 * each answer brought up to what is committed, so that all nodes answer alike.
 */
@Component
class PeopleIndex {
  /** Before every transaction. */
  private static final String BEGINNING = "1:1:";

  /** So many records the shipped weights were learned from; among more a link is less likely. */
  private static final int LEARNED_FROM = 60_192;

  private final IndexStore store;
  private final LinkageModel shipped;
  private final Clock clock;
  private final Map<UUID, Integer> variants = new HashMap<>();
  private LinkageModel model;
  private PersonIndex index;
  private int year;
  private int filledFor = LEARNED_FROM;
  private String seen = BEGINNING;

  PeopleIndex(IndexStore store, LinkageModel shipped, Clock clock) {
    this.store = store;
    this.shipped = shipped;
    this.clock = clock;
    year = LocalDate.now(clock).getYear();
    model = shipped;
    index = new PersonIndex(model, year);
  }

  /** Before anybody asks. */
  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    upToDate(Reader.service("fills the index of people"));
  }

  /** The likeliest of the whole partnership, hidden ones included: the caller leaves them out. */
  Stream<Match> search(Reader reader, Known known) {
    return upToDate(reader).search(known.record());
  }

  /** Those that may be the person of each record, under any of its variants. */
  List<List<Match>> find(Reader reader, List<List<PersonRecord>> records, int most) {
    PersonIndex everybody = upToDate(reader);
    return records.stream()
        .map(variants -> variants.stream().flatMap(one -> everybody.find(one).limit(most)).toList())
        .toList();
  }

  /** The weights, with the chance of a link among so many records as there are. */
  synchronized LinkageModel model() {
    return model;
  }

  synchronized int year() {
    return year;
  }

  private synchronized PersonIndex upToDate(Reader reader) {
    int thisYear = LocalDate.now(clock).getYear();
    // which dates and numbers can be is another matter in another year
    if (thisYear != year || variants.size() > 2 * filledFor) {
      beginAnew(thisYear, store.records(reader));
    }
    IndexStore.Changes changes = store.since(reader, seen);
    changes.records().forEach(this::put);
    seen = changes.seen();
    return index;
  }

  /** Forgets everybody, and reads them again when next asked. */
  synchronized void beginAnew(int thisYear, int records) {
    year = thisYear;
    filledFor = Math.max(LEARNED_FROM, records);
    model = shipped.withPrior(shipped.prior() * LEARNED_FROM / filledFor);
    index = new PersonIndex(model, year);
    variants.clear();
    seen = BEGINNING;
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
