package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why two records are taken for one person's, or not: the prior and what each comparison adds, in
 * bits. Added up in this order they are the weight, to the last digit.
 *
 * @param priorBits before anything is compared
 * @param parts those that say something, in the order of the columns
 */
public record Evidence(double priorBits, List<Part> parts, double weight) {

  /** Columns in which one person's records hardly ever differ altogether. */
  private static final Set<PersonColumn> TELLING =
      EnumSet.of(
          PersonColumn.GIVEN_NAME,
          PersonColumn.DOB,
          PersonColumn.SEX,
          PersonColumn.PNC,
          PersonColumn.CRO,
          PersonColumn.PRISON_NUMBER,
          PersonColumn.NHS_NUMBER);

  /**
   * What one column says.
   *
   * @param together whether the two share what the column depends on, so that it says less
   * @param rarity bits of the whole that come from the value's being rare, or common
   * @param bits all in all
   */
  public record Part(
      PersonColumn column, Level level, boolean together, double rarity, double bits) {

    /** For example "family name the same within one dwelling". */
    public String words() {
      String within =
          switch (column) {
            case STREET, TOWN -> " within near postcodes";
            case HOUSE_NUMBER -> " within one street or postcode";
            default -> " within one dwelling";
          };
      String rare = rarity >= 1 ? ", which is rare" : rarity <= -1 ? ", which is common" : "";
      return column.words() + " " + level.words(column) + (together ? within : "") + rare;
    }
  }

  static Evidence of(
      LinkageModel model, Scorer scorer, long pattern, @Nullable Value[] left, int l) {
    List<Part> parts = new ArrayList<>();
    double weight = model.priorBits();
    for (int cell = 0; cell < PersonColumn.COMPARED; cell++) {
      int code = Comparing.codeIn(pattern, cell);
      if (code != 0) {
        double bits = scorer.weightOf(cell, code, left[l + cell]);
        weight += bits;
        parts.add(
            new Part(
                PersonColumn.at(cell),
                Level.of(code),
                code >= Comparing.TOGETHER,
                bits - model.bits(cell, code),
                bits));
      }
    }
    return new Evidence(model.priorBits(), parts, weight);
  }

  public double probability() {
    return LinkageModel.probability(weight);
  }

  /**
   * What speaks against one person so plainly that a person must look, however much speaks for it:
   * another given name, date of birth, sex or police number.
   */
  public boolean isContradicted() {
    return parts.stream()
        .anyMatch(part -> part.level() == Level.DIFFERENT && TELLING.contains(part.column()));
  }

  /** The same of a pattern, before it is told in words. */
  static boolean isContradicted(long pattern) {
    return contradicts(pattern, 0);
  }

  /** Whether a pair lacks a column that could tell two people apart. */
  static boolean isSilent(long pattern) {
    for (PersonColumn column : TELLING) {
      if (Comparing.codeIn(pattern, column.cell()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pair is told apart by a column that another pair knows nothing of. */
  static boolean contradicts(long pattern, long unknowing) {
    for (PersonColumn column : TELLING) {
      if (Level.of(Comparing.codeIn(pattern, column.cell())) == Level.DIFFERENT
          && Comparing.codeIn(unknowing, column.cell()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** One decimal; written by hand, for there are millions of them in a file of pairs. */
  private static String signed(double bits) {
    long tenths = Math.round(Math.abs(bits) * 10);
    return (bits < 0 ? "-" : "+") + tenths / 10 + "." + tenths % 10;
  }

  /** What says most stands first, each with its bits. */
  public String why() {
    return parts.stream()
        .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.bits())))
        .map(part -> part.words() + " (" + signed(part.bits()) + ")")
        .collect(Collectors.joining("; "));
  }
}
