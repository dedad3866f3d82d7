package org.onus.synthetic;

import org.onus.synthetic.Someone.GivenName;
import org.onus.synthetic.Someone.Home;

/** Names and addresses; some are common, as in life. */
final class AgencyNames {

  private static final String[] MALE = {
    "David Dave", "Michael Mike", "Christopher Chris", "Thomas Tom", "Daniel Dan", "James Jim",
    "Robert Rob", "William Bill", "Andrew Andy", "Matthew Matt", "Anthony Tony", "Stephen Steve",
    "Joseph Joe", "Richard Rick", "Benjamin Ben", "Samuel Sam", "Nicholas Nick", "Alexander Alex",
    "Edward Ted", "Kenneth Ken", "Gareth Gaz", "Mohammed Mo", "Jonathan Jon", "Philip Phil",
    "Owen Owain", "Rhys Reece", "Dylan Dylan", "Craig Craig", "Imran Imran", "Kofi Kofi",
    "Tomasz Tomek", "Liam Liam", "Callum Cal", "Darren Daz", "Wayne Wayne", "Jason Jase",
    "Sean Shaun", "Kevin Kev", "Lee Lee", "Harri Harry"
  };
  private static final String[] FEMALE = {
    "Sarah Sally",
    "Elizabeth Liz",
    "Catherine Kate",
    "Margaret Maggie",
    "Jennifer Jen",
    "Rebecca Becky",
    "Samantha Sam",
    "Victoria Vicky",
    "Jacqueline Jackie",
    "Deborah Debbie",
    "Susan Sue",
    "Patricia Pat",
    "Alexandra Alex",
    "Christine Chris",
    "Amanda Mandy",
    "Stephanie Steph",
    "Nicola Nicky",
    "Charlotte Charlie",
    "Emily Em",
    "Hannah Hannah",
    "Megan Meg",
    "Carys Carys",
    "Lowri Lowri",
    "Aisha Aisha",
    "Priya Priya",
    "Agnieszka Aga",
    "Donna Donna",
    "Leanne Leanne",
    "Chloe Chloe",
    "Bethan Beth"
  };
  private static final String[] KINDS = {"Street", "Road", "Close", "Avenue", "Lane", "Terrace"};
  private static final int TOWNS = 40;
  private static final int DISTRICTS = 80;

  private AgencyNames() {}

  static GivenName given(Draw draw, Sex sex) {
    String[] names = sex == Sex.M ? MALE : FEMALE;
    String[] both = names[below(draw, names.length)].split(" ", -1);
    return new GivenName(both[0], both[1]);
  }

  static String family(Draw draw) {
    return Names.family(below(draw, Names.FAMILIES));
  }

  /** The square of an even draw: the first are some ten times as common as the last. */
  private static int below(Draw draw, int bound) {
    double even = draw.uniform();
    return (int) (even * even * bound);
  }

  /** Fifteen houses or so share a postcode, a street and a town. */
  static Home home(Draw draw) {
    int district = draw.below(DISTRICTS);
    int unit = draw.below(4_000);
    int street = district * 4_000 + unit;
    String postcode =
        "ZZ%d %d%c%c"
            .formatted(1 + district, unit % 10, letter(unit / 10 % 20), letter(unit / 200 % 20));
    return new Home(
        1 + draw.below(15),
        Names.family(street % Names.FAMILIES) + " " + KINDS[street % KINDS.length],
        Names.family(district % TOWNS * 17) + "ton",
        postcode);
  }

  private static char letter(int index) {
    return "ABDEFGHJLNPQRSTUWXYZ".charAt(index);
  }
}
