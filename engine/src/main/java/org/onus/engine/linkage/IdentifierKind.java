package org.onus.engine.linkage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onus.engine.linkage.Identifier.Fault;

/** The numbers whose form is known. Check characters: docs/methods/linkage.md. */
public enum IdentifierKind {
  PNC("(\\d{4}|\\d{2})/?(\\d{1,7})([A-Z])") {
    @Override
    @Nullable String canonical(Matcher form, int thisYear) {
      String serial = padded(form.group(2), 7);
      int year = Integer.parseInt(form.group(1));
      boolean fits = checkLetter(year % 100 + serial).equals(form.group(3));
      return fits ? fourDigits(form.group(1), thisYear) + "/" + serial + form.group(3) : null;
    }
  },
  CRO("(?:(\\d{1,6})/(\\d{2})|SF(\\d{2})/(\\d{1,6}))([A-Z])") {
    @Override
    @Nullable String canonical(Matcher form, int thisYear) {
      String check = form.group(5);
      if (form.group(1) == null) {
        String serial = form.group(4);
        boolean fits = checkLetter(Integer.parseInt(form.group(3)) + serial).equals(check);
        return fits ? "SF" + form.group(3) + "/" + serial + check : null;
      }
      String serial = padded(form.group(1), 6);
      boolean fits = checkLetter(Integer.parseInt(form.group(2)) + serial).equals(check);
      return fits ? serial + "/" + form.group(2) + check : null;
    }
  },
  CRN("[A-Z]\\d{6}") {
    @Override
    String canonical(Matcher form, int thisYear) {
      return form.group();
    }
  },
  PRISON_NUMBER("[A-Z]\\d{4}[A-Z]{2}") {
    @Override
    String canonical(Matcher form, int thisYear) {
      return form.group();
    }
  },
  NHS_NUMBER("\\d{10}") {
    @Override
    @Nullable String canonical(Matcher form, int thisYear) {
      String digits = form.group();
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (10 - i) * (digits.charAt(i) - '0');
      }
      return (11 - sum % 11) % 11 == digits.charAt(9) - '0' ? digits : null;
    }
  };

  /** I, O and S are left out; remainder 0 is Z. */
  private static final String CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

  @SuppressWarnings("ImmutableEnumChecker") // a Pattern cannot be changed
  private final Pattern form;

  IdentifierKind(String form) {
    this.form = Pattern.compile(form);
  }

  /**
   * Reads what somebody wrote; blanks, dots and the case of letters do not matter.
   *
   * @param thisYear the latest year that a number can be of: a year of two digits up to it is of
   *     this century
   */
  public Identifier read(String text, int thisYear) {
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
    if (this == NHS_NUMBER) {
      plain = plain.replace("-", "");
    }
    Matcher matcher = form.matcher(plain);
    if (!matcher.matches()) {
      return new Identifier.Malformed(this, text, Fault.WRONG_FORM);
    }
    String canonical = canonical(matcher, thisYear);
    return canonical == null
        ? new Identifier.Malformed(this, text, Fault.WRONG_CHECK)
        : new Identifier.Valid(this, canonical);
  }

  /** The one way to write it, or null if the check character does not fit. */
  abstract @Nullable String canonical(Matcher form, int thisYear);

  private static String checkLetter(String digits) {
    int at = (int) (Long.parseLong(digits) % CHECK_LETTERS.length());
    return CHECK_LETTERS.substring(at, at + 1);
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }

  private static String fourDigits(String year, int thisYear) {
    if (year.length() == 4) {
      return year;
    }
    return (Integer.parseInt(year) <= thisYear % 100 ? "20" : "19") + year;
  }
}
