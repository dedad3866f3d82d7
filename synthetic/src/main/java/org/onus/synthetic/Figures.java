package org.onus.synthetic;

import java.util.List;

/**
 * The figures of the area that a force is shaped like.
 *
 * <p>Calls for assistance: Table 1.1 of Robinson and Clancy, "New initiatives to tackle domestic
 * violence using the Priority Perpetrator Identification Tool" (2017). Sex, ethnicity and age: its
 * Table 3.2. The divisions of Dyfed-Powys are that report's; the districts of the other two and all
 * weights of areas are rough shares of population and assumed.
 *
 * @param letter first letter of every reference of the force
 * @param callsPer1000 domestic abuse calls for assistance per 1,000 population and year
 * @param burst chance that an incident follows shortly on another; fitted so that the shares of
 *     incidents from repeat victims stand as 3, 2 and 6, which Table 1.1 prints for these forces
 */
record Figures(char letter, double callsPer1000, People people, double burst, Areas areas) {

  private static final Figures HAMPSHIRE =
      new Figures(
          'H',
          11,
          new People(6, 309, 256, 23, 16.0, 33.8, 68.0),
          0.48,
          Areas.of(
              new Area("Southampton", 13),
              new Area("Portsmouth", 11),
              new Area("Isle of Wight", 7),
              new Area("Basingstoke and Deane", 9),
              new Area("Eastleigh", 7),
              new Area("Fareham and Gosport", 10),
              new Area("Havant", 7),
              new Area("New Forest", 9),
              new Area("Rushmoor and Hart", 10),
              new Area("Test Valley", 6),
              new Area("Winchester and East Hampshire", 11)));

  private static final Figures DYFED_POWYS =
      new Figures(
          'D',
          14,
          new People(21, 109, 107, 4, 16.4, 35.6, 69.8),
          0.02,
          Areas.of(
              new Area("Ceredigion", 14),
              new Area("North Powys", 13),
              new Area("South Powys", 13),
              new Area("Pembrokeshire", 24),
              new Area("Carmarthenshire", 36)));

  private static final Figures GREATER_MANCHESTER =
      new Figures(
          'G',
          23,
          new People(0, 55, 48, 7, 18.0, 32.1, 50.0),
          0.68,
          Areas.of(
              new Area("Bolton", 10),
              new Area("Bury", 7),
              new Area("Manchester", 20),
              new Area("Oldham", 9),
              new Area("Rochdale", 8),
              new Area("Salford", 9),
              new Area("Stockport", 10),
              new Area("Tameside", 8),
              new Area("Trafford", 8),
              new Area("Wigan", 11)));

  /**
   * People recorded as harming at least once in six years, per 1,000 population. Assumed, and the
   * same for every shape, so that incidents per person differ as the calls per 1,000 do.
   */
  static final double PEOPLE_PER_1000 = 25;

  /** Table 3.2: counts of perpetrators, and ages in years. */
  record People(
      int women,
      int men,
      int white,
      int blackAsianMixed,
      double youngest,
      double meanAge,
      double oldest) {
    boolean spans(double age) {
      return youngest <= age && age <= oldest;
    }
  }

  record Area(String name, double weight) {}

  /** Areas of a force with the sums of their weights. */
  static final class Areas {
    private final List<Area> list;
    private final double[] sums;

    private Areas(List<Area> list) {
      this.list = list;
      this.sums = Draw.cumulative(list.stream().mapToDouble(Area::weight).toArray());
    }

    static Areas of(Area... areas) {
      return new Areas(List.of(areas));
    }

    int draw(Draw draw) {
      return draw.pick(sums);
    }

    int count() {
      return list.size();
    }

    String name(int area) {
      return list.get(area).name();
    }
  }

  static Figures of(Shape shape) {
    return switch (shape) {
      case HAMPSHIRE -> HAMPSHIRE;
      case DYFED_POWYS -> DYFED_POWYS;
      case GREATER_MANCHESTER -> GREATER_MANCHESTER;
    };
  }

  /** Incidents that the calls per 1,000 imply for so many people, over the whole period. */
  long expectedIncidents(int howMany) {
    return Math.round(howMany * callsPer1000 * Settings.YEARS / PEOPLE_PER_1000);
  }
}
