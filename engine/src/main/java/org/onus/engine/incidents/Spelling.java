package org.onus.engine.incidents;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Spelling {

  /** More changes than these make another word. */
  private static final int MOST_CHANGES = 2;

  private Spelling() {}

  /** The word that differs least, if it is near enough to be meant. */
  public static Optional<String> nearest(String written, Collection<String> words) {
    return words.stream()
        .min(Comparator.comparingInt(word -> changes(written, word)))
        .filter(word -> changes(written, word) <= Math.min(MOST_CHANGES, word.length() / 2));
  }

  /** Letters to add, drop or change, whatever their case. */
  private static int changes(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
