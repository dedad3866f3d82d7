package org.onus.app.assessment.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.engine.instruments.PracticeCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody learns to score on invented cases; nobody else sees how they did. */
@Service
public class Practice {
  private final PracticeStore attempts;

  Practice(PracticeStore attempts) {
    this.attempts = attempts;
  }

  /** Keeps an attempt; the same form sent twice is one. */
  @Transactional
  public void score(Reader reader, UUID token, PracticeCase practice, ScoredCase scored) {
    attempts.practise(reader, token, practice.key(), scored);
  }

  /** The reader's own attempt. */
  @Transactional(readOnly = true)
  public Optional<ScoredCase> attempt(Reader reader, PracticeCase practice, UUID id) {
    return attempts.practised(reader, id, practice.key());
  }

  /** The reader's last attempt at each case, by its key. */
  @Transactional(readOnly = true)
  public Map<String, UUID> last(Reader reader) {
    return attempts.lastPractised(reader);
  }
}
