package org.onus.engine.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people have decided about records. It holds whenever it was said: the order of events does
 * not matter, and a difference weighs more than a sameness.
 *
 * @param different records that are not the same person's
 * @param confirmed records that are; each group is one person
 */
public record Judgements(Set<Different> different, List<Set<String>> confirmed) {

  /** Where a difference keeps two groups from both holding, the first of them holds. */
  private static final Comparator<Set<String>> BY_IDS =
      Comparator.comparing(group -> String.join("\n", group));

  /** Nobody has decided anything. */
  public static final Judgements NONE = new Judgements(Set.of(), List.of());

  public Judgements {
    different = Set.copyOf(different);
    confirmed =
        confirmed.stream().<Set<String>>map(TreeSet::new).distinct().sorted(BY_IDS).toList();
  }

  /** Two records of different people, by id in either order. */
  public record Different(String one, String other) {
    public Different {
      if (one.compareTo(other) > 0) {
        String first = other;
        other = one;
        one = first;
      }
    }
  }

  /** These and two records of different people. */
  public Judgements withDifferent(String one, String other) {
    return new Judgements(
        Stream.concat(different.stream(), Stream.of(new Different(one, other)))
            .collect(Collectors.toSet()),
        confirmed);
  }

  /** These and records of one person. */
  public Judgements withConfirmed(Collection<String> records) {
    Set<String> group = new TreeSet<>(records);
    return new Judgements(different, Stream.concat(confirmed.stream(), Stream.of(group)).toList());
  }
}
