package org.onus.engine.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random rows with so few different values that most of them agree in most columns. */
final class AnyRows {

  private AnyRows() {}

  static List<IncidentRow> of(long seed, int rows, int people) {
    Random random = new Random(seed);
    List<IncidentRow> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(
          IncidentRow.of(
                  "C" + random.nextInt(9),
                  "N" + random.nextInt(people),
                  LocalDate.of(2026, 1, 1).plusDays(random.nextInt(4)))
              .withOffence(one(random, null, "008/67", "105/01"), one(random, null, Kind.CRIME))
              .withVictim(one(random, null, "V1", "V2", "N0", "N1"))
              .withPerson(one(random, null, Sex.MALE, Sex.FEMALE), null)
              .withArea(one(random, null, "North")));
    }
    return all;
  }

  @SafeVarargs
  private static <T extends @Nullable Object> T one(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
