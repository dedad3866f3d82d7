package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Numbers for the references of people, whether they harm, are harmed, or both. Several threads
 * read one file into one table, so it is cut into stripes, each with a lock of its own.
 */
final class PeopleTable {

  private static final int STRIPE_BITS = 6;
  private static final int STRIPES = 1 << STRIPE_BITS;

  private final TextTable[] stripes = new TextTable[STRIPES];

  PeopleTable() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new TextTable();
    }
  }

  int numberOf(byte[] bytes, int from, int length) {
    long hash = Hashing.hash(bytes, from, length);
    int stripe = (int) hash & (STRIPES - 1);
    TextTable table = stripes[stripe];
    synchronized (table) {
      return table.numberOf(bytes, from, length, hash) << STRIPE_BITS | stripe;
    }
  }

  OptionalInt find(String reference) {
    byte[] bytes = reference.getBytes(StandardCharsets.UTF_8);
    long hash = Hashing.hash(bytes, 0, bytes.length);
    int stripe = (int) hash & (STRIPES - 1);
    int number = stripes[stripe].find(bytes, hash);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number << STRIPE_BITS | stripe);
  }

  String reference(int number) {
    return stripes[number & (STRIPES - 1)].text(number >>> STRIPE_BITS);
  }

  /** One more than the largest number in use; not every number below it is. */
  int bound() {
    int bound = 0;
    for (int i = 0; i < STRIPES; i++) {
      if (stripes[i].size() > 0) {
        bound = Math.max(bound, ((stripes[i].size() - 1) << STRIPE_BITS | i) + 1);
      }
    }
    return bound;
  }
}
