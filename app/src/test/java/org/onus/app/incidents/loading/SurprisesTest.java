package org.onus.app.incidents.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.ColumnMapping;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentFile;
import org.onus.engine.incidents.UnusableFileException;

/** What is unlike the rest of a file. */
class SurprisesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  @TempDir Path folder;

  @Test
  void aFileLikeAnyOtherHasNone() throws Exception {
    assertThat(in(rows("2026-03", 5) + rows("2026-04", 5))).isEmpty();
  }

  @Test
  void findsDatesOutsideTheYearsOfTheRest() throws Exception {
    assertThat(in(rows("2025-12", 5) + rows("2026-01", 5) + "X,P1,1987-01-01,105/01,,\n"))
        .containsExactly(new Surprise(Surprise.Kind.DATES_APART, 1, List.of("1987", "2025–2026")));
  }

  @Test
  void namesTheYearOfTheRestOnceWhereThereIsOne() throws Exception {
    assertThat(in(rows("2026-01", 5) + "X,P1,1987-01-01,105/01,,\n"))
        .containsExactly(new Surprise(Surprise.Kind.DATES_APART, 1, List.of("1987", "2026")));
  }

  @Test
  void findsACodeThatNobodyKnows() throws Exception {
    String file = rows("2026-03", 5) + "X,P1,2026-03-01,999/99,,\n";

    assertThat(in(file))
        .containsExactly(new Surprise(Surprise.Kind.UNKNOWN_CODE, 1, List.of("999/99")));
    assertThat(in(file, Set.of("999/99"))).isEmpty();
    assertThat(in(file, HarmWeights.of(Map.of("999/99", 5.0, "105/01", 10.0)), Set.of())).isEmpty();
  }

  @Test
  void findsAMonthWithTwiceTheRowsOfTheThreeBefore() throws Exception {
    String before = rows("2026-03", 20) + rows("2026-04", 20) + rows("2026-05", 20);

    assertThat(in(before + rows("2026-06", 40)))
        .containsExactly(new Surprise(Surprise.Kind.SUDDEN_DOUBLING, 40, List.of("2026-06", "20")));
    assertThat(in(before + rows("2026-06", 39))).isEmpty();
  }

  @Test
  void findsPeopleWithTwoSexesOrBirths() throws Exception {
    String file =
        """
        X,P1,2026-03-01,105/01,M,1990-01-01
        Y,P1,2026-03-02,105/01,F,1991-01-01
        """;

    assertThat(in(file))
        .containsExactlyInAnyOrder(
            new Surprise(Surprise.Kind.SEVERAL_BIRTHS, 1, List.of()),
            new Surprise(Surprise.Kind.SEVERAL_SEXES, 1, List.of()));
  }

  @Test
  void findsRepeatedIncidentsIdenticalRowsAndMissingCodes() throws Exception {
    String file =
        """
        X,P1,2026-03-01,105/01,,
        X,P1,2026-03-01,105/01,,
        X,P1,2026-03-01,008/77,,
        X,P1,2026-03-02,,,
        """;

    assertThat(in(file))
        .containsExactlyInAnyOrder(
            new Surprise(Surprise.Kind.REPEATED_INCIDENTS, 2, List.of()),
            new Surprise(Surprise.Kind.IDENTICAL_ROWS, 1, List.of()),
            new Surprise(Surprise.Kind.NO_CODE, 1, List.of()));
  }

  @Test
  void anIncidentOfTwoPeopleRepeatsForNeither() throws Exception {
    assertThat(in("X,P1,2026-03-01,105/01,,\nX,P2,2026-03-01,105/01,,\n")).isEmpty();
  }

  @Test
  void gathersCodesThatNobodyKnowsTheMostFrequentFirst() throws Exception {
    assertThat(in(rows("2026-03", 3) + codes(11, 13) + codes(12, 13)))
        .containsExactly(
            new Surprise(Surprise.Kind.UNKNOWN_CODES, 3, List.of("2", "999/12, 999/11")));
    assertThat(in(rows("2026-03", 3) + codes(11, 20)))
        .containsExactly(
            new Surprise(
                Surprise.Kind.UNKNOWN_CODES,
                9,
                List.of("9", "999/11, 999/12, 999/13, 999/14, 999/15, 999/16, 999/17, 999/18, …")));
  }

  @Test
  void gathersYearsApartSoThatTheyHideNothingElse() throws Exception {
    StringBuilder file = new StringBuilder(rows("2026-03", 40));
    for (int back = 1; back <= 11; back++) {
      file.append(
          "X%d,P1,%d-01-01,105/01,%s,%n".formatted(back, 2024 - 2 * back, back == 1 ? "F" : "M"));
    }

    assertThat(in(file.toString()))
        .containsExactly(
            new Surprise(
                Surprise.Kind.YEARS_APART,
                11,
                List.of("11", "2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, …", "2026")),
            new Surprise(Surprise.Kind.SEVERAL_SEXES, 1, List.of()));
  }

  @Test
  void gathersMonthsThatDouble() throws Exception {
    StringBuilder file = new StringBuilder();
    for (int month = 1; month <= 10; month++) {
      file.append(rows("2026-%02d".formatted(month), month == 4 ? 50 : month == 10 ? 60 : 20));
    }

    assertThat(in(file.toString()))
        .containsExactly(
            new Surprise(Surprise.Kind.SUDDEN_DOUBLINGS, 110, List.of("2", "2026-10, 2026-04")));
  }

  private static String codes(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(code -> "X%d-%d,P1,2026-03-01,999/%d,,%n".formatted(from, code, code))
        .collect(Collectors.joining());
  }

  private static String rows(String month, int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("I%s-%d,P%d,%s-%02d,105/01,,%n".formatted(month, i, i, month, 1 + i % 28));
    }
    return rows.toString();
  }

  private List<Surprise> in(String rows) throws IOException, UnusableFileException {
    return in(rows, Set.of());
  }

  private List<Surprise> in(String rows, Set<String> seen)
      throws IOException, UnusableFileException {
    return in(rows, HarmWeights.shipped(), seen);
  }

  private List<Surprise> in(String rows, HarmWeights weights, Set<String> seen)
      throws IOException, UnusableFileException {
    Path file = folder.resolve("file.csv");
    Files.writeString(file, "incident_id,person_id,date,offence_code,sex,dob\n" + rows);
    return Surprises.in(
        IncidentFile.read(file, ColumnMapping.standard(), TODAY, _ -> {}), weights, seen);
  }
}
