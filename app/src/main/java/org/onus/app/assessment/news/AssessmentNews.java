package org.onus.app.assessment.news;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others finished, recorded, answered or withdrew about people since a reader looked, as far
 * as the reader sees it.
 */
@Service
public class AssessmentNews {
  private final AssessmentNewsStore changes;

  AssessmentNews(AssessmentNewsStore changes) {
    this.changes = changes;
  }

  /** What may be new. */
  public enum Kind {
    ASSESSMENTS,
    RESULTS,
    REPLIES
  }

  /** How many of each kind there are; kinds without any are not in. */
  @Transactional(readOnly = true)
  public Map<Kind, Long> since(Reader reader, Collection<RecordId> records, Instant then) {
    return changes.since(reader, records, then);
  }
}
