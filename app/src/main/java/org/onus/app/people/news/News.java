package org.onus.app.people.news;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.search.Findable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others recorded, changed or took back about people since a reader looked, as far as the
 * reader sees it. What they did themselves, or asked the service to do with a file, is no news.
 */
@Service
public class News {
  private final NewsStore changes;
  private final Findable findable;

  News(NewsStore changes, Findable findable) {
    this.changes = changes;
    this.findable = findable;
  }

  /** What may change about a person. */
  public enum Kind {
    DETAILS,
    STATEMENTS,
    STATUSES,
    RELATIONSHIPS,
    CUSTODY,
    DECISIONS
  }

  /** How many things of each kind changed, however often each did; kinds without any are not in. */
  @Transactional(readOnly = true)
  public Map<Kind, Long> since(Reader reader, Collection<RecordId> records, Instant then) {
    Map<Kind, Long> news = changes.since(reader, records, then);
    long decisions = decisions(reader, records, then);
    if (decisions > 0) {
      news.put(Kind.DECISIONS, decisions);
    }
    return news;
  }

  /** Those about records of which the reader may know: a count would tell of others. */
  private long decisions(Reader reader, Collection<RecordId> records, Instant then) {
    List<Pair> decided = changes.decided(reader, records, then);
    Set<RecordId> concerned =
        decided.stream().flatMap(pair -> pair.records().stream()).collect(Collectors.toSet());
    Set<RecordId> told = findable.among(reader, concerned, records);
    return decided.stream().filter(pair -> told.containsAll(pair.records())).count();
  }
}
