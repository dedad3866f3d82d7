package org.onus.engine.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns of a file that were not read.
 *
 * @param names as they stand in the header, without those of refused rows that were mended
 * @param perhaps those of them that may have been meant for a standard column that the file lacks
 */
public record UnreadColumns<C extends Enum<C> & StandardColumn>(
    List<String> names, Map<C, String> perhaps) {

  /** Shorter names are near to too many words. */
  private static final int LONG_ENOUGH = 5;

  private static final Set<String> OF_REFUSALS = Set.of(Refusals.COLUMNS.split(",", -1));

  public UnreadColumns {
    names = List.copyOf(names);
    perhaps = Map.copyOf(perhaps);
  }

  /**
   * Those of a header.
   *
   * @param positions where the standard columns stand that are read
   */
  public static <C extends Enum<C> & StandardColumn> UnreadColumns<C> of(
      List<String> header, Map<C, Integer> positions, Class<C> format) {
    Collection<Integer> read = positions.values();
    List<String> names =
        IntStream.range(0, header.size())
            .filter(i -> !read.contains(i))
            .mapToObj(header::get)
            .filter(name -> !name.isBlank() && !OF_REFUSALS.contains(name))
            .toList();
    Set<C> lacking = EnumSet.allOf(format);
    lacking.removeAll(positions.keySet());
    Map<C, String> perhaps = new EnumMap<>(format);
    perhaps.putAll(HeaderNames.guess(names, format));
    perhaps.keySet().retainAll(lacking);
    for (C column : lacking) {
      List<String> left = new ArrayList<>(names);
      left.removeAll(perhaps.values());
      if (!perhaps.containsKey(column) && column.standardName().length() >= LONG_ENOUGH) {
        Spelling.nearest(column.standardName(), left).ifPresent(name -> perhaps.put(column, name));
      }
    }
    return new UnreadColumns<>(names, perhaps);
  }

  /** The renaming that was perhaps meant, as {@code standard=theirs,…}; empty if none was. */
  public String renaming() {
    return renaming(perhaps);
  }

  static <C extends Enum<C> & StandardColumn> String renaming(Map<C, String> theirs) {
    return theirs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(column -> column.getKey().standardName() + "=" + column.getValue())
        .collect(Collectors.joining(","));
  }
}
