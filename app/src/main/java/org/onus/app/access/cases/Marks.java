package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which names on lists were looked at, by whom, why and until when. */
@Service
public class Marks {
  private final MarkStore marks;
  private final Trail trail;
  private final Clock clock;

  Marks(MarkStore marks, Trail trail, Clock clock) {
    this.marks = marks;
    this.trail = trail;
    this.clock = clock;
  }

  /** Marks a name, by each of the records that are known to be one person's; earlier marks end. */
  @Transactional
  public void add(
      Reader reader,
      Basis basis,
      Collection<UUID> subjects,
      Mark.Choice choice,
      String words,
      @Nullable LocalDate until) {
    marks.end(reader, subjects, "marked anew", clock.instant());
    subjects.forEach(subject -> marks.add(reader, subject, choice, words, until, clock.instant()));
    trail.write(
        reader, Entry.of(Deed.MARKED, List.copyOf(subjects)).because(basis).detail(choice.text()));
  }

  /** Makes the name look new again. */
  @Transactional
  public void takeBack(Reader reader, Basis basis, Collection<UUID> subjects) {
    marks.end(reader, subjects, "taken back", clock.instant());
    trail.write(reader, Entry.of(Deed.MARK_TAKEN_BACK, List.copyOf(subjects)).because(basis));
  }

  /** Makes names look new again, because something new was recorded of them. */
  @Transactional
  public void endFor(Reader reader, Collection<UUID> subjects) {
    marks.end(reader, subjects, "something new was recorded", clock.instant());
  }

  /** The mark of a name, for a page that shows nothing else of the person. */
  @Transactional
  public Optional<Mark> read(Reader reader, Basis basis, Collection<UUID> subjects) {
    trail.write(reader, Entry.of(Deed.PARTS_READ, List.copyOf(subjects)).because(basis));
    return find(reader, subjects);
  }

  /**
   * The mark of a name, whether or not it still holds. Of somebody who is known by several records
   * it is the one that ends first, if each bears one.
   */
  @Transactional(readOnly = true)
  public Optional<Mark> find(Reader reader, Collection<UUID> subjects) {
    return Mark.ofAll(subjects, marks.of(reader, subjects));
  }

  /** The marks of these names, those that no longer hold among them. */
  @Transactional(readOnly = true)
  public Map<UUID, Mark> of(Reader reader, Collection<UUID> subjects) {
    return marks.of(reader, subjects);
  }

  /** The names that need no further look today. */
  @Transactional(readOnly = true)
  public Set<UUID> holding(Reader reader) {
    return marks.holding(reader, LocalDate.now(clock));
  }
}
