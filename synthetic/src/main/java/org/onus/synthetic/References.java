package org.onus.synthetic;

/**
 * References of people, victim-survivors and incidents. Two letters and at least seven digits are
 * no form of any police, prison, probation or health number.
 */
final class References {

  /** A prime above any number of victims, so that multiplying by it only shuffles them. */
  private static final long SHUFFLE = 2_654_435_761L;

  private final char letter;
  private final int personDigits;
  private final long victims;
  private final int victimDigits;

  References(Settings settings) {
    this.letter = settings.figures().letter();
    this.personDigits = digits(settings.people());
    this.victims = (long) settings.people() * Victim.SLOTS;
    this.victimDigits = digits(victims);
  }

  private static int digits(long most) {
    return Math.max(7, Long.toString(most).length());
  }

  void person(Line line, int index) {
    line.letter(letter).letter('P').padded(index + 1, personDigits);
  }

  /** The victim's reference; the person's own when the victim is also a person who harms. */
  void victim(Line line, Victim victim) {
    if (victim.isItselfAPerson()) {
      person(line, victim.owner());
      return;
    }
    // shuffled, or the digits would tell whose victim it is
    long number = ((long) victim.owner() * Victim.SLOTS + victim.slot()) * SHUFFLE % victims;
    line.letter(letter).letter('V').padded(number + 1, victimDigits);
  }

  void incident(Line line, long number) {
    line.letter(letter).letter('I').padded(number, 9);
  }
}
