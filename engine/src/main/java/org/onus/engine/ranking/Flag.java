package org.onus.engine.ranking;

import java.util.Locale;

/** What a reader must know beside the number. */
public enum Flag {
  BOTH_WAYS(
      "Also recorded as harmed by someone whom they are recorded as harming: who does what to whom"
          + " is for people to judge."),
  UNKNOWN_VICTIMS("Some incidents name no victim-survivor, so there may be more of them."),
  CUSTODY_NOT_CHECKED("No custody data was loaded: quiet time may be time in custody."),
  IN_CUSTODY("In custody on the as-at date."),
  PROVISIONAL("Some offence codes are unknown and weigh one day each."),
  TWO_DATES_OF_BIRTH("Recorded with more than one date of birth: perhaps two people."),
  TWO_SEXES("Recorded with more than one sex: perhaps two people.");

  private final String sentence;

  Flag(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** As it is written in files, such as {@code both-ways}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
