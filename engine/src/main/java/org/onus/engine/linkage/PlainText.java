package org.onus.engine.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what people wrote into one plain form: small Latin letters, digits and hyphens. */
final class PlainText {

  /** Letters that do not come apart into a letter and a mark. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('ə', "e"));

  /** What people write into a field that they must fill and cannot. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "unknown",
          "unk",
          "nk",
          "n-k",
          "n-a",
          "not-known",
          "not-given",
          "not-stated",
          "none",
          "null",
          "refused",
          "tbc",
          "xx",
          "xxx",
          "no-fixed-abode",
          "nfa");

  private static final Map<String, String> STREET_WORDS =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("cl", "close"),
          Map.entry("cres", "crescent"),
          Map.entry("ct", "court"),
          Map.entry("dr", "drive"),
          Map.entry("gdns", "gardens"),
          Map.entry("gr", "grove"),
          Map.entry("la", "lane"),
          Map.entry("ln", "lane"),
          Map.entry("pl", "place"),
          Map.entry("sq", "square"),
          Map.entry("terr", "terrace"),
          Map.entry("ter", "terrace"));

  private static final char FIRST_BEYOND_ASCII = 128;

  private PlainText() {}

  /** The words, each in plain letters, with one hyphen between them; empty if nothing is known. */
  static String words(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    boolean gap = false;
    String text = written.toLowerCase(Locale.ROOT);
    String letters = isAscii(text) ? text : unmarked(text);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !plain.isEmpty()) {
          plain.append('-');
        }
        gap = false;
        if (c < FIRST_BEYOND_ASCII) {
          plain.append(c);
        } else {
          plain.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
      } else if (c != '\'' && c != '.' && c != '\u2019') {
        gap = true;
      }
    }
    String result = plain.toString();
    return UNKNOWN.contains(result) ? "" : result;
  }

  /** As {@link #words}, with the usual short words of an address written out. */
  static String street(String written) {
    String words = words(written);
    if (words.indexOf('-') < 0) {
      return words;
    }
    int first = words.indexOf('-') + 1;
    return words.substring(0, first)
        + Stream.of(words.substring(first).split("-", -1))
            .map(word -> STREET_WORDS.getOrDefault(word, word))
            .collect(Collectors.joining("-"));
  }

  /** Letters and digits alone. */
  static String code(String written) {
    return words(written).replace("-", "");
  }

  /** The digits of a telephone number as dialled in this country; empty if too few to say any. */
  static String phone(String written) {
    String digits = written.replaceAll("\\(0\\)|\\D", "");
    boolean international = written.strip().startsWith("+44") || digits.startsWith("0044");
    if (international) {
      digits = "0" + digits.substring(digits.startsWith("0044") ? 4 : 2);
    }
    return digits.length() < 6 ? "" : digits;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String unmarked(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
