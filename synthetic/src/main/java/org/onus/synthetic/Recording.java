package org.onus.synthetic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Life.Incident;
import org.onus.synthetic.Offence.Circumstances;

/**
 * What agencies write down of one person's incidents: less than happened, and not always right. All
 * shares are assumed but that of children present, which is Northumbria's of 2016 (11,560 of 30,902
 * incidents).
 */
final class Recording {

  private static final double VICTIM_UNKNOWN = 0.04;
  private static final double RELATIONSHIP_UNKNOWN = 0.03;
  private static final double ELSEWHERE = 0.04;
  private static final double AREA_UNKNOWN = 0.01;
  private static final double WITH_CHILDREN = 0.62;
  private static final double CHILDREN_THERE = 0.64;
  private static final double CHILDREN_UNKNOWN = 0.05;
  private static final double SECOND_OFFENCE = 0.18;
  private static final double THIRD_OFFENCE = 0.22;
  private static final double CODED_NON_CRIME = 0.12;
  private static final double NO_CODE = 0.004;
  private static final double PLACEHOLDER_CODE = 0.002;
  private static final double NO_KIND = 0.005;
  private static final double NOT_GRADED = 0.03;

  /** A made-up placeholder of a force for what it has not classified yet; in no code list. */
  static final String PLACEHOLDER = "999/99";

  private final Draw draw;
  private final Figures.Areas areas;
  private final Life life;
  private final boolean[] withChildren = new boolean[Victim.SLOTS];
  private final double grading;
  private final boolean neverHigh;

  Recording(Settings settings, Life life) {
    this.draw = Draw.of(settings.root(), Stream.RECORDING, life.person().index());
    this.areas = settings.figures().areas();
    this.life = life;
    for (int i = 0; i < withChildren.length; i++) {
      withChildren[i] = draw.chance(WITH_CHILDREN);
    }
    this.grading = 0.5 * draw.normal();
    this.neverHigh = draw.chance(life.pattern() == Pattern.CHRONIC ? 0.6 : 0.2);
  }

  /**
   * One incident as recorded; empty text is a cell left empty.
   *
   * @param codes one a row
   */
  record Recorded(
      List<String> codes,
      String kind,
      boolean victimKnown,
      String relationship,
      String area,
      Agency source,
      String children,
      String grade) {}

  Recorded record(Incident incident, Victim victim) {
    boolean crime = incident.band() != Band.NON_CRIME;
    Relationship relationship = victim.relationshipAt(incident.progress());
    boolean children =
        withChildren[incident.victim()] && !incident.fromCustody() && draw.chance(CHILDREN_THERE);
    Agency agency = incident.fromCustody() ? Agency.POLICE : Agency.draw(draw, crime);
    List<Offence> offences = new ArrayList<>();
    if (crime) {
      offences = drawOffences(incident, relationship, victim.sex(), children, agency);
      if (offences.isEmpty()) {
        // the courts' style has no code here for this band and these circumstances
        agency = Agency.POLICE;
        offences = drawOffences(incident, relationship, victim.sex(), children, agency);
      }
    }
    // the first incident of a couple recorded both ways names its victim, or they would not be
    boolean sure = victim.isItselfAPerson() && incident.progress() == 0;
    return new Recorded(
        crime ? codes(offences, agency) : List.of(nonCrimeCode(agency)),
        draw.chance(NO_KIND) && crime ? "" : crime ? "crime" : "non-crime",
        sure || !draw.chance(VICTIM_UNKNOWN),
        draw.chance(RELATIONSHIP_UNKNOWN) ? "" : relationship.text(),
        area(incident.day()),
        agency,
        draw.chance(CHILDREN_UNKNOWN) ? "" : children ? "yes" : "no",
        grade(incident.band(), agency));
  }

  /** What is written about the other half in an incident that is recorded both ways. */
  Recorded recordCounter(Recorded own) {
    boolean crime = own.source().recordsCrimes() && draw.chance(0.4);
    boolean graded = own.source().grades() && draw.chance(0.5);
    return new Recorded(
        List.of(crime ? Offence.COMMON_ASSAULT.code(own.source().style()) : ""),
        crime ? "crime" : "non-crime",
        true,
        own.relationship(),
        own.area(),
        own.source(),
        own.children(),
        graded ? "standard" : "");
  }

  private List<Offence> drawOffences(
      Incident incident, Relationship relationship, Sex victim, boolean children, Agency agency) {
    Circumstances found =
        new Circumstances(
            incident.day(),
            relationship,
            life.person().sex(),
            victim,
            children,
            incident.fromCustody(),
            agency.style());
    Set<Offence> offences = EnumSet.noneOf(Offence.class);
    Optional<Offence> main = OffenceChoice.draw(draw, incident.band(), found, offences);
    if (main.isEmpty()) {
      return List.of();
    }
    List<Offence> inOrder = new ArrayList<>(3);
    inOrder.add(main.get());
    offences.add(main.get());
    for (double chance = SECOND_OFFENCE;
        inOrder.size() < 3 && draw.chance(chance);
        chance = THIRD_OFFENCE) {
      Band band = incident.band().drawCrimeUpToThis(draw);
      Optional<Offence> further = OffenceChoice.draw(draw, band, found, offences);
      if (further.isEmpty()) {
        break;
      }
      inOrder.add(further.get());
      offences.add(further.get());
    }
    return inOrder;
  }

  private List<String> codes(List<Offence> offences, Agency agency) {
    List<String> codes = new ArrayList<>(offences.size());
    for (Offence offence : offences) {
      codes.add(offence.code(agency.style()));
    }
    if (draw.chance(NO_CODE)) {
      return List.of("");
    }
    return draw.chance(PLACEHOLDER_CODE) ? List.of(PLACEHOLDER) : codes;
  }

  /** Some non-crime incidents keep the code that they were first recorded under. */
  private String nonCrimeCode(Agency agency) {
    return agency == Agency.POLICE && draw.chance(CODED_NON_CRIME)
        ? Offence.HARASSMENT_ALARM_OR_DISTRESS.code(agency.style())
        : "";
  }

  private String area(int day) {
    if (draw.chance(AREA_UNKNOWN)) {
      return "";
    }
    int area = draw.chance(ELSEWHERE) ? areas.draw(draw) : life.areaOn(day);
    return areas.name(area);
  }

  /**
   * Mostly medium, and only loosely tied to how serious the incident is: officers' grading was
   * found little better than chance (Turner, Medina and Brown 2019).
   */
  private String grade(Band band, Agency agency) {
    double feeling = grading + 0.45 * (band.level() - 1) + 0.8 * draw.normal();
    if (!agency.grades() || draw.chance(NOT_GRADED)) {
      return "";
    }
    if (feeling < -0.6) {
      return "standard";
    }
    return feeling < 1.05 || neverHigh ? "medium" : "high";
  }
}
