package org.onus.app.access.trail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.onus.app.access.Reader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Stops whoever asks about people faster than anybody can read the answers. The trail holds every
 * question, so that all nodes count together.
 */
@Service
public class Pace {
  private static final Duration SPAN = Duration.ofMinutes(1);
  private static final List<Deed> QUESTIONS =
      List.of(Deed.PEOPLE_SEARCHED, Deed.PEOPLE_SHOWN_WHILE_TYPING, Deed.KNOWN_ASKED);

  private final TrailStore rows;
  private final int mostQuestions;
  private final Clock clock;

  Pace(
      TrailStore rows, @Value("${onus.access.questions-a-minute}") int mostQuestions, Clock clock) {
    this.rows = rows;
    this.mostQuestions = mostQuestions;
    this.clock = clock;
  }

  /**
   * Called before a question is answered.
   *
   * @throws ResponseStatusException 429, if the reader has asked too many in the last minute
   */
  @Transactional(readOnly = true)
  public void keep(Reader reader) {
    if (asked(reader) >= mostQuestions) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  /** Whether half of a minute's questions are left, for those that somebody sends. */
  @Transactional(readOnly = true)
  public boolean leavesRoom(Reader reader) {
    return asked(reader) < mostQuestions / 2;
  }

  private int asked(Reader reader) {
    return rows.count(reader, QUESTIONS, clock.instant().minus(SPAN));
  }
}
