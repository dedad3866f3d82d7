package org.onus.app.people.news;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others recorded, changed or took back about people since a reader looked, as far as the
 * reader sees it. What they did themselves, or asked the service to do with a file, is no news.
 */
@Service
public class News {
  private final NewsStore changes;

  News(NewsStore changes) {
    this.changes = changes;
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
    return changes.since(reader, records, then);
  }
}
