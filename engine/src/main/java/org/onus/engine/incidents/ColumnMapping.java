package org.onus.engine.incidents;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column of a file stands for which standard column; columns not named keep their names. */
public record ColumnMapping(Map<IncidentColumn, String> theirs) {

  public ColumnMapping {
    theirs = Map.copyOf(theirs);
  }

  /** Every column bears its standard name. */
  public static ColumnMapping standard() {
    return new ColumnMapping(Map.of());
  }

  /**
   * Reads {@code standard=theirs,…}.
   *
   * @throws UnusableFileException if a part is not of that form, names no standard column or one
   *     that was named before
   */
  public static ColumnMapping parse(String text) throws UnusableFileException {
    return new ColumnMapping(HeaderNames.renamed(text, IncidentColumn.class));
  }

  /** Guesses from the header alone; each column of the file is used at most once. */
  public static ColumnMapping guess(List<String> header) {
    Map<IncidentColumn, String> theirs = new EnumMap<>(IncidentColumn.class);
    Set<String> taken = new HashSet<>();
    for (boolean exact : new boolean[] {true, false}) {
      for (IncidentColumn column : IncidentColumn.values()) {
        header.stream()
            .filter(name -> !theirs.containsKey(column) && !taken.contains(name))
            .filter(name -> exact ? isStandard(column, name) : isAlias(column, name))
            .findFirst()
            .ifPresent(
                name -> {
                  theirs.put(column, name);
                  taken.add(name);
                });
      }
    }
    return new ColumnMapping(theirs);
  }

  /** The name that this file's header uses for the column. */
  public String nameOf(IncidentColumn column) {
    return theirs.getOrDefault(column, column.standardName());
  }

  /**
   * Where each standard column stands in the header; absent ones are left out.
   *
   * @throws UnusableFileException if a required or renamed column is missing, or a name stands
   *     twice
   */
  Map<IncidentColumn, Integer> positionsIn(List<String> header) throws UnusableFileException {
    return HeaderNames.positions(header, theirs, IncidentColumn.class);
  }

  private static boolean isStandard(IncidentColumn column, String name) {
    return column.standardName().equalsIgnoreCase(name);
  }

  private static boolean isAlias(IncidentColumn column, String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return plain.equals(column.standardName()) || column.aliases().contains(plain);
  }
}
