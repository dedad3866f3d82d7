package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of several agencies about the same invented people. */
class AgencyRecordsTest {

  private static final int PEOPLE = 6_000;
  private static final int FIRST_IDENTIFIER = 11;

  @TempDir private Path folder;

  private List<String[]> records = List.of();
  private Map<String, String> person = Map.of();

  @BeforeEach
  void generate() throws IOException, CannotGenerateException {
    AgencyRecords.generate(PEOPLE, 7, folder.resolve("one"));
    records = rows(AgencyRecords.RECORDS);
    person =
        rows(AgencyRecords.TRUTH).stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  @Test
  void everyRecordHasAnIdOfItsOwnAndAPerson() {
    assertThat(records).hasSize(person.size()).allMatch(row -> row.length == 15);
    assertThat(records).allMatch(row -> person.containsKey(row[0]));
    assertThat(new HashSet<>(person.values())).hasSize(PEOPLE);
    assertThat((double) records.size() / PEOPLE).isCloseTo(2.0, within(0.1));
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException, CannotGenerateException {
    AgencyRecords.generate(PEOPLE, 7, folder.resolve("two"));
    AgencyRecords.generate(PEOPLE, 8, folder.resolve("three"));

    assertThat(folder.resolve("two/records.csv"))
        .hasSameBinaryContentAs(folder.resolve("one/records.csv"));
    assertThat(folder.resolve("three/records.csv").toFile().length()).isPositive();
    assertThat(Files.readString(folder.resolve("three/records.csv")))
        .isNotEqualTo(Files.readString(folder.resolve("one/records.csv")));
  }

  @Test
  void manyRecordsHaveNoIdentifier() {
    double without =
        (double) records.stream().filter(AgencyRecordsTest::hasNoIdentifier).count()
            / records.size();

    // 35 per cent that have lost theirs, and a fifth of agencies that never have any
    assertThat(without).isCloseTo(0.35 + 0.65 * (0.2 + 0.2 * 0.2), within(0.03));
  }

  @Test
  void relativesAreThere() {
    Map<String, Set<String>> byNameAndBirth = new HashMap<>();
    Map<String, Set<String>> byNameAndHome = new HashMap<>();
    for (String[] row : records) {
      if (row[4].matches("\\d{4}-\\d\\d-\\d\\d") && !row[9].isEmpty()) {
        String home = row[3] + row[6] + row[9];
        byNameAndBirth
            .computeIfAbsent(home + row[4], key -> new HashSet<>())
            .add(person.get(row[0]));
        byNameAndHome
            .computeIfAbsent(row[1] + home, key -> new HashSet<>())
            .add(person.get(row[0]));
      }
    }

    assertThat(byNameAndBirth.values()).as("twins").anyMatch(persons -> persons.size() > 1);
    assertThat(byNameAndHome.values())
        .as("fathers and sons of one name")
        .anyMatch(persons -> persons.size() > 1);
  }

  @Test
  void checkCharactersFit() {
    // by hand: 90 + 81 + 72 + 21 + 36 + 40 + 28 + 24 + 14 = 406, 406 mod 11 = 10, 11 - 10 = 1
    assertThat(Numbers.nhs(1)).isEqualTo("9993687871");
    assertThat(Numbers.nhs(0)).as("its check would be 10").isEmpty();
    // 7368787 = 23 * 320382 + 1: the second letter
    assertThat(Numbers.pnc(1)).isEqualTo("1800/7368787A");
  }

  @Test
  void aSenselessNumberIsRefused() {
    assertThatThrownBy(() -> AgencyRecords.generate(0, 7, folder.resolve("none")))
        .isInstanceOf(CannotGenerateException.class)
        .hasMessageContaining("from 1 to");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static boolean hasNoIdentifier(String[] row) {
    for (int i = FIRST_IDENTIFIER; i < row.length; i++) {
      if (!row[i].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(folder.resolve("one").resolve(name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
