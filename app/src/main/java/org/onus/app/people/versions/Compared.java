package org.onus.app.people.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is said in a file against all that was ever said of the same. What was said before is not
 * said again, so that neither the same file twice nor what somebody corrected or withdrew since
 * brings anything back.
 *
 * @param added of which nothing stands
 * @param changed in the place of what stands
 * @param older than what stands, which stays
 * @param same how many were said before
 */
public record Compared<S>(List<S> added, List<Change<S>> changed, List<S> older, int same) {

  /**
   * One version of something said, ended or not.
   *
   * @param id of all its versions
   */
  public record Known<S>(UUID id, UUID version, S said, boolean stands) {}

  /** Something said anew. */
  public record Change<S>(Known<S> stands, S said) {}

  /**
   * Compares.
   *
   * @param thing what one of them is about: of each thing one stands
   * @param isOlder whether the first is of an earlier day than the second
   */
  public static <S> Compared<S> of(
      Collection<S> file,
      Collection<Known<S>> known,
      Function<S, ?> thing,
      BiPredicate<S, S> isOlder) {
    Set<S> before = known.stream().map(Known::said).collect(Collectors.toSet());
    Map<Object, Known<S>> standing = new HashMap<>();
    known.stream()
        .filter(Known::stands)
        .forEach(one -> standing.putIfAbsent(thing.apply(one.said()), one));
    List<S> added = new ArrayList<>();
    List<Change<S>> changed = new ArrayList<>();
    List<S> older = new ArrayList<>();
    int same = 0;
    for (S said : file) {
      Known<S> stands = standing.get(thing.apply(said));
      if (before.contains(said)) {
        same++;
      } else if (stands == null) {
        added.add(said);
      } else if (isOlder.test(said, stands.said())) {
        older.add(said);
      } else {
        changed.add(new Change<>(stands, said));
      }
    }
    return new Compared<>(added, changed, older, same);
  }
}
