package org.onus.engine.ranking;

/** How people are ordered; every profile says what it is and is not. */
public sealed interface Profile permits WeightedProfile, HarmProfile {

  /** The name on the command line and in the address, such as {@code rfgv}. */
  String name();

  /** One sentence for a person who reads the list. */
  String title();

  /** How many people its list has at most. */
  int places();
}
