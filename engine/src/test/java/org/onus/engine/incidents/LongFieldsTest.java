package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongFieldsTest {

  private static final String HEADER = "incident_id,person_id,date,area,note\n";
  private static final int TEN_MEGABYTES = 10 << 20;
  private static final List<String> LONG_VALUES =
      List.of(
          "x".repeat(TEN_MEGABYTES),
          "\"" + "x, ".repeat(TEN_MEGABYTES / 3) + "\"",
          "\"" + "He said \"\"no\"\".\n".repeat(TEN_MEGABYTES / 16) + "\"");

  @Test
  void tenMegabytesInAColumnThatIsReadAreRefused(@TempDir Path folder) {
    for (String value : LONG_VALUES) {
      IncidentFile.Contents contents = read(folder, "C1,N7,2026-01-05," + value + ",x\n");

      assertThat(Reading.refused(contents))
          .containsExactly("2 FIELD_TOO_LONG", lineBehind(value) + " UNREADABLE_DATE");
      assertThat(Reading.incidents(contents)).containsExactly("C3");
    }
  }

  @Test
  void tenMegabytesInAnotherColumnDoNoHarm(@TempDir Path folder) {
    for (String value : LONG_VALUES) {
      IncidentFile.Contents contents = read(folder, "C1,N7,2026-01-05,," + value + "\n");

      assertThat(Reading.refused(contents)).containsExactly(lineBehind(value) + " UNREADABLE_DATE");
      assertThat(Reading.incidents(contents)).containsExactly("C1", "C3");
    }
  }

  @Test
  void aLineLongerThanAnyRecordIsOneRefusal(@TempDir Path folder) {
    IncidentFile.Contents contents =
        read(folder, "C1,N7,2026-01-05,," + "a,".repeat(10 << 20) + "\n");

    assertThat(Reading.refused(contents))
        .containsExactly("2 WRONG_FIELD_COUNT", "3 UNREADABLE_DATE");
    assertThat(Reading.incidents(contents)).containsExactly("C3");
  }

  @Test
  void twoHundredBytesAreTakenAndOneMoreIsNot(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER
            + "C1,N7,2026-01-05,"
            + "\u00e9".repeat(100)
            + ",\n"
            + "C2,N7,2026-01-05,"
            + "\u00e9".repeat(100)
            + "x,\n"
            + "C3,N7,2026-01-05,\""
            + "\"\"".repeat(100)
            + "\",\n",
        contents -> {
          assertThat(Reading.refused(contents)).containsExactly("3 FIELD_TOO_LONG");
          assertThat(Reading.rows(contents.log()))
              .extracting(IncidentRow::area)
              .containsExactly("\u00e9".repeat(100), "\"".repeat(100));
        });
  }

  /** Chunks of a megabyte: the long field covers ten of them. */
  private static IncidentFile.Contents read(Path folder, String row) {
    String text = HEADER + row + "C2,N7,soon,,\nC3,N7,2026-01-05,,\n";
    return Reading.of(folder, Reading.utf8(text), 1 << 20);
  }

  private static long lineBehind(String value) {
    return 3 + value.chars().filter(c -> c == '\n').count();
  }
}
