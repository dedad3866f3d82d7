package org.onus.synthetic;

import static org.onus.synthetic.Band.GRAVEST;
import static org.onus.synthetic.Band.LOW;
import static org.onus.synthetic.Band.MODERATE;
import static org.onus.synthetic.Band.SERIOUS;
import static org.onus.synthetic.Offence.Needs.AT_A_DISTANCE;
import static org.onus.synthetic.Offence.Needs.BY_A_MAN_TO_HER;
import static org.onus.synthetic.Offence.Needs.BY_A_MAN_TO_HIM;
import static org.onus.synthetic.Offence.Needs.CHILDREN;
import static org.onus.synthetic.Offence.Needs.NOTHING;
import static org.onus.synthetic.Offence.Needs.SEPARATION;

import java.time.LocalDate;

/**
 * The offences an invented incident can hold, with their Home Office class and sub-class and their
 * criminal justice system (CJS) code; an empty code means that this style has none here. Codes are
 * public; how often each occurs within its band is assumed.
 */
enum Offence {
  COMMON_ASSAULT("105/01", "CJ88001", LOW, 40, NOTHING),
  ASSAULT_BY_BEATING("", "CJ88116", LOW, 30, NOTHING),
  HARASSMENT("195/94", "PH97004", LOW, 18, AT_A_DISTANCE),
  MALICIOUS_COMMUNICATIONS("195/41", "", LOW, 12, AT_A_DISTANCE),
  HARASSMENT_ALARM_OR_DISTRESS("125/09", "", LOW, 10, NOTHING),
  BREACH_OF_PROTECTION_ORDER("997/01", "MC80530", LOW, 4, SEPARATION),
  BREACH_OF_PROTECTION_NOTICE("", "CS10503", LOW, 3, SEPARATION),

  ACTUAL_BODILY_HARM("008/06", "", MODERATE, 24, NOTHING),
  CONTROLLING_OR_COERCIVE_BEHAVIOUR("008/67", "SC15004", MODERATE, 16, NOTHING),
  THREATS_TO_KILL("003/01", "OF61014", MODERATE, 8, AT_A_DISTANCE),
  STALKING("195/12", "PH97006", MODERATE, 12, SEPARATION),
  FEAR_OF_VIOLENCE("008/30", "PH97009", MODERATE, 6, AT_A_DISTANCE),
  BREACH_OF_NON_MOLESTATION_ORDER("066/39", "FL96001", MODERATE, 12, SEPARATION),
  BREACH_OF_RESTRAINING_ORDER("008/31", "SE20002", MODERATE, 10, SEPARATION),
  BREACH_OF_RESTRAINING_ORDER_ON_ACQUITTAL("066/38", "PH97012", MODERATE, 2, SEPARATION),
  BREACH_OF_STALKING_ORDER("008/74", "ST19001", MODERATE, 2, SEPARATION, "2020-01-20"),
  BREACH_OF_ABUSE_ORDER("068/19", "DA21001", MODERATE, 2, SEPARATION, "2024-11-27"),
  SHARING_PRIVATE_IMAGES("008/71", "", MODERATE, 3, SEPARATION),
  SEXUAL_ASSAULT("020/05", "", MODERATE, 3, BY_A_MAN_TO_HER),
  CHILD_CRUELTY("011/03", "", MODERATE, 3, CHILDREN),
  WITNESS_INTIMIDATION("079/04", "", MODERATE, 2, AT_A_DISTANCE),

  STRANGULATION("008/77", "SC15005", SERIOUS, 24, NOTHING, "2022-06-07"),
  SUFFOCATION("", "SC15006", SERIOUS, 4, NOTHING, "2022-06-07"),
  ATTEMPT_TO_CHOKE("005/04", "", SERIOUS, 4, NOTHING),
  WOUNDING("008/01", "", SERIOUS, 14, NOTHING),
  STALKING_WITH_FEAR("008/65", "PH97010", SERIOUS, 7, SEPARATION),
  STALKING_WITH_ALARM("008/66", "PH97011", SERIOUS, 7, SEPARATION),
  FALSE_IMPRISONMENT("036/03", "", SERIOUS, 6, NOTHING),
  ASSAULT_BY_PENETRATION("020/03", "", SERIOUS, 3, BY_A_MAN_TO_HER),
  RAPE_OF_A_WOMAN("019/08", "", SERIOUS, 15, BY_A_MAN_TO_HER),
  RAPE_OF_A_MAN("019/10", "", SERIOUS, 4, BY_A_MAN_TO_HIM),

  WOUNDING_WITH_INTENT("005/01", "", GRAVEST, 20, NOTHING),
  ATTEMPTED_MURDER("002/00", "", GRAVEST, 3, NOTHING),
  ARSON_ENDANGERING_LIFE("056/01", "", GRAVEST, 3, NOTHING);

  private final String homeOffice;
  private final String cjs;
  private final Band band;
  private final double weight;
  private final Needs needs;
  private final long since;

  Offence(String homeOffice, String cjs, Band band, double weight, Needs needs) {
    this(homeOffice, cjs, band, weight, needs, "1900-01-01");
  }

  /**
   * @param since the day from which it can be charged, where that lies inside likely periods
   */
  Offence(String homeOffice, String cjs, Band band, double weight, Needs needs, String since) {
    this.homeOffice = homeOffice;
    this.cjs = cjs;
    this.band = band;
    this.weight = weight;
    this.needs = needs;
    this.since = LocalDate.parse(since).toEpochDay();
  }

  /**
   * What must hold for the offence to make sense. Rape can be committed by a man alone; the other
   * sexual offences follow it here.
   */
  enum Needs {
    NOTHING,
    AT_A_DISTANCE,
    SEPARATION,
    BY_A_MAN_TO_HER,
    BY_A_MAN_TO_HIM,
    CHILDREN
  }

  /** How an agency writes offences. */
  enum Style {
    HOME_OFFICE,
    CJS
  }

  /**
   * The circumstances of one incident.
   *
   * @param day epoch day
   * @param atADistance whether only words can have reached the victim, as from custody
   */
  record Circumstances(
      int day,
      Relationship relationship,
      Sex person,
      Sex victim,
      boolean children,
      boolean atADistance,
      Style style) {
    private boolean areIntimate(Sex thePerson, Sex theVictim) {
      return relationship.intimate() && person == thePerson && victim == theVictim;
    }
  }

  Band band() {
    return band;
  }

  double weight() {
    return weight;
  }

  /** The code in this style, or empty. */
  String code(Style style) {
    return switch (style) {
      case HOME_OFFICE -> homeOffice;
      case CJS -> cjs;
    };
  }

  boolean fits(Circumstances found) {
    if (found.day() < since || code(found.style()).isEmpty()) {
      return false;
    }
    if (found.atADistance()) {
      return needs == Needs.AT_A_DISTANCE;
    }
    return switch (needs) {
      case NOTHING, AT_A_DISTANCE -> true;
      case SEPARATION -> found.relationship() == Relationship.EX_PARTNER;
      case BY_A_MAN_TO_HER -> found.areIntimate(Sex.M, Sex.F);
      case BY_A_MAN_TO_HIM -> found.areIntimate(Sex.M, Sex.M);
      case CHILDREN -> found.children();
    };
  }
}
