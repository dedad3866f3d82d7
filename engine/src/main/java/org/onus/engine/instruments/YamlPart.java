package org.onus.engine.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;

/** A group of keys in a definition file, which knows its place for whoever must mend it. */
final class YamlPart {
  private final String place;
  private final Map<?, ?> content;

  /**
   * Takes a piece of YAML.
   *
   * @param place file and way to the piece, as a refusal begins
   * @param keys those that it may have
   * @throws UnusableFileException if it is no group of such keys
   */
  YamlPart(String place, @Nullable Object yaml, Set<String> keys) throws UnusableFileException {
    if (!(yaml instanceof Map<?, ?> map)) {
      throw new UnusableFileException(
          "%s: lines such as \"key: value\" are needed here; there may be %s."
              .formatted(place, names(keys)));
    }
    this.place = place;
    content = map;
    for (Object key : map.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        throw refusal("'%s' is not known here; there may be %s".formatted(key, names(keys)));
      }
    }
  }

  private static String names(Set<String> keys) {
    return String.join(", ", new TreeSet<>(keys));
  }

  boolean has(String key) {
    return content.containsKey(key);
  }

  String text(String key) throws UnusableFileException {
    if (content.get(key) instanceof String text && !text.isBlank()) {
      return text.strip().replaceAll("\\s+", " ");
    }
    throw refusal(key + " is missing or no text");
  }

  String textOr(String key, String otherwise) throws UnusableFileException {
    return has(key) ? text(key) : otherwise;
  }

  /** A short name that may stand in an address and in a column's head. */
  String name(String key) throws UnusableFileException {
    String name = text(key);
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 40) {
      throw refusal(
          "%s should be small letters, digits and hyphens, 40 at most, not '%s'"
              .formatted(key, name));
    }
    return name;
  }

  int whole(String key, int least, int most) throws UnusableFileException {
    if (content.get(key) instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    throw refusal("%s should be a whole number from %d to %d".formatted(key, least, most));
  }

  BigDecimal number(String key, int least, int most) throws UnusableFileException {
    if (content.get(key) instanceof Number given) {
      BigDecimal number = new BigDecimal(given.toString());
      if (number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return number;
      }
    }
    throw refusal("%s should be a number from %d to %d".formatted(key, least, most));
  }

  boolean isSo(String key) throws UnusableFileException {
    return switch (content.get(key)) {
      case null -> false;
      case Boolean so -> so;
      default -> throw refusal(key + " should be true or false");
    };
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> words) throws UnusableFileException {
    return word(key, text(key), words);
  }

  <E extends Enum<E>> Set<E> someOf(String key, Class<E> words) throws UnusableFileException {
    if (!(content.get(key) instanceof List<?> list) || list.isEmpty()) {
      throw refusal(key + " should be a list with at least one entry");
    }
    Set<E> some = EnumSet.noneOf(words);
    for (Object each : list) {
      some.add(word(key, String.valueOf(each), words));
    }
    return some;
  }

  private <E extends Enum<E>> E word(String key, String word, Class<E> words)
      throws UnusableFileException {
    List<E> all = List.copyOf(EnumSet.allOf(words));
    return all.stream()
        .filter(each -> spelling(each).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    "%s should be one of %s, not '%s'"
                        .formatted(
                            key,
                            String.join(", ", all.stream().map(YamlPart::spelling).toList()),
                            word)));
  }

  private static String spelling(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A group of its own under a key. */
  YamlPart part(String key, Set<String> keys) throws UnusableFileException {
    return new YamlPart("%s, %s".formatted(place, key), content.get(key), keys);
  }

  /** The groups of a list; at least one. */
  List<YamlPart> parts(String key, Set<String> keys) throws UnusableFileException {
    if (!(content.get(key) instanceof List<?> list) || list.isEmpty()) {
      throw refusal(key + " should be a list with at least one entry");
    }
    List<YamlPart> parts = new ArrayList<>();
    for (Object each : list) {
      parts.add(new YamlPart("%s, %s %d".formatted(place, key, parts.size() + 1), each, keys));
    }
    return parts;
  }

  UnusableFileException refusal(String reason) {
    return new UnusableFileException("%s: %s.".formatted(place, reason));
  }
}
