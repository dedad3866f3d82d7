package org.onus.app.people.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.engine.linkage.Identifier;
import org.onus.engine.linkage.Identifier.Fault;
import org.onus.engine.linkage.PersonColumn;

/**
 * A value as an agency writes it.
 *
 * @param parts as the kind names them; unknown ones are empty, one at least is not
 * @param fault what is wrong with a number, null for others
 */
public record Written(DetailKind kind, List<String> parts, @Nullable Fault fault) {

  public Written {
    parts = List.copyOf(parts);
  }

  /**
   * What a row of a file or a form says, value by value; what it leaves empty it does not say.
   *
   * @param thisYear the latest year that a number can be of
   */
  public static List<Written> of(Map<PersonColumn, String> row, int thisYear) {
    List<Written> all = new ArrayList<>();
    for (DetailKind kind : DetailKind.values()) {
      of(kind, kind == DetailKind.ALIAS ? alias(row) : row, thisYear).ifPresent(all::add);
    }
    return all;
  }

  private static Map<PersonColumn, String> alias(Map<PersonColumn, String> row) {
    return Map.of(
        PersonColumn.GIVEN_NAME, row.getOrDefault(PersonColumn.ALIAS_GIVEN_NAME, ""),
        PersonColumn.FAMILY_NAME, row.getOrDefault(PersonColumn.ALIAS_FAMILY_NAME, ""));
  }

  /** What a row says of one kind. */
  public static Optional<Written> of(DetailKind kind, Map<PersonColumn, String> row, int thisYear) {
    List<String> parts =
        kind.columns().stream().map(column -> tidy(row.getOrDefault(column, ""))).toList();
    return parts.stream().allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(checked(kind, parts, thisYear));
  }

  private static Written checked(DetailKind kind, List<String> parts, int thisYear) {
    return kind.form()
        .map(
            form ->
                switch (form.read(parts.getFirst(), thisYear)) {
                  case Identifier.Valid valid -> new Written(kind, List.of(valid.text()), null);
                  case Identifier.Malformed malformed ->
                      new Written(kind, List.of(malformed.text()), malformed.fault());
                })
        .orElseGet(() -> new Written(kind, coded(kind, parts), null));
  }

  private static List<String> coded(DetailKind kind, List<String> parts) {
    return kind.codes().flatMap(list -> list.read(parts.getFirst())).map(List::of).orElse(parts);
  }

  /** Blanks are one blank, and what cannot be seen is one too. */
  private static String tidy(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
