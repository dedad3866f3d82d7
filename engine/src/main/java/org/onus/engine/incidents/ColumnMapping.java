package org.onus.engine.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    Map<IncidentColumn, String> theirs = new EnumMap<>(IncidentColumn.class);
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || part.substring(equals + 1).isBlank()) {
        throw new UnusableFileException(
            "A column is renamed as standard=theirs; \"%s\" is not of that form.".formatted(part));
      }
      String standard = part.substring(0, equals).strip();
      IncidentColumn column =
          named(standard)
              .orElseThrow(
                  () ->
                      new UnusableFileException(
                          "There is no standard column \"%s\". The standard columns are %s."
                              .formatted(standard, standardNames())));
      if (theirs.put(column, part.substring(equals + 1).strip()) != null) {
        throw new UnusableFileException(
            "The column %s is renamed twice; it is not clear which is meant."
                .formatted(column.standardName()));
      }
    }
    return new ColumnMapping(theirs);
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
    Map<IncidentColumn, Integer> positions = new EnumMap<>(IncidentColumn.class);
    List<String> missing = new ArrayList<>();
    for (IncidentColumn column : IncidentColumn.values()) {
      int position = positionOf(nameOf(column), header);
      if (position >= 0) {
        positions.put(column, position);
      } else if (column.required() || theirs.containsKey(column)) {
        missing.add(describe(column));
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableFileException(
          "The file has no column %s. It has: %s. Rename columns with standard=theirs."
              .formatted(String.join(", ", missing), shown(header)));
    }
    return positions;
  }

  private String describe(IncidentColumn column) {
    return theirs.containsKey(column)
        ? "\"%s\" (for %s)".formatted(nameOf(column), column.standardName())
        : column.standardName();
  }

  private static int positionOf(String name, List<String> header) throws UnusableFileException {
    int found = -1;
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(name)) {
        if (found >= 0) {
          throw new UnusableFileException(
              "The column \"%s\" stands twice in the header; it is not clear which is meant."
                  .formatted(name));
        }
        found = i;
      }
    }
    return found;
  }

  private static String shown(List<String> header) {
    String all =
        header.stream().limit(40).map(ColumnMapping::shortened).collect(Collectors.joining(", "));
    return header.size() > 40 ? all + ", and " + (header.size() - 40) + " more" : all;
  }

  private static String shortened(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
  }

  private static Optional<IncidentColumn> named(String name) {
    return Arrays.stream(IncidentColumn.values())
        .filter(column -> column.standardName().equalsIgnoreCase(name))
        .findFirst();
  }

  private static String standardNames() {
    return Arrays.stream(IncidentColumn.values())
        .map(IncidentColumn::standardName)
        .collect(Collectors.joining(", "));
  }

  private static boolean isStandard(IncidentColumn column, String name) {
    return column.standardName().equalsIgnoreCase(name);
  }

  private static boolean isAlias(IncidentColumn column, String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return plain.equals(column.standardName()) || column.aliases().contains(plain);
  }
}
