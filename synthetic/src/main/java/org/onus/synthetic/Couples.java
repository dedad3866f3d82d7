package org.onus.synthetic;

import java.util.OptionalInt;
import org.onus.synthetic.Draw.Stream;

/**
 * Couples recorded both ways: each is a person who harms and the other's victim. The first half
 * harms more; the second is recorded less often. Who does what to whom is not for a file to say.
 */
final class Couples {

  /** Chance of a person to be in one. Assumed. */
  static final double SHARE = 0.03;

  private final long seed;
  private final int half;

  Couples(Settings settings) {
    this.seed = settings.root();
    this.half = settings.people() / 2;
  }

  /** The person's other half, when the two are recorded both ways. */
  OptionalInt otherOf(int person) {
    if (person >= 2 * half) {
      return OptionalInt.empty();
    }
    int first = person % half;
    if (!Draw.of(seed, Stream.COUPLE, first).chance(SHARE)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(person < half ? first + half : first);
  }

  boolean isFirst(int person) {
    return person < half && otherOf(person).isPresent();
  }

  boolean isSecond(int person) {
    return person >= half && otherOf(person).isPresent();
  }
}
