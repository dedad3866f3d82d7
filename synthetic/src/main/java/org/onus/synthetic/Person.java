package org.onus.synthetic;

import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Names.Name;

/**
 * Who somebody recorded as harming is, apart from what they did.
 *
 * @param index number in the force, from 0
 * @param sexRecorded whether the files say the sex
 * @param ethnicity a self-defined code, {@code NS} or empty
 * @param recordedBirth how well the files record the date of birth
 */
record Person(
    int index,
    Sex sex,
    boolean sexRecorded,
    String ethnicity,
    Name name,
    RecordedBirth recordedBirth) {

  private static final double SAME_SEX = 0.03;
  private static final double NO_SEX = 0.005;
  private static final double NO_BIRTH = 0.02;
  private static final double TWO_BIRTHS = 0.005;

  /** The mess of real exports, in a small share of people. */
  enum RecordedBirth {
    ONE("one"),
    NONE("none"),
    /** Some rows say the day a year later. */
    TWO("two");

    private final String text;

    RecordedBirth(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  static Person of(Settings settings, Couples couples, int index) {
    Draw draw = Draw.of(settings.root(), Stream.PERSON, index);
    Figures.People people = settings.figures().people();
    Sex sex = draw.chance(womenOutsideCouples(people)) ? Sex.F : Sex.M;
    if (couples.isSecond(index)) {
      Sex other = of(settings, couples, couples.otherOf(index).orElseThrow()).sex();
      sex = drawPartnerOf(other, draw);
    }
    boolean sexRecorded = !draw.chance(NO_SEX);
    String ethnicity = Ethnicity.draw(draw, people);
    Name name = Names.draw(draw, sex);
    return new Person(index, sex, sexRecorded, ethnicity, name, drawBirth(draw));
  }

  static Sex drawPartnerOf(Sex sex, Draw draw) {
    return draw.chance(SAME_SEX) ? sex : sex.opposite();
  }

  private static RecordedBirth drawBirth(Draw draw) {
    double at = draw.uniform();
    if (at < NO_BIRTH) {
      return RecordedBirth.NONE;
    }
    return at < NO_BIRTH + TWO_BIRTHS ? RecordedBirth.TWO : RecordedBirth.ONE;
  }

  /**
   * Share of women among those who are not second halves of couples, such that the share among all
   * is the table's. Second halves are {@code s} of all, and mostly women as first halves are men:
   * table = p (1 - s) + s ((1 - p) (1 - same) + p same). Greater Manchester's pilot took men only,
   * so its women are those of couples and no others.
   */
  private static double womenOutsideCouples(Figures.People people) {
    double table = (double) people.women() / (people.women() + people.men());
    double seconds = Couples.SHARE / 2;
    double fromCouples = seconds * (1 - SAME_SEX);
    return Math.max(0, (table - fromCouples) / (1 - seconds * 2 * (1 - SAME_SEX)));
  }

  String sexText() {
    return sexRecorded ? sex.name() : "";
  }
}
