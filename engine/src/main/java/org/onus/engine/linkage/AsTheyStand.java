package org.onus.engine.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether two records speak plainly against one person as they stand. What one of them held before
 * may find the other, but does not outweigh what both hold now.
 */
final class AsTheyStand {
  private final People people;
  private final Map<String, Integer> names = new HashMap<>();

  AsTheyStand(Collection<Neighbourhood.Standing> records, int thisYear) {
    People.Builder builder = new People.Builder(thisYear);
    for (Neighbourhood.Standing one : records) {
      String id = one.record().id();
      builder.add(new PersonRecord(id(id, 0), one.record().values()));
      for (PersonRecord name : one.names()) {
        builder.add(new PersonRecord(id(id, names.merge(id, 1, Integer::sum)), name.values()));
      }
    }
    people = builder.build();
  }

  /** Under whichever name of theirs that stands. */
  boolean isContradicted(String one, String other) {
    return under(one).stream()
        .allMatch(
            left ->
                under(other).stream()
                    .allMatch(right -> Evidence.isContradicted(pattern(left, right))));
  }

  private List<Integer> under(String id) {
    return IntStream.rangeClosed(0, names.getOrDefault(id, 0))
        .mapToObj(name -> people.indexOf(id(id, name)))
        .toList();
  }

  private long pattern(int left, int right) {
    return Comparing.pattern(
        people.cells(),
        left * PersonColumn.COMPARED,
        people.cells(),
        right * PersonColumn.COMPARED);
  }

  private static String id(String record, int name) {
    return record + "/" + name;
  }
}
