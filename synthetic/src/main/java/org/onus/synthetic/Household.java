package org.onus.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Someone.GivenName;
import org.onus.synthetic.Someone.Home;

/** People of one address: the hard cases of linkage are relatives. All shares are assumed. */
final class Household {

  /** More than can live in one. */
  private static final int PLACES = 8;

  private static final int LATEST_BIRTH = 14_000; // in 2008
  private static final int EARLIEST_BIRTH = -11_000; // in 1939
  private static final double DAYS_A_YEAR = 365.25;

  private static final double COUPLE = 0.45;
  private static final double SHARED_NAME = 0.6;
  private static final double CHANGED_NAME = 0.12;
  private static final double MOVED = 0.25;
  private static final double TWIN = 0.03;
  private static final double SIBLING = 0.12;
  private static final double CHILD = 0.25;
  private static final double SAME_NAMED_SON = 0.25;

  private final Draw draw;
  private final Home home;
  private final String family;
  private final List<Someone> members = new ArrayList<>();
  private final int first;

  private Household(Draw draw, int number) {
    this.draw = draw;
    home = AgencyNames.home(draw);
    family = AgencyNames.family(draw);
    first = number * PLACES;
  }

  static List<Someone> draw(long seed, int number) {
    Household household = new Household(Draw.of(seed, Stream.HOUSEHOLD, number), number);
    household.fill();
    return household.members;
  }

  private void fill() {
    int born = (int) draw.between(EARLIEST_BIRTH, LATEST_BIRTH);
    Someone one = add(draw.chance(0.7) ? Sex.M : Sex.F, family, born);
    if (draw.chance(TWIN)) {
      add(draw.chance(0.6) ? one.sex() : one.sex().opposite(), family, born);
    } else if (draw.chance(SIBLING)) {
      add(draw.chance(0.5) ? Sex.M : Sex.F, family, born + (int) draw.between(400, 2500));
    }
    if (draw.chance(COUPLE)) {
      String theirs = draw.chance(SHARED_NAME) ? family : AgencyNames.family(draw);
      add(one.sex().opposite(), theirs, born + (int) (1_200 * draw.normal()));
    }
    if (born < 2_500 && draw.chance(CHILD)) {
      int child = born + (int) (draw.between(19, 34) * DAYS_A_YEAR);
      if (one.sex() == Sex.M && draw.chance(SAME_NAMED_SON)) {
        add(one.given(), Sex.M, family, child);
      } else {
        add(draw.chance(0.6) ? Sex.M : Sex.F, family, child);
      }
    }
  }

  private Someone add(Sex sex, String familyName, int born) {
    GivenName given = AgencyNames.given(draw, sex);
    while (isTaken(given)) {
      given = AgencyNames.given(draw, sex);
    }
    return add(given, sex, familyName, born);
  }

  private boolean isTaken(GivenName given) {
    return members.stream().anyMatch(member -> member.given().equals(given));
  }

  private Someone add(GivenName given, Sex sex, String familyName, int born) {
    boolean changed = draw.chance(sex == Sex.F ? CHANGED_NAME : CHANGED_NAME / 6);
    Someone someone =
        new Someone(
            sex,
            given,
            AgencyNames.given(draw, sex).full(),
            familyName,
            changed ? AgencyNames.family(draw) : familyName,
            born,
            draw.chance(MOVED) ? List.of(home, AgencyNames.home(draw)) : List.of(home),
            first + members.size());
    members.add(someone);
    return someone;
  }
}
