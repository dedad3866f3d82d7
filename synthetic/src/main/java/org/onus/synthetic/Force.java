package org.onus.synthetic;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Frequencies.Frequency;
import org.onus.synthetic.Life.Incident;
import org.onus.synthetic.Life.Moved;

/**
 * An invented force. It holds no people: each life is drawn from the seed and the person's number
 * whenever it is asked for, and is the same each time.
 */
final class Force {

  private static final double MOVES = 0.08;
  private static final double COUNTER_ALLEGATION = 0.15;

  /** Youngest age to have a child of sixteen who can be a victim of domestic abuse by law. */
  private static final int PARENT_OF_AN_ADULT = 35;

  private static final double DAYS_A_YEAR = 365.25;

  private final Settings settings;
  private final Couples couples;
  private final Frequencies frequencies;
  private final int firstDay;
  private final int days;

  private Force(Settings settings, Couples couples, Frequencies frequencies) {
    this.settings = settings;
    this.couples = couples;
    this.frequencies = frequencies;
    this.firstDay = Math.toIntExact(settings.firstDay().toEpochDay());
    this.days = (int) ChronoUnit.DAYS.between(settings.firstDay(), settings.lastDay()) + 1;
  }

  static Force of(Settings settings) throws CannotGenerateException {
    settings.check();
    Couples couples = new Couples(settings);
    return new Force(settings, couples, Frequencies.of(settings, couples));
  }

  Settings settings() {
    return settings;
  }

  /** Epoch day. */
  int firstDay() {
    return firstDay;
  }

  int days() {
    return days;
  }

  /** Distinct incidents of all people together. */
  long incidents() {
    return frequencies.total();
  }

  Life life(int index) {
    Frequency frequency = frequencies.of(index);
    Draw draw = Draw.of(settings.root(), Stream.LIFE, index);
    double burst = settings.figures().burst();
    Course course =
        Course.draw(draw, frequency.pattern(), frequency.incidents(), burst, firstDay, days);
    int victims = drawVictims(draw, index, course, frequency.pattern());
    boolean first = couples.isFirst(index);
    List<Incident> incidents = new ArrayList<>(course.incidents());
    for (int i = 0; i < course.incidents(); i++) {
      int victim = drawVictim(draw, i, course, victims);
      incidents.add(
          new Incident(
              course.day(i),
              course.progress(i),
              victim,
              course.band(i),
              course.isFromCustody(i),
              first && victim == 0 && draw.chance(COUNTER_ALLEGATION)));
    }
    int born = drawBirth(draw, incidents.getFirst().day(), incidents.getLast().day());
    int home = settings.figures().areas().draw(draw);
    return new Life(
        Person.of(settings, couples, index),
        frequency.pattern(),
        frequency.yearly(),
        incidents,
        course.custody(),
        born,
        home,
        drawMove(draw, home, incidents));
  }

  private int drawVictims(Draw draw, int index, Course course, Pattern pattern) {
    // the second half of a couple is recorded for the first half alone
    return couples.isSecond(index) ? 1 : pattern.drawVictims(draw, course.incidents());
  }

  /** Victims come one after another, with every fifth incident against the one before or after. */
  private static int drawVictim(Draw draw, int incident, Course course, int victims) {
    int current = Math.min(victims - 1, (int) (course.progress(incident) * victims));
    boolean firstOrLast = incident == 0 || incident == course.incidents() - 1;
    if (firstOrLast || !draw.chance(0.2)) {
      return current;
    }
    return Math.clamp(current + (draw.chance(0.6) ? -1 : 1), 0, victims - 1);
  }

  /**
   * Age at the latest incident follows the table's least, mean and greatest age: a beta
   * distribution between the two with that mean. Nobody is younger than the least at the first.
   */
  private int drawBirth(Draw draw, int firstIncident, int lastIncident) {
    Figures.People people = settings.figures().people();
    double range = people.oldest() - people.youngest();
    double mean = (people.meanAge() - people.youngest()) / range;
    double age = people.youngest() + range * draw.beta(4 * mean, 4 * (1 - mean));
    int latest = firstIncident - (int) Math.ceil(people.youngest() * DAYS_A_YEAR) - draw.below(300);
    return Math.min(lastIncident - (int) (age * DAYS_A_YEAR), latest);
  }

  private Moved drawMove(Draw draw, int home, List<Incident> incidents) {
    int span = incidents.getLast().day() - incidents.getFirst().day();
    if (span == 0 || !draw.chance(MOVES)) {
      return new Moved(home, Integer.MAX_VALUE);
    }
    int areas = settings.figures().areas().count();
    int area = (home + 1 + draw.below(areas - 1)) % areas;
    return new Moved(area, incidents.getFirst().day() + 1 + draw.below(span));
  }

  Victim victim(Life life, int slot) {
    Victim victim = Victim.of(settings, couples, life.person(), slot);
    boolean tooYoung = life.ageOn(life.incidents().getFirst().day()) < PARENT_OF_AN_ADULT;
    return victim.kin() == Relationship.PARENT && tooYoung
        ? victim.as(Relationship.SIBLING)
        : victim;
  }

  OptionalInt otherHalf(int index) {
    return couples.otherOf(index);
  }

  boolean isFirstHalf(int index) {
    return couples.isFirst(index);
  }

  /**
   * Those incidents of a couple's first half for which the second is recorded too: both were said
   * to be harming. Not at an age outside the table, nor while the second was in custody.
   */
  List<Incident> counterAllegations(Life first, Life second) {
    return first.incidents().stream().filter(i -> isCountered(i, second)).toList();
  }

  boolean isCountered(Incident incident, Life second) {
    return incident.counterAllegation()
        && !incident.fromCustody()
        && settings.figures().people().spans(second.ageOn(incident.day()))
        && !second.inCustody(incident.day());
  }
}
