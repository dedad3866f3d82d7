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

/** Finds the standard columns of a format in the header of a file that may name them otherwise. */
public final class HeaderNames {

  private HeaderNames() {}

  /**
   * Reads {@code standard=theirs,…}.
   *
   * @throws UnusableFileException if a part is not of that form, names no standard column or one
   *     that was named before
   */
  public static <C extends Enum<C> & StandardColumn> Map<C, String> renamed(
      String text, Class<C> format) throws UnusableFileException {
    Map<C, String> theirs = new EnumMap<>(format);
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || part.substring(equals + 1).isBlank()) {
        throw new UnusableFileException(
            "A column is renamed as standard=theirs; \"%s\" is not of that form.".formatted(part));
      }
      String standard = part.substring(0, equals).strip();
      C column =
          named(standard, format)
              .orElseThrow(
                  () ->
                      new UnusableFileException(
                          "There is no standard column \"%s\". The standard columns are %s."
                              .formatted(standard, standardNames(format))));
      if (theirs.put(column, part.substring(equals + 1).strip()) != null) {
        throw new UnusableFileException(
            "The column %s is renamed twice; it is not clear which is meant."
                .formatted(column.standardName()));
      }
    }
    return theirs;
  }

  /**
   * Where each standard column stands in the header; absent ones are left out.
   *
   * @param theirs names of this file, by standard column; others keep theirs
   * @throws UnusableFileException if a required or renamed column is missing, or a name stands
   *     twice
   */
  public static <C extends Enum<C> & StandardColumn> Map<C, Integer> positions(
      List<String> header, Map<C, String> theirs, Class<C> format) throws UnusableFileException {
    Map<C, Integer> positions = new EnumMap<>(format);
    List<String> missing = new ArrayList<>();
    for (C column : format.getEnumConstants()) {
      String name = theirs.getOrDefault(column, column.standardName());
      int position = positionOf(name, header);
      if (position >= 0) {
        if (positions.containsValue(position)) {
          throw new UnusableFileException(
              "The column \"%s\" would stand for two standard columns; give each its own."
                  .formatted(name));
        }
        positions.put(column, position);
      } else if (column.required() || theirs.containsKey(column)) {
        missing.add(
            theirs.containsKey(column)
                ? "\"%s\" (for %s)".formatted(name, column.standardName())
                : column.standardName());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableFileException(
          "The file has no column %s. It has: %s. Rename columns with standard=theirs%s."
              .formatted(
                  String.join(", ", missing),
                  shown(header),
                  perhaps(header, positions, theirs, format)));
    }
    return positions;
  }

  /** Which names were perhaps meant for required columns that nobody renamed. */
  private static <C extends Enum<C> & StandardColumn> String perhaps(
      List<String> header, Map<C, Integer> positions, Map<C, String> theirs, Class<C> format) {
    Map<C, String> perhaps = new EnumMap<>(format);
    perhaps.putAll(UnreadColumns.of(header, positions, format).perhaps());
    perhaps.keySet().removeIf(column -> !column.required() || theirs.containsKey(column));
    perhaps.replaceAll((_, name) -> shortened(name));
    return perhaps.isEmpty() ? "" : ", perhaps " + UnreadColumns.renaming(perhaps);
  }

  /** Guesses from the header alone; each column of the file is used at most once. */
  public static <C extends Enum<C> & StandardColumn> Map<C, String> guess(
      List<String> header, Class<C> format) {
    Map<C, String> theirs = new EnumMap<>(format);
    Set<String> taken = new HashSet<>();
    for (boolean exact : new boolean[] {true, false}) {
      for (C column : format.getEnumConstants()) {
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
    return theirs;
  }

  private static boolean isStandard(StandardColumn column, String name) {
    return column.standardName().equalsIgnoreCase(name);
  }

  private static boolean isAlias(StandardColumn column, String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return plain.equals(column.standardName()) || column.aliases().contains(plain);
  }

  private static int positionOf(String name, List<String> header) throws UnusableFileException {
    int found = -1;
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(name)) {
        if (found >= 0) {
          throw new UnusableFileException(FileFault.COLUMN_TWICE, name);
        }
        found = i;
      }
    }
    return found;
  }

  private static String shown(List<String> header) {
    String all =
        header.stream().limit(40).map(HeaderNames::shortened).collect(Collectors.joining(", "));
    return header.size() > 40 ? all + ", and " + (header.size() - 40) + " more" : all;
  }

  private static String shortened(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
  }

  private static <C extends Enum<C> & StandardColumn> Optional<C> named(
      String name, Class<C> format) {
    return Arrays.stream(format.getEnumConstants())
        .filter(column -> column.standardName().equalsIgnoreCase(name))
        .findFirst();
  }

  private static <C extends Enum<C> & StandardColumn> String standardNames(Class<C> format) {
    return Arrays.stream(format.getEnumConstants())
        .map(StandardColumn::standardName)
        .collect(Collectors.joining(", "));
  }
}
