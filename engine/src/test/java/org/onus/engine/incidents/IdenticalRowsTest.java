package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdenticalRowsTest {

  private static final String HEADER =
      "incident_id,person_id,date,offence_code,kind,victim_id,relationship,area,source,"
          + "children_present,sex,dob,ethnicity,risk_grade\n";
  private static final String ROW =
      "C1,N7,2026-01-05,008/67,crime,V1,partner,North,police,yes,m,1990-02-28,W1,high\n";
  private static final List<String> VALUES = List.of(ROW.strip().split(",", -1));
  private static final List<String> OTHERS =
      List.of(
          "C2",
          "N8",
          "2026-01-06",
          "008/66",
          "non-crime",
          "V2",
          "ex-partner",
          "South",
          "health",
          "no",
          "f",
          "1990-03-01",
          "W2",
          "medium");

  @Test
  void countOnceAndAreReported(@TempDir Path folder) {
    for (int copies : new int[] {2, 24, 25, 100}) {
      IncidentFile.Contents contents = Reading.of(folder, HEADER + ROW.repeat(copies));

      assertThat(contents.log().rows()).isEqualTo(1);
      assertThat(contents.log().history("N7").orElseThrow().size()).isEqualTo(1);
      assertThat(contents.report().identicalRows()).isEqualTo(copies - 1);
      assertThat(contents.report().rows()).isEqualTo(copies);
    }
  }

  @Test
  void areRecognisedWhateverStandsBetweenThem(@TempDir Path folder) {
    String other = ROW.replace("C1", "C2");
    String third = ROW.replace("high", "medium");

    Reading.inEveryChunking(
        folder,
        HEADER + ROW + other + third + other + ROW + third + ROW,
        contents -> {
          assertThat(contents.log().rows()).isEqualTo(3);
          assertThat(contents.report().identicalRows()).isEqualTo(4);
        });
  }

  @Test
  void areIdenticalInWhatIsReadAndNotInHowItIsWritten(@TempDir Path folder) {
    IncidentFile.Contents contents =
        Reading.of(
            folder,
            HEADER.strip()
                + ",note\n"
                + ROW.strip()
                + ",one\n"
                + ROW.replace("2026-01-05", "5/1/2026").replace(",m,", ",\"Male\",").strip()
                + ",two\n");

    assertThat(contents.log().rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void aRowThatDiffersInOneColumnIsAnotherRow(int column, @TempDir Path folder) {
    for (String value : List.of(OTHERS.get(column), "")) {
      if (value.isEmpty() && column < 3) {
        continue;
      }
      List<String> values = new ArrayList<>(VALUES);
      values.set(column, value);
      String other = String.join(",", values) + "\n";

      IncidentFile.Contents contents = Reading.of(folder, HEADER + ROW + other + other + ROW);

      assertThat(contents.log().rows()).isEqualTo(2);
      assertThat(contents.log().identicalRows()).isEqualTo(2);
    }
  }
}
