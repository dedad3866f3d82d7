package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Families share address and name without being one person. Most pairs of one address are of that
 * kind, and a model that takes them for one person's learns that people change their given names.
 */
class FamiliesTest {

  private static final int FAMILIES = 1_000;
  private static final double SLIP = 0.1;

  private final List<PersonRecord> records = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final Random random = new Random(17);
  private final Linkage linkage = linkage();

  @Test
  void theyDoNotTeachThatGivenNamesChange() {
    assertThat(
            linkage.model().agreementOfOnePerson(PersonColumn.GIVEN_NAME, Level.DIFFERENT, false))
        .isLessThan(0.02);
    assertThat(linkage.model().agreementOfOnePerson(PersonColumn.GIVEN_NAME, Level.SAME, false))
        .isCloseTo((1 - SLIP) * (1 - SLIP), within(0.03));
  }

  @Test
  void aFamilyNameSaysLittleWithinOneDwelling() {
    assertThat(linkage.model().bits(PersonColumn.FAMILY_NAME, Level.SAME, true)).isLessThan(1);
    assertThat(linkage.model().bits(PersonColumn.FAMILY_NAME, Level.SAME, false)).isGreaterThan(5);
  }

  @Test
  void relativesAreNotLinkedWithoutAHuman() {
    Truth truth = Truth.of(new ArrayList<>(persons));
    Accuracy accuracy =
        Accuracy.of(linkage.automaticClusters(Judgements.NONE), truth, linkage.people());

    assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.999);
    assertThat(accuracy.recall()).isGreaterThan(0.5);
  }

  /** Four people a family, two of them with two records; ids in the order of adding. */
  private Linkage linkage() {
    List<PersonRecord> names = Invented.people(2_000, 4).records();
    for (int family = 0; family < FAMILIES; family++) {
      String house = String.valueOf(1 + random.nextInt(90));
      String street = "street" + (char) ('a' + random.nextInt(20)) + random.nextInt(10);
      String postcode = "ZZ%d %dAB".formatted(1 + family / 120, family / 12 % 10);
      String familyName = of(names, PersonColumn.FAMILY_NAME);
      for (int member = 0; member < 4; member++) {
        PersonRecord drawn = names.get(random.nextInt(names.size()));
        String born =
            "%d-%02d-%02d"
                .formatted(
                    1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
        for (int copy = 0; copy < (member < 2 ? 2 : 1); copy++) {
          String given = String.valueOf(drawn.values().get(PersonColumn.GIVEN_NAME));
          PersonRecord record =
              Invented.record(
                  "r%05d".formatted(records.size()),
                  random.nextDouble() < SLIP ? "x" + given : given,
                  familyName,
                  random.nextDouble() < 0.1 ? null : born,
                  "Llan");
          record = Invented.with(record, PersonColumn.HOUSE_NUMBER, house);
          record = Invented.with(record, PersonColumn.STREET, street);
          records.add(Invented.with(record, PersonColumn.POSTCODE, postcode));
          persons.add(family + "/" + member);
        }
      }
    }
    return Linkage.of(Invented.loaded(records), Linkage.Progress.NONE);
  }

  private String of(List<PersonRecord> names, PersonColumn column) {
    return String.valueOf(names.get(random.nextInt(names.size())).values().get(column));
  }
}
