package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionalValuesTest {

  private static final String HEADER =
      "incident_id,person_id,date,offence_code,kind,victim_id,relationship,area,source,"
          + "children_present,sex,dob,ethnicity,risk_grade\n";

  @Test
  void everyColumnIsRead(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER + "C1,N7,2026-01-05,008/67,crime,V1,partner,North,police,yes,m,1990-02-28,W1,high\n",
        contents ->
            assertThat(Reading.rows(contents.log()))
                .containsExactly(
                    new IncidentRow(
                        "C1",
                        "N7",
                        LocalDate.of(2026, 1, 5),
                        "008/67",
                        Kind.CRIME,
                        "V1",
                        "partner",
                        "North",
                        "police",
                        true,
                        Sex.MALE,
                        LocalDate.of(1990, 2, 28),
                        "W1",
                        RiskGrade.HIGH)));
  }

  @Test
  void whatIsEmptyIsUnknown(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER + "C1,N7,2026-01-05, ,\"\",,,,,,,,,\n",
        contents -> {
          assertThat(Reading.rows(contents.log()))
              .containsExactly(IncidentRow.of("C1", "N7", LocalDate.of(2026, 1, 5)));
          assertThat(contents.report().notUnderstood()).isEmpty();
        });
  }

  @Test
  void whatIsNotUnderstoodIsUnknownAndCounted(@TempDir Path folder) {
    String row = "C%d,N7,2026-01-05,,maybe,,,,,some,male-ish,%s,,severe\n";
    Reading.inEveryChunking(
        folder,
        HEADER
            + row.formatted(1, "30/02/1990")
            + row.formatted(2, "1899-12-31")
            + row.formatted(3, "2026-01-06")
            + row.formatted(4, "2026-01-05"),
        contents -> {
          assertThat(contents.report().notUnderstood())
              .isEqualTo(
                  Map.of(
                      IncidentColumn.KIND, 4L,
                      IncidentColumn.CHILDREN_PRESENT, 4L,
                      IncidentColumn.SEX, 4L,
                      IncidentColumn.RISK_GRADE, 4L,
                      IncidentColumn.DOB, 3L));
          assertThat(contents.log().rows()).isEqualTo(4);
          assertThat(contents.log().history("N7").orElseThrow().dob())
              .isEqualTo(LocalDate.of(2026, 1, 5));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "crime,yes,M,standard,CRIME,true,MALE,STANDARD",
    "Non-Crime,NO,f,MEDIUM,NON_CRIME,false,FEMALE,MEDIUM",
    "non crime,1,Other,h,NON_CRIME,true,OTHER,HIGH",
    "CRIME,0,female,s,CRIME,false,FEMALE,STANDARD"
  })
  void knowsTheCommonSpellings(
      String kind,
      String children,
      String sex,
      String grade,
      Kind expectedKind,
      boolean expectedChildren,
      Sex expectedSex,
      RiskGrade expectedGrade,
      @TempDir Path folder) {
    IncidentFile.Contents contents =
        Reading.of(
            folder,
            HEADER + "C1,N7,2026-01-05,,%s,,,,,%s,%s,,,%s\n".formatted(kind, children, sex, grade));

    IncidentRow row = Reading.rows(contents.log()).getFirst();
    assertThat(row.kind()).isEqualTo(expectedKind);
    assertThat(row.childrenPresent()).isEqualTo(expectedChildren);
    assertThat(row.sex()).isEqualTo(expectedSex);
    assertThat(row.riskGrade()).isEqualTo(expectedGrade);
    assertThat(contents.report().notUnderstood()).isEmpty();
  }

  @Test
  void aRecordedUnknownIsUnknownAndNotCounted(@TempDir Path folder) {
    IncidentFile.Contents contents =
        Reading.of(folder, HEADER + "C1,N7,2026-01-05,,,,,,,unknown,not stated,,,Unknown\n");

    assertThat(Reading.rows(contents.log()))
        .containsExactly(IncidentRow.of("C1", "N7", LocalDate.of(2026, 1, 5)));
    assertThat(contents.report().notUnderstood()).isEmpty();
  }

  /** Values that agree in their first sixteen bytes are told apart. */
  @Test
  void longValuesThatBeginAlikeAreDifferent(@TempDir Path folder) {
    StringBuilder text = new StringBuilder("incident_id,person_id,date,area\n");
    for (int length = 1; length <= 40; length++) {
      text.append("C%02d,N7,2026-01-05,%s\n".formatted(length, "n".repeat(length)));
    }
    Reading.inEveryChunking(
        folder,
        text.toString(),
        contents -> {
          List<IncidentRow> rows = Reading.rows(contents.log());
          assertThat(rows.stream().map(IncidentRow::area).distinct()).hasSize(40);
          for (IncidentRow row : rows) {
            assertThat(String.valueOf(row.area()))
                .hasSize(Integer.parseInt(row.incidentId().substring(1)));
          }
        });
  }
}
