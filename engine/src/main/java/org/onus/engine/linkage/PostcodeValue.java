package org.onus.engine.linkage;

import java.util.regex.Pattern;

/**
 * A postcode; of one in the form of the United Kingdom the sector and district are known too, and
 * the district where only that was written.
 */
final class PostcodeValue extends Value {

  private static final Pattern FORM = Pattern.compile("[a-z]{1,2}\\d[a-z\\d]?\\d[a-z]{2}");
  private static final Pattern OUTWARD = Pattern.compile("[a-z]{1,2}\\d[a-z\\d]?");

  /** Of the outward code, for example CF10; 0 for another form. */
  final long district;

  private final long sector;

  /**
   * A postcode.
   *
   * @param text letters and digits only
   */
  PostcodeValue(String text) {
    super(text);
    boolean known = FORM.matcher(text).matches();
    district =
        known
            ? hash(text.substring(0, text.length() - 3))
            : OUTWARD.matcher(text).matches() ? hash(text) : 0;
    sector = known ? hash(text.substring(0, text.length() - 2)) : 0;
  }

  /** How two postcodes that are not the same agree. */
  Level agreement(PostcodeValue other) {
    if (editsTo(other, 1) == 1) {
      return Level.ONE_OFF;
    }
    if (sector != 0 && sector == other.sector) {
      return Level.ALIKE;
    }
    return district != 0 && district == other.district ? Level.RELATED : Level.DIFFERENT;
  }
}
