package org.onus.engine.linkage;

import static org.onus.engine.linkage.PersonColumn.COMPARED;

import org.jspecify.annotations.Nullable;

/**
 * Compares two records column by column. What it finds is packed into a number: four bits a column,
 * of which three are the {@link Level} and one says that the two stand together in what the column
 * depends on, so that agreeing there says less: a street within a postcode, a family name within a
 * dwelling.
 */
@SuppressWarnings("ReferenceEquality") // equal values are one object
final class Comparing {

  /** The bit of a code that says that the two records stand together. */
  static final int TOGETHER = 8;

  /** Codes a column. */
  static final int CODES = 16;

  private static final int GIVEN = PersonColumn.GIVEN_NAME.cell();
  private static final int FAMILY = PersonColumn.FAMILY_NAME.cell();
  private static final int HOUSE = PersonColumn.HOUSE_NUMBER.cell();
  private static final int STREET = PersonColumn.STREET.cell();
  private static final int POSTCODE = PersonColumn.POSTCODE.cell();

  private Comparing() {}

  /** The codes of all columns; the values of a record begin at the place given. */
  static long pattern(@Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    long pattern = 0;
    for (int cell = 0; cell < COMPARED; cell++) {
      if (left[l + cell] != null && right[r + cell] != null) {
        pattern |= (long) code(cell, left, l, right, r) << (4 * cell);
      }
    }
    return pattern;
  }

  static int codeIn(long pattern, int cell) {
    return (int) (pattern >>> (4 * cell)) & 15;
  }

  /** The level and its context, of one column. */
  static int code(int cell, @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    Level level = level(cell, left, l, right, r);
    return level != Level.MISSING && isTogether(cell, left, l, right, r)
        ? level.code() + TOGETHER
        : level.code();
  }

  private static Level level(
      int cell, @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    Value a = left[l + cell];
    Value b = right[r + cell];
    if (a == null || b == null) {
      return Level.MISSING;
    }
    return switch (PersonColumn.at(cell)) {
      case GIVEN_NAME -> {
        Level level = a == b ? Level.SAME : ((NameValue) a).agreement((NameValue) b);
        yield level == Level.DIFFERENT && areExchanged(left, l, right, r) ? Level.EXCHANGED : level;
      }
      case FAMILY_NAME -> {
        Level level = a == b ? Level.SAME : ((NameValue) a).agreement((NameValue) b);
        // an exchange is evidence once, with the given name
        yield level == Level.DIFFERENT && areExchanged(left, l, right, r) ? Level.MISSING : level;
      }
      case MIDDLE_NAME -> a == b ? Level.SAME : ((NameValue) a).agreement((NameValue) b);
      case DOB -> ((BirthValue) a).agreement((BirthValue) b);
      case SEX -> a == b ? Level.SAME : Level.DIFFERENT;
      case POSTCODE -> a == b ? Level.SAME : ((PostcodeValue) a).agreement((PostcodeValue) b);
      case STREET, TOWN -> {
        int edits = a == b ? 0 : a.editsTo(b, 2);
        yield edits == 2 ? Level.ALIKE : ofEdits(edits);
      }
      case HOUSE_NUMBER, PHONE, PNC, CRO, CRN, PRISON_NUMBER, NHS_NUMBER, OTHER_ID ->
          ofEdits(a == b ? 0 : a.editsTo(b, 1));
      case RECORD_ID,
          GENDER_IDENTITY,
          ETHNICITY,
          LANGUAGE,
          INTERPRETER,
          DISABILITY,
          ALIAS_GIVEN_NAME,
          ALIAS_FAMILY_NAME ->
          throw new IllegalStateException("It is not compared");
    };
  }

  private static Level ofEdits(int edits) {
    return edits == 0 ? Level.SAME : edits == 1 ? Level.ONE_OFF : Level.DIFFERENT;
  }

  /** Whether each one's given name is the other's family name, one of them perhaps misspelt. */
  private static boolean areExchanged(
      @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    Value given = left[l + GIVEN];
    Value family = left[l + FAMILY];
    Value otherGiven = right[r + GIVEN];
    Value otherFamily = right[r + FAMILY];
    if (given == null || family == null || otherGiven == null || otherFamily == null) {
      return false;
    }
    boolean one = given.hash == otherFamily.hash;
    boolean two = family.hash == otherGiven.hash;
    if (one || two) {
      return (one || given.editsTo(otherFamily, 1) == 1)
          && (two || family.editsTo(otherGiven, 1) == 1);
    }
    return false;
  }

  private static boolean isTogether(
      int cell, @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    return switch (PersonColumn.at(cell)) {
      case STREET, TOWN -> areNeighbours(left, l, right, r);
      case HOUSE_NUMBER -> same(STREET, left, l, right, r) || same(POSTCODE, left, l, right, r);
      case FAMILY_NAME, DOB, PHONE -> shareDwelling(left, l, right, r);
      case RECORD_ID,
          GIVEN_NAME,
          MIDDLE_NAME,
          SEX,
          POSTCODE,
          PNC,
          CRO,
          CRN,
          PRISON_NUMBER,
          NHS_NUMBER,
          OTHER_ID,
          GENDER_IDENTITY,
          ETHNICITY,
          LANGUAGE,
          INTERPRETER,
          DISABILITY,
          ALIAS_GIVEN_NAME,
          ALIAS_FAMILY_NAME ->
          false;
    };
  }

  /** Whether the postcodes are so near, or so alike, that a street is no news. */
  private static boolean areNeighbours(
      @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    if (same(POSTCODE, left, l, right, r)) {
      return true;
    }
    return left[l + POSTCODE] instanceof PostcodeValue one
        && right[r + POSTCODE] instanceof PostcodeValue other
        && switch (one.agreement(other)) {
          case SAME, ONE_OFF, ALIKE -> true;
          case MISSING, EXCHANGED, RELATED, PART, DIFFERENT -> false;
        };
  }

  /** Whether agreement in the column is weighed apart where the two stand together. */
  static boolean dependsOnOthers(PersonColumn column) {
    return switch (column) {
      case STREET, TOWN, HOUSE_NUMBER, FAMILY_NAME, DOB, PHONE -> true;
      case RECORD_ID,
          GIVEN_NAME,
          MIDDLE_NAME,
          SEX,
          POSTCODE,
          PNC,
          CRO,
          CRN,
          PRISON_NUMBER,
          NHS_NUMBER,
          OTHER_ID,
          GENDER_IDENTITY,
          ETHNICITY,
          LANGUAGE,
          INTERPRETER,
          DISABILITY,
          ALIAS_GIVEN_NAME,
          ALIAS_FAMILY_NAME ->
          false;
    };
  }

  private static boolean shareDwelling(
      @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    boolean postcode = same(POSTCODE, left, l, right, r);
    boolean street = same(STREET, left, l, right, r);
    return isUnknown(HOUSE, left, l, right, r)
        ? postcode && street
        : same(HOUSE, left, l, right, r) && (postcode || street);
  }

  private static boolean isUnknown(
      int cell, @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    return left[l + cell] == null || right[r + cell] == null;
  }

  private static boolean same(
      int cell, @Nullable Value[] left, int l, @Nullable Value[] right, int r) {
    return left[l + cell] != null && left[l + cell] == right[r + cell];
  }
}
