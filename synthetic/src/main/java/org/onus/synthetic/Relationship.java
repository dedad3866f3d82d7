package org.onus.synthetic;

/** What the person is to the victim-survivor, as recorded. */
enum Relationship {
  PARTNER("partner"),
  EX_PARTNER("ex-partner"),
  PARENT("parent"),
  ADULT_CHILD("adult child"),
  SIBLING("sibling"),
  OTHER_FAMILY("other family");

  private static final Relationship[] FAMILY = {PARENT, ADULT_CHILD, SIBLING, OTHER_FAMILY};
  private static final double[] FAMILY_SHARES = Draw.cumulative(0.15, 0.45, 0.25, 0.15);

  private final String text;

  Relationship(String text) {
    this.text = text;
  }

  static Relationship drawFamily(Draw draw) {
    return FAMILY[draw.pick(FAMILY_SHARES)];
  }

  boolean intimate() {
    return this == PARTNER || this == EX_PARTNER;
  }

  String text() {
    return text;
  }
}
