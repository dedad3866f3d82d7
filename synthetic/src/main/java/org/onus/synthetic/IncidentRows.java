package org.onus.synthetic;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.synthetic.Life.Incident;
import org.onus.synthetic.Recording.Recorded;

/** Turns lives into rows of the incident file, one row an offence. */
final class IncidentRows {

  static final String HEADER =
      "incident_id,person_id,date,offence_code,kind,victim_id,relationship,area,source,"
          + "children_present,sex,dob,ethnicity,risk_grade";

  private final Force force;
  private final References references;
  private final DateOrder rows;
  private final Line line = new Line();

  IncidentRows(Force force, References references, DateOrder rows) {
    this.force = force;
    this.references = references;
    this.rows = rows;
  }

  void add(Life life) throws IOException {
    Recording recording = new Recording(force.settings(), life);
    int index = life.person().index();
    // only a first half's incidents hold rows of the other half
    List<Life> second =
        force.isFirstHalf(index)
            ? List.of(force.life(force.otherHalf(index).orElseThrow()))
            : List.of();
    Map<Integer, Victim> victims = new HashMap<>();
    for (Incident incident : life.incidents()) {
      Victim victim = victims.computeIfAbsent(incident.victim(), slot -> force.victim(life, slot));
      Recorded recorded = recording.record(incident, victim);
      boolean sameIncident = false;
      for (String code : recorded.codes()) {
        write(life, incident.day(), recorded, code, victim, sameIncident);
        sameIncident = true;
      }
      for (Life other : second) {
        if (force.isCountered(incident, other)) {
          Recorded counter = recording.recordCounter(recorded);
          write(
              other,
              incident.day(),
              counter,
              counter.codes().getFirst(),
              force.victim(other, 0),
              true);
        }
      }
    }
  }

  private void write(
      Life life, int day, Recorded recorded, String code, Victim victim, boolean sameIncident)
      throws IOException {
    Person person = life.person();
    references.person(line.comma(), person.index());
    line.comma().date(day).comma().text(code).comma().text(recorded.kind()).comma();
    if (recorded.victimKnown()) {
      references.victim(line, victim);
    }
    line.comma().text(recorded.relationship());
    line.comma().text(recorded.area());
    line.comma().text(recorded.source().text());
    line.comma().text(recorded.children());
    line.comma().text(person.sexText()).comma();
    writeBirth(life, day);
    line.comma().text(person.ethnicity()).comma().text(recorded.grade()).end();
    rows.add(day, sameIncident, line);
  }

  private void writeBirth(Life life, int day) {
    switch (life.person().recordedBirth()) {
      case ONE -> line.date(life.born());
      case NONE -> {}
      case TWO -> line.date(day % 2 == 0 ? life.born() : life.born() - 365);
    }
  }
}
