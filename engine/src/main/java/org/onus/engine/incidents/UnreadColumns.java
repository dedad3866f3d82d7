package org.onus.engine.incidents;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Columns of an incident file that were not read.
 *
 * @param names as they stand in the header
 * @param perhaps those of them that may have been meant for a standard column that the file lacks
 */
public record UnreadColumns(List<String> names, Map<IncidentColumn, String> perhaps) {

  /** Shorter names are near to too many words. */
  private static final int LONG_ENOUGH = 5;

  public UnreadColumns {
    names = List.copyOf(names);
    perhaps = Map.copyOf(perhaps);
  }

  static UnreadColumns of(List<String> header, Map<IncidentColumn, Integer> positions) {
    Collection<Integer> read = positions.values();
    List<String> names =
        IntStream.range(0, header.size())
            .filter(i -> !read.contains(i))
            .mapToObj(header::get)
            .filter(name -> !name.isBlank())
            .toList();
    Set<IncidentColumn> lacking = EnumSet.allOf(IncidentColumn.class);
    lacking.removeAll(positions.keySet());
    Map<IncidentColumn, String> perhaps = new EnumMap<>(IncidentColumn.class);
    perhaps.putAll(HeaderNames.guess(names, IncidentColumn.class));
    perhaps.keySet().retainAll(lacking);
    for (IncidentColumn column : lacking) {
      List<String> left = names.stream().filter(name -> !perhaps.containsValue(name)).toList();
      if (!perhaps.containsKey(column) && column.standardName().length() >= LONG_ENOUGH) {
        Spelling.nearest(column.standardName(), left).ifPresent(name -> perhaps.put(column, name));
      }
    }
    return new UnreadColumns(names, perhaps);
  }
}
