package org.onus.synthetic;

/**
 * Numbers that have the form and check character of real ones and can be nobody's: PNC years before
 * there was a PNC, letters that are not in use, and the NHS numbers reserved for tests.
 */
final class Numbers {

  private static final String CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

  private Numbers() {}

  /** Neighbours become strangers; nobody shares a number with the next ten million. */
  private static int scattered(int person) {
    return (int) (person * 7_368_787L % 10_000_000);
  }

  static String pnc(int person) {
    int year = 1800 + person / 10_000_000;
    int serial = scattered(person);
    long both = year % 100 * 10_000_000L + serial;
    return "%d/%07d%c".formatted(year, serial, CHECK_LETTERS.charAt((int) (both % 23)));
  }

  static String crn(int person) {
    return "%c%06d".formatted('Z' - scattered(person) / 1_000_000, scattered(person) % 1_000_000);
  }

  static String prison(int person) {
    int letters = scattered(person) / 10_000;
    return "Z%04d%c%c"
        .formatted(scattered(person) % 10_000, 'A' + letters / 26 % 26, 'A' + letters % 26);
  }

  /** In 999 000 0000 to 999 999 9999, which are for tests; those without a check digit are none. */
  static String nhs(int person) {
    int nine = 999_000_000 + scattered(person) % 1_000_000;
    int sum = 0;
    int rest = nine;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? "" : "%d%d".formatted(nine, check);
  }
}
