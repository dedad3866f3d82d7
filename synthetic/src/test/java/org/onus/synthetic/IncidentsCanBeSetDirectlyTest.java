package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentsCanBeSetDirectlyTest {

  @TempDir private Path folder;

  private static Settings people(int howMany) {
    return Settings.of(Shape.GREATER_MANCHESTER, howMany, 5, Sample.LAST_DAY);
  }

  @ParameterizedTest
  @ValueSource(longs = {2_001, 6_000, 6_001, 40_000})
  void exactlyAsManyAreWritten(long wanted) throws Exception {
    Written written = Forces.generate(people(1_000).withIncidents(wanted), folder, Progress.NONE);

    long distinct =
        Files.readAllLines(folder.resolve("incidents.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(wanted).isEqualTo(written.incidents());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20})
  void aHandfulOfPeopleIsAForceToo(int howMany) throws Exception {
    Written written = Forces.generate(people(howMany), folder, Progress.NONE);

    assertThat(written.people()).isEqualTo(howMany);
    assertThat(Files.readAllLines(folder.resolve("people.csv"))).hasSize(howMany + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {900, 1_000_000})
  void aNumberThatPeopleCannotHaveIsRefusedWithTheRange(long wanted) {
    assertThatThrownBy(
            () -> Forces.generate(people(1_000).withIncidents(wanted), folder, Progress.NONE))
        .isInstanceOf(CannotGenerateException.class)
        .hasMessageContaining("1,000 people with this seed can have from")
        .hasMessageContaining("incidents, not");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void absurdSettingsAreRefused() {
    assertRefused(people(0), "The number of people must be from 1 to 10,000,000, not 0.");
    assertRefused(people(10).withIncidents(-5), "incidents must be from 1 to 200,000,000, not -5.");
    assertRefused(
        Settings.of(Shape.HAMPSHIRE, 10, 1, Sample.LAST_DAY.withYear(1066)),
        "The last day must lie between 2000 and 2100, not on 1066-06-30.");
  }

  private void assertRefused(Settings settings, String sentence) {
    assertThatThrownBy(() -> Forces.generate(settings, folder, Progress.NONE))
        .isInstanceOf(CannotGenerateException.class)
        .hasMessageContaining(sentence);
    assertThat(folder).isEmptyDirectory();
  }
}
