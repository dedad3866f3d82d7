package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayingsTest {
  private static final Settings SETTINGS =
      Settings.of(Shape.DYFED_POWYS, 2_000, 7, Sample.LAST_DAY);

  @TempDir private Path folder;
  private Path force;
  private Path said;

  @BeforeEach
  void generate() throws CannotGenerateException {
    force = folder.resolve("force");
    said = folder.resolve("said");
    Forces.generate(SETTINGS, force, Progress.NONE);
    Sayings.generate(SETTINGS, said);
  }

  @Test
  void everybodyNamedIsInTheFilesOfTheForce() throws IOException {
    Set<String> people = column(force.resolve("incidents.csv"), 1);
    people.addAll(column(force.resolve("incidents.csv"), 5));

    assertThat(people)
        .containsAll(column(said.resolve(Sayings.STATEMENTS), 0))
        .containsAll(column(said.resolve(Sayings.STATUSES), 0))
        .containsAll(column(said.resolve(Sayings.RELATIONSHIPS), 0))
        .containsAll(column(said.resolve(Sayings.RELATIONSHIPS), 1));
  }

  @Test
  void nothingIsSaidAfterTheLastDayNorEndsBeforeItBegins() throws IOException {
    List<String[]> statements = rows(said.resolve(Sayings.STATEMENTS));
    assertThat(statements).hasSizeGreaterThan(400);
    for (String[] row : statements) {
      assertThat(LocalDate.parse(row[4])).isBeforeOrEqualTo(Sample.LAST_DAY);
      assertThat(row[3].compareTo(row[4])).isLessThanOrEqualTo(0);
    }
    List<String[]> statuses = rows(said.resolve(Sayings.STATUSES));
    assertThat(statuses).hasSizeGreaterThan(80);
    for (String[] row : statuses) {
      assertThat(LocalDate.parse(row[5])).isAfter(LocalDate.parse(row[4]));
      assertThat(LocalDate.parse(row[5])).isBeforeOrEqualTo(Sample.LAST_DAY);
    }
    List<String[]> ties = rows(said.resolve(Sayings.RELATIONSHIPS));
    assertThat(ties).hasSizeGreaterThan(500);
    for (String[] row : ties) {
      assertThat(row[0]).isNotEqualTo(row[1]);
      if (!row[4].isEmpty()) {
        assertThat(LocalDate.parse(row[4])).isAfter(LocalDate.parse(row[3]));
      }
    }
  }

  @Test
  void theSameSettingsGiveTheSameBytes() throws IOException, CannotGenerateException {
    Path again = folder.resolve("again");
    Sayings.generate(SETTINGS, again);

    for (String file :
        List.of(Sayings.STATEMENTS, Sayings.STATUSES, Sayings.RELATIONSHIPS, FileSet.READ_ME)) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(said.resolve(file));
    }
  }

  @Test
  void theReportCountsTheRows() throws IOException, CannotGenerateException {
    for (Written.WrittenFile file : Sayings.generate(SETTINGS, folder.resolve("again")).files()) {
      assertThat(rows(said.resolve(file.name()))).hasSize((int) file.rows());
    }
  }

  private static Set<String> column(Path file, int column) throws IOException {
    return rows(file).stream()
        .map(row -> row[column])
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(row -> row.split(",", -1)).toList();
  }
}
