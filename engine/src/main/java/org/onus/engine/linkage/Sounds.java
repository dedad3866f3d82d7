package org.onus.engine.linkage;

/**
 * How a name sounds: its consonants in order, those of one sound as one. Names that were written
 * down by ear or brought over from another script mostly differ in vowels, doubled letters and h.
 */
final class Sounds {

  private static final int FEWEST = 3;

  private Sounds() {}

  /** A number for the sound, 0 if the name has fewer than three consonants. */
  static long of(String name) {
    StringBuilder sound = new StringBuilder();
    char before = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
      char heard = heard(c, next);
      if (heard != 0 && c != before) {
        sound.append(heard);
      }
      before = c;
    }
    return sound.length() < FEWEST ? 0 : Value.hash(sound);
  }

  private static char heard(char c, char next) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', '-' -> 0;
      case 'c' -> next == 'e' || next == 'i' || next == 'y' ? 's' : next == 'k' ? 0 : 'k';
      case 'q' -> 'k';
      case 'z' -> 's';
      case 'p' -> next == 'h' ? 'f' : 'p';
      case 'g' -> next == 'h' ? 0 : 'g';
      default -> c;
    };
  }
}
