package org.onus.engine.incidents;

import org.jspecify.annotations.Nullable;

/** Four small facts of a row in one byte, two bits each; 0 in a place means unknown. */
@SuppressWarnings("EnumOrdinal") // lives in memory only; nothing stored depends on the order
final class Marks {

  private static final Kind[] KINDS = Kind.values();
  private static final Sex[] SEXES = Sex.values();
  private static final RiskGrade[] GRADES = RiskGrade.values();

  private Marks() {}

  static int of(@Nullable Kind kind) {
    return kind == null ? 0 : kind.ordinal() + 1;
  }

  static int of(@Nullable Boolean childrenPresent) {
    return childrenPresent == null ? 0 : (childrenPresent ? 1 : 2) << 2;
  }

  static int of(@Nullable Sex sex) {
    return sex == null ? 0 : (sex.ordinal() + 1) << 4;
  }

  static int of(@Nullable RiskGrade grade) {
    return grade == null ? 0 : (grade.ordinal() + 1) << 6;
  }

  static @Nullable Kind kind(byte marks) {
    int value = marks & 3;
    return value == 0 ? null : KINDS[value - 1];
  }

  static @Nullable Boolean childrenPresent(byte marks) {
    int value = marks >> 2 & 3;
    return value == 0 ? null : value == 1;
  }

  static @Nullable Sex sex(byte marks) {
    int value = marks >> 4 & 3;
    return value == 0 ? null : SEXES[value - 1];
  }

  static @Nullable RiskGrade grade(byte marks) {
    int value = marks >> 6 & 3;
    return value == 0 ? null : GRADES[value - 1];
  }
}
