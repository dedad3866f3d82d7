package org.onus.app.identification.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Sight;
import org.onus.app.identification.scoring.Grouped;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.Person;

/**
 * Whom of a list a reader sees. Of people who have several records they see all, and with it the
 * score of all together; or one, and its score; or some, whose score is to be worked out. Where a
 * record is hidden from them, who is one person is what it would be without it.
 */
final class Seen implements Predicate<Candidate> {
  private final Sight sight;
  private final Order everybody;
  private final Map<RecordId, Grouped> groups = new HashMap<>();
  private final Set<RecordId> whole = new HashSet<>();
  private final Set<RecordId> alone = new HashSet<>();
  private final Map<RecordId, Set<RecordId>> some = new HashMap<>();
  private final Set<Set<RecordId>> doubtful = new HashSet<>();

  Seen(Sight sight, Order everybody) {
    this.sight = sight;
    this.everybody = everybody;
    for (Grouped group : everybody.grouped()) {
      if (sight.equals(Sight.ALL)) {
        whole.add(group.person());
      } else {
        group.recorded().keySet().forEach(record -> groups.put(record, group));
        group.silent().forEach(record -> groups.put(record, group));
        see(group);
      }
    }
  }

  private void see(Grouped group) {
    if (group.any(this::isHidden)) {
      Set<RecordId> theirs = new HashSet<>(group.recorded().keySet());
      theirs.removeIf(this::isHidden);
      if (!visible(theirs).isEmpty()) {
        doubtful.add(theirs);
      }
    } else if (group.counting().allMatch(this::sees)) {
      whole.add(group.person());
    } else {
      seeSome(visible(group.counting().toList()));
    }
  }

  private boolean isHidden(RecordId record) {
    return sight.hidden().contains(record.value());
  }

  private boolean sees(RecordId record) {
    List<String> areas = areasOf(record);
    return areas != null && sight.sees(record.value(), areas);
  }

  private Set<RecordId> visible(Collection<RecordId> records) {
    return records.stream().filter(this::sees).collect(Collectors.toSet());
  }

  /** Where something was recorded under a record; null for one that counts for nobody's score. */
  private @Nullable List<String> areasOf(RecordId record) {
    Grouped group = groups.get(record);
    if (group != null) {
      return group.recorded().getOrDefault(record, List.of());
    }
    Candidate candidate = everybody.find(record);
    return candidate == null ? null : candidate.traits().areas();
  }

  private boolean isRecorded(RecordId record) {
    Grouped group = groups.get(record);
    return group == null || group.recorded().containsKey(record);
  }

  private void seeSome(Set<RecordId> visible) {
    if (visible.size() == 1) {
      alone.addAll(visible);
    } else if (visible.stream().anyMatch(this::isRecorded)) {
      visible.forEach(record -> some.put(record, visible));
    }
  }

  /**
   * The records of people of whom something is hidden, as far as the reader may know of them: who
   * is one person is to be worked out.
   */
  Set<Set<RecordId>> doubtful() {
    return doubtful;
  }

  /** Takes note of who is one person without what is hidden. */
  void settle(Collection<Person> people) {
    Set<RecordId> settled = new HashSet<>();
    people.forEach(person -> settled.addAll(person.records()));
    Set<Grouped> taken = new HashSet<>();
    for (RecordId record : settled) {
      Grouped group = groups.get(record);
      if (group != null && whole.remove(group.person())) {
        taken.add(group);
      }
      alone.remove(record);
      Set<RecordId> others = some.getOrDefault(record, Set.of());
      others.forEach(some::remove);
      seeSome(visible(others.stream().filter(other -> !settled.contains(other)).toList()));
    }
    for (Grouped group : taken) {
      seeSome(visible(group.counting().filter(one -> !settled.contains(one)).toList()));
    }
    people.forEach(this::see);
  }

  /** Whoever would be seen whole if nothing were hidden is worked out whole. */
  private void see(Person person) {
    Set<RecordId> visible = visible(person.records());
    boolean whole =
        person.records().stream().filter(record -> areasOf(record) != null).count()
            == visible.size();
    if (whole && person.records().size() > 1 && visible.stream().anyMatch(this::isRecorded)) {
      visible.forEach(record -> some.put(record, visible));
    } else {
      seeSome(visible);
    }
  }

  /** Records of one person each, which are to be scored together for this reader. */
  Set<Set<RecordId>> toWorkOut() {
    return new HashSet<>(some.values());
  }

  @Override
  public boolean test(Candidate candidate) {
    Grouped group = candidate.grouped();
    if (candidate.workedOut() != null) {
      return true;
    }
    if (group == null) {
      return !some.containsKey(candidate.record())
          && sight.sees(candidate.record().value(), candidate.traits().areas());
    }
    return candidate.together()
        ? whole.contains(group.person())
        : alone.contains(candidate.record());
  }
}
