package org.onus.engine.linkage;

/**
 * A link that was not accepted although the two records look like one person's: for people to look
 * at.
 */
public record Flagged(Link link, Reason reason) {

  /** Why it was not accepted. */
  public enum Reason {
    DIFFERENT_PEOPLE("Somebody has decided that records on the two sides are different people's."),
    TWO_CONFIRMED("It would make one person of two that are confirmed."),
    HELD_BY_ONE_RECORD(
        "Only one record holds the two sides together; the others speak against it."),
    SAME_PNC_DIFFERENT_PEOPLE(
        "One PNC ID stands on records that somebody has decided are different people's."),
    CONFIRMED_DIFFERENT(
        "The records were confirmed as one person's and also decided to be different people's."),
    NOT_AS_THEY_STAND(
        "What links the two records does not hold as they stand: something in them speaks plainly"
            + " against one person, or what agreed stands no longer.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
