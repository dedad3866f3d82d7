package org.onus.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Life.Custody;
import org.onus.synthetic.Names.Name;

/** Rows of the files that are about people: people, victim-survivors and custody spells. */
final class PeopleFiles {

  static final String PEOPLE_HEADER = "record_id,given_name,family_name,dob,sex,ethnicity,area";
  static final String CUSTODY_HEADER = "person_id,from,to";

  private static final double SAME_ETHNICITY = 0.85;
  private static final int OLDEST_VICTIM = 90;
  private static final double DAYS_A_YEAR = 365.25;

  private final Force force;
  private final References references;
  private final int lastDay;
  private final Line line = new Line();

  PeopleFiles(Force force, References references) {
    this.force = force;
    this.references = references;
    this.lastDay = force.firstDay() + force.days() - 1;
  }

  void writePerson(Life life, OutputStream out) throws IOException {
    Person person = life.person();
    references.person(line, person.index());
    line.comma().text(person.name().given()).comma().text(person.name().family()).comma();
    if (person.recordedBirth() != Person.RecordedBirth.NONE) {
      line.date(life.born());
    }
    String home = areaName(life.areaOn(lastDay));
    line.comma().text(person.sexText()).comma().text(person.ethnicity());
    line.comma().text(home).end().flushTo(out);
  }

  /** Spells of one person; returns how many. */
  int writeCustody(Life life, OutputStream out) throws IOException {
    for (Custody spell : life.custody()) {
      references.person(line, life.person().index());
      line.comma().date(spell.from()).comma();
      spell.to().ifPresent(line::date);
      line.end().flushTo(out);
    }
    return life.custody().size();
  }

  /** The victim-survivors who belong to this person's numbering; returns how many. */
  int writeVictims(Life life, OutputStream out) throws IOException {
    int written = 0;
    int[] slots = life.incidents().stream().mapToInt(Life.Incident::victim).distinct().toArray();
    for (int slot : slots) {
      Victim victim = force.victim(life, slot);
      if (victim.isItselfAPerson()) {
        writePerson(force.life(victim.owner()), out);
        written++;
      } else if (victim.belongsTo(life.person())) {
        writeVictim(life, victim, out);
        written++;
      }
    }
    return written;
  }

  private void writeVictim(Life life, Victim victim, OutputStream out) throws IOException {
    long number = (long) victim.owner() * Victim.SLOTS + victim.slot();
    // another stream than the relationship's, which starts from the same number
    Draw draw = Draw.of(force.settings().root(), Stream.VICTIM_PERSON, number);
    Name name = Names.draw(draw, victim.sex());
    Person person = life.person();
    String ethnicity =
        draw.chance(SAME_ETHNICITY)
            ? person.ethnicity()
            : Ethnicity.draw(draw, force.settings().figures().people());
    references.victim(line, victim);
    line.comma().text(name.given()).comma().text(name.family()).comma();
    if (!draw.chance(0.02)) {
      line.date(born(life, victim, draw));
    }
    line.comma().text(victim.sex().name()).comma().text(ethnicity);
    line.comma().text(areaName(life.home())).end().flushTo(out);
  }

  /** Of an age that fits the relationship; 16 or older at the person's first incident. */
  private int born(Life life, Victim victim, Draw draw) {
    double yearsOlder =
        switch (victim.kin()) {
          case PARTNER, EX_PARTNER -> -2 + 6 * draw.normal();
          // the victim-survivor is the parent of an adult child who harms, and the reverse
          case ADULT_CHILD -> draw.between(18, 38);
          case PARENT -> -draw.between(18, 38);
          case SIBLING -> 5 * draw.normal();
          case OTHER_FAMILY -> 15 * draw.normal();
        };
    int born = life.born() - (int) (yearsOlder * DAYS_A_YEAR);
    int oldest = lastDay - (int) (OLDEST_VICTIM * DAYS_A_YEAR);
    int youngest = life.incidents().getFirst().day() - (int) (16.1 * DAYS_A_YEAR);
    return Math.clamp(born, oldest, youngest);
  }

  private String areaName(int area) {
    return force.settings().figures().areas().name(area);
  }
}
