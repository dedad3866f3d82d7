package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of two megabytes, which several threads read. */
class ReadingOnAllCoresTest {

  private static final String HEADER = "incident_id,person_id,date,victim_id,area,note\n";
  private static final int ROWS = 30_000;

  @Test
  void refusalsBearTheirLinesAndPeopleTheirNames(@TempDir Path folder) {
    expectAll(folder, 0);
  }

  @Test
  void theSameIfCutsFallIntoRecordsAndTheFileIsReadAgain(@TempDir Path folder) {
    expectAll(folder, 3);
  }

  @Test
  void progressAddsUpToTheRowsOfTheFile(@TempDir Path folder) throws Exception {
    String text = text(0);
    Path file = Files.writeString(folder.resolve("incidents.csv"), text);
    AtomicLong told = new AtomicLong();

    IncidentFile.read(file, ColumnMapping.standard(), Reading.TODAY, told::addAndGet, 1 << 16);

    assertThat(told).hasValue(text.length() - HEADER.length());
  }

  private static void expectAll(Path folder, int linesInANote) {
    byte[] bytes = Reading.utf8(text(linesInANote));
    List<String> wrongLines =
        java.util.stream.IntStream.range(0, ROWS)
            .filter(i -> i % 1_000 == 999)
            .mapToObj(i -> 2 + (long) i * (1 + linesInANote) + " UNREADABLE_DATE")
            .toList();
    for (int chunk : new int[] {Reading.ONE_CHUNK, 1 << 16, 5_000}) {
      IncidentFile.Contents contents = Reading.of(folder, bytes, chunk);

      assertThat(Reading.refused(contents)).isEqualTo(wrongLines);
      assertThat(contents.log().rows()).isEqualTo(ROWS - wrongLines.size());
      for (IncidentRow row : Reading.rows(contents.log())) {
        String number = row.incidentId().substring(1);
        assertThat(row.personId()).isEqualTo("N" + Integer.parseInt(number) / 3);
        assertThat(row.victimId()).isEqualTo("V" + number);
        assertThat(row.area()).isEqualTo("area " + Integer.parseInt(number) % 40);
      }
    }
  }

  private static String text(int linesInANote) {
    String note = "\"" + "x".repeat(30) + "\nC1,N1,2026-01-05,V1,,".repeat(linesInANote) + "\"";
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++) {
      String date = i % 1_000 == 999 ? "soon" : "2026-01-05";
      text.append("C%d,N%d,%s,V%d,area %d,%s\n".formatted(i, i / 3, date, i, i % 40, note));
    }
    return text.toString();
  }
}
