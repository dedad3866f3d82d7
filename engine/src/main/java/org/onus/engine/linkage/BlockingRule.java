package org.onus.engine.linkage;

import static org.onus.engine.linkage.KeyPart.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.Hashing;

/**
 * Records that share the whole key are compared. Where too many share it, they are divided by the
 * next refinement, and again; who lacks it is left out of this rule, and so is a block that is
 * still too large.
 */
record BlockingRule(String name, List<KeyPart> key, List<KeyPart> refinements) {

  /** From the most telling to the least: a pair is compared under the first rule that finds it. */
  static final List<BlockingRule> ALL =
      List.of(
          of(PNC),
          of(CRO),
          of(CRN),
          of(PRISON),
          of(NHS),
          of(OTHER),
          of(PHONE).refinedBy(GIVEN_SOUND),
          of(BIRTH).refinedBy(FAMILY_SOUND, GIVEN_SOUND),
          of(BOTH_NAMES).refinedBy(BIRTH_YEAR, BIRTH_DAY_AND_MONTH),
          of(HOUSE, STREET).refinedBy(TOWN, FAMILY_SOUND, GIVEN_SOUND),
          of(HOUSE, POST).refinedBy(FAMILY_SOUND, GIVEN_SOUND),
          of(FAMILY_SOUND, POST).refinedBy(GIVEN_SOUND, BIRTH_YEAR),
          of(GIVEN_SOUND, POST).refinedBy(BIRTH_YEAR),
          of(FAMILY_SOUND, STREET).refinedBy(GIVEN_SOUND),
          of(GIVEN_SOUND, STREET).refinedBy(BIRTH_YEAR),
          of(FAMILY_SOUND, GIVEN_SOUND).refinedBy(TOWN, BIRTH_YEAR),
          of(FAMILY_SOUND, GIVEN_INITIAL, BIRTH_DAY_AND_MONTH),
          of(GIVEN_SOUND, FAMILY_INITIAL, BIRTH_DAY_AND_MONTH),
          of(FAMILY_SOUND, GIVEN_INITIAL, BIRTH_YEAR).refinedBy(TOWN),
          of(FAMILY_SOUND, TOWN).refinedBy(GIVEN_INITIAL),
          of(POST, STREET).refinedBy(HOUSE));

  /** What somebody who searches may know of a person, and nothing more. */
  static final List<BlockingRule> SEARCHED =
      List.of(
          of(FAMILY_SOUND).refinedBy(GIVEN_INITIAL, BIRTH_YEAR, TOWN),
          of(GIVEN_SOUND).refinedBy(BIRTH_YEAR, TOWN, DISTRICT),
          of(POST).refinedBy(HOUSE),
          of(DISTRICT).refinedBy(FAMILY_SOUND, GIVEN_SOUND, BIRTH_YEAR),
          of(STREET).refinedBy(TOWN, HOUSE),
          of(BIRTH_YEAR).refinedBy(GIVEN_SOUND, TOWN, SEX));

  private static BlockingRule of(KeyPart... key) {
    return new BlockingRule(List.of(key).toString(), List.of(key), List.of());
  }

  private BlockingRule refinedBy(KeyPart... parts) {
    return new BlockingRule(name, key, List.of(parts));
  }

  /** A number for the key of a record, 0 if a part of it is unknown. */
  long keyOf(@Nullable Value[] cells, int at) {
    long whole = 0;
    for (KeyPart part : key) {
      long own = part.of(cells, at);
      if (own == 0) {
        return 0;
      }
      whole = Hashing.mix(whole * 31 + own);
    }
    return whole;
  }

  /** The key after one more refinement, 0 if that is unknown. */
  long refined(long whole, int refinement, @Nullable Value[] cells, int at) {
    long own = refinements.get(refinement).of(cells, at);
    return own == 0 ? 0 : Hashing.mix(whole * 31 + own);
  }
}
