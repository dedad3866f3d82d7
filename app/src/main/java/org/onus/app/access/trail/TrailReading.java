package org.onus.app.access.trail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the trail; reading it is on record too. */
@Service
public class TrailReading {
  private final TrailReadStore rows;
  private final Trail trail;
  private final TransactionTemplate transaction;

  TrailReading(TrailReadStore rows, Trail trail, TransactionTemplate transaction) {
    this.rows = rows;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** Somebody who can sign in. */
  public record User(UUID account, String name) {}

  /** The newest rows that the query leaves, at most so many. */
  @Transactional
  public List<TrailLine> newest(Reader reader, TrailQuery query, int most) {
    List<TrailLine> found = rows.newest(reader, query, most);
    trail.write(reader, entry(Deed.TRAIL_READ, query.subject()));
    return found;
  }

  /** One row with its records; those are on record as seen. */
  @Transactional
  public Optional<TrailLine> row(Reader reader, long id) {
    Optional<TrailLine> found = rows.row(reader, id);
    found.ifPresent(
        row ->
            trail.write(
                reader, Entry.of(Deed.TRAIL_READ, row.subjects()).detail(Long.toString(row.id()))));
    return found;
  }

  /**
   * Hands over every row that the query leaves, newest first; on record before the first leaves.
   */
  public void take(Reader reader, TrailQuery query, Consumer<TrailLine> taker) {
    trail.write(reader, entry(Deed.TRAIL_TAKEN, query.subject()).to(List.of(reader.who())));
    transaction.executeWithoutResult(_ -> rows.forEach(reader, query, taker));
  }

  /** Everybody who can or could sign in, by name. */
  @Transactional(readOnly = true)
  public List<User> users(Reader reader) {
    return rows.users(reader);
  }

  /** How far the trail is proved. */
  @Transactional(readOnly = true)
  public TrailStanding standing(Reader reader) {
    return rows.standing(reader);
  }

  private static Entry entry(Deed deed, @Nullable UUID subject) {
    return Entry.of(deed, subject == null ? List.of() : List.of(subject));
  }
}
