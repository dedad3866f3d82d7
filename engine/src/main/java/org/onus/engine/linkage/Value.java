package org.onus.engine.linkage;

import org.onus.engine.incidents.Hashing;

/**
 * A distinct value of one column in plain form: within a set of records two equal values are one
 * object, so that comparing them costs nothing.
 */
class Value {

  final char[] text;

  /** Of the text alone: the same in every set of records. */
  final long hash;

  /** Which letters and digits occur; values that differ in many cannot be alike. */
  final long letters;

  /** How many records hold it. */
  int count;

  /** Bits that agreeing on it says more, or less, than agreeing on a value of average frequency. */
  float rarity;

  Value(String text) {
    this.text = text.toCharArray();
    hash = hash(text);
    letters = letters(this.text);
  }

  static long hash(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x100000001B3L + text.charAt(i);
    }
    return Hashing.mix(hash);
  }

  private static long letters(char[] text) {
    long letters = 0;
    for (char c : text) {
      if (c >= 'a' && c <= 'z') {
        letters |= 1L << (c - 'a');
      } else if (c >= '0' && c <= '9') {
        letters |= 1L << (c - '0' + 26);
      } else {
        letters |= 1L << (36 + c % 28);
      }
    }
    return letters;
  }

  /** Insertions, deletions, substitutions and exchanges of neighbours, up to the limit plus one. */
  final int editsTo(Value other, int limit) {
    return Long.bitCount(letters ^ other.letters) > 2 * limit
        ? limit + 1
        : Edits.between(text, other.text, limit);
  }
}
