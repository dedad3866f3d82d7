package org.onus.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.onus.synthetic.Life.Custody;
import org.onus.synthetic.Life.Incident;

/** Rows of the truth file: what the generator knows and the other files do not say. */
final class TruthFile {

  static final String HEADER =
      "person_id,pattern,rate_per_year,incidents,victims,incidents_in_custody,custody_days,"
          + "both_ways_with,both_ways_half,home_area,moved_to,moved_on,dob,dobs_recorded";

  private final Force force;
  private final References references;
  private final int lastDay;
  private final Line line = new Line();

  TruthFile(Force force, References references) {
    this.force = force;
    this.references = references;
    this.lastDay = force.firstDay() + force.days() - 1;
  }

  void write(Life life, OutputStream out) throws IOException {
    int index = life.person().index();
    OptionalInt otherHalf = force.otherHalf(index);
    boolean first = force.isFirstHalf(index);
    references.person(line, index);
    line.comma().text(life.pattern().id()).comma();
    thousandths(Math.round(life.yearly() * 1000));
    line.comma().number(life.incidents().size() + countersAgainst(life, otherHalf, first));
    line.comma().number(life.victims());
    line.comma().number(life.incidents().stream().filter(Incident::fromCustody).count());
    line.comma().number(life.custody().stream().mapToInt(this::days).sum()).comma();
    otherHalf.ifPresent(other -> references.person(line, other));
    line.comma().text(otherHalf.isEmpty() ? "" : first ? "first" : "second");
    line.comma().text(areaName(life.home())).comma();
    if (life.moved().happened()) {
      line.text(areaName(life.moved().area())).comma().date(life.moved().day());
    } else {
      line.comma();
    }
    line.comma().date(life.born()).comma().text(life.person().recordedBirth().text());
    line.end().flushTo(out);
  }

  /** Incidents of the first half that this person, as the second, is recorded for too. */
  private int countersAgainst(Life life, OptionalInt otherHalf, boolean first) {
    return otherHalf.isEmpty() || first
        ? 0
        : force.counterAllegations(force.life(otherHalf.getAsInt()), life).size();
  }

  private void thousandths(long number) {
    line.number(number / 1000).letter('.').padded(number % 1000, 3);
  }

  /** Days inside up to and including the last day. */
  private int days(Custody spell) {
    return spell.to().orElse(lastDay + 1) - spell.from();
  }

  private String areaName(int area) {
    return force.settings().figures().areas().name(area);
  }
}
