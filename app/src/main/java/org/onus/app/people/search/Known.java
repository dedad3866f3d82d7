package org.onus.app.people.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.people.details.DetailKind;
import org.onus.engine.linkage.Identifier;
import org.onus.engine.linkage.IdentifierKind;
import org.onus.engine.linkage.PersonColumn;
import org.onus.engine.linkage.PersonRecord;

/** What somebody who searches knows of a person, column by column, as they typed it. */
public record Known(Map<PersonColumn, String> values) {

  private static final Set<PersonColumn> NAMES =
      EnumSet.of(PersonColumn.GIVEN_NAME, PersonColumn.FAMILY_NAME);

  private static final Set<PersonColumn> NUMBERS =
      Stream.of(DetailKind.values())
          .filter(DetailKind::isNumber)
          .flatMap(kind -> kind.columns().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** From how many characters on a name, a number and anything else count while one types. */
  private static final int LEAST_NAME = 2;

  private static final int LEAST_NUMBER = 5;
  private static final int LEAST_OTHER = 4;

  public Known {
    Map<PersonColumn, String> typed = new EnumMap<>(PersonColumn.class);
    values.forEach(
        (column, text) -> {
          if (!text.isBlank()) {
            typed.put(column, text.strip());
          }
        });
    values = Map.copyOf(typed);
  }

  public boolean saysNothing() {
    return values.isEmpty();
  }

  /** This and a number of some kind: of those that it fits, or else a reference of another form. */
  public Known withNumber(String number, int thisYear) {
    Map<PersonColumn, String> more = new EnumMap<>(PersonColumn.class);
    more.putAll(values);
    boolean fits = false;
    for (IdentifierKind kind : IdentifierKind.values()) {
      if (kind.read(number, thisYear) instanceof Identifier.Valid) {
        more.put(PersonColumn.valueOf(kind.name()), number);
        fits = true;
      }
    }
    if (!fits) {
      more.put(PersonColumn.OTHER_ID, number);
    }
    return new Known(more);
  }

  /** This without what tells where somebody is. */
  public Known withoutWhereabouts() {
    Map<PersonColumn, String> less = new EnumMap<>(PersonColumn.class);
    less.putAll(values);
    Stream.of(DetailKind.values())
        .filter(DetailKind::tellsWhereabouts)
        .forEach(kind -> less.keySet().removeAll(kind.columns()));
    return new Known(less);
  }

  /** Whether it says how somebody is called, and nothing else. */
  boolean isNameAlone() {
    return !saysNothing() && NAMES.containsAll(values.keySet());
  }

  /**
   * Whether it tells so much that whoever answers to it may be meant: two things of somebody, or a
   * number. One name alone, or a date begun, would show people of whom nobody thinks.
   */
  boolean isTelling() {
    long things =
        values.entrySet().stream()
            .filter(typed -> typed.getValue().length() >= leastLength(typed.getKey()))
            .count();
    return things >= 2 || numbers().stream().anyMatch(number -> number.length() >= LEAST_NUMBER);
  }

  private static int leastLength(PersonColumn column) {
    return NAMES.contains(column) ? LEAST_NAME : LEAST_OTHER;
  }

  /** The numbers that were typed, of whatever kind: an agency's own reference may be among them. */
  Set<String> numbers() {
    return values.entrySet().stream()
        .filter(typed -> NUMBERS.contains(typed.getKey()))
        .map(typed -> typed.getValue().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Whether an agency's own reference was typed. */
  public boolean isReference(String reference) {
    return numbers().contains(reference.toLowerCase(Locale.ROOT));
  }

  /** What was typed, each with what it is. */
  public List<String> words() {
    return PersonColumn.compared().stream()
        .filter(values::containsKey)
        .map(column -> column.words() + " " + values.get(column))
        .toList();
  }

  PersonRecord record() {
    return new PersonRecord("", values);
  }
}
