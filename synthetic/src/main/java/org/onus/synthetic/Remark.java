package org.onus.synthetic;

/**
 * What an agency may say about a person: invented sentences, one or two a subject. The subjects are
 * those of a file of statements.
 *
 * @param from whether it says since when
 */
record Remark(
    String about,
    String words,
    String agency,
    String by,
    String howKnown,
    boolean lawEnforcement,
    boolean mayBeTold,
    boolean victimSide,
    boolean from) {

  private static final String POLICE = "";
  private static final String PROBATION = "Invented Probation";
  private static final String COUNCIL = "Invented Council";
  private static final String HEALTH = "Invented Health Board";
  private static final String ADVOCATES = "Invented Advocacy Service";

  private static final Remark[] ALL = {
    police("order", "Bail with the condition not to go to the address", "fact", true, true),
    police("threat", "Told a friend that the house would burn", "intelligence", false, false),
    police("weapons", "Keeps a knife in the car", "intelligence", false, true),
    police("breach", "Sent messages from another phone in spite of bail", "fact", true, false),
    police("escalation", "Calls come closer together since the summer", "opinion", true, true),
    police("firearms", "Holds a shotgun certificate", "fact", true, true),
    police("other_violence", "Fights outside the same public house", "fact", true, false),
    probation("alcohol", "Drinks daily and more at weekends", "opinion", true),
    probation("drugs", "Uses cocaine and owes money for it", "opinion", true),
    probation("engagement", "Came to two of six appointments", "fact", false),
    probation("engagement", "Asks for help to stop", "opinion", false),
    probation("employment", "Works nights in a warehouse", "fact", true),
    probation("need", "Needs an evening group because of shift work", "fact", false),
    council("housing", "Lost the tenancy and sleeps on the sofa of a friend", true),
    council("children", "Sees the children at a contact centre only", true),
    council("money", "Rent is two months behind", false),
    health("mental_health", "Low mood since the summer; takes medication", true, false),
    health(
        "self_harm", "Said that life is not worth living if the relationship ends", false, false),
    health("harm_caused", "Broken wrist of the victim-survivor seen in the hospital", false, true),
    advocate("control", "Checks the phone and decides who may visit"),
    advocate("stalking", "Waits outside the workplace several days a week"),
    advocate("strangulation", "Held by the throat at least twice"),
    advocate("wishes", "Wants the abuse to stop and to stay in the home"),
    advocate("repeated_abuse", "Happens most weekends; few calls were made"),
  };

  private static Remark police(
      String about, String words, String howKnown, boolean mayBeTold, boolean from) {
    return new Remark(about, words, POLICE, "PC 1234", howKnown, true, mayBeTold, false, from);
  }

  private static Remark probation(String about, String words, String howKnown, boolean from) {
    return new Remark(
        about, words, PROBATION, "Offender manager", howKnown, true, true, false, from);
  }

  private static Remark council(String about, String words, boolean from) {
    return new Remark(about, words, COUNCIL, "Social worker", "fact", false, true, false, from);
  }

  private static Remark health(String about, String words, boolean mayBeTold, boolean victimSide) {
    return new Remark(
        about, words, HEALTH, "Ward sister", "fact", false, mayBeTold, victimSide, false);
  }

  private static Remark advocate(String about, String words) {
    return new Remark(about, words, ADVOCATES, "IDVA", "fact", false, false, true, false);
  }

  static Remark draw(Draw draw) {
    return draw.oneOf(ALL);
  }

  String regime() {
    return lawEnforcement ? "law enforcement" : "general";
  }
}
