package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quotation mark that is never closed must not swallow the rows behind it. */
class UnclosedQuoteTest {

  private static final String HEADER = "incident_id,person_id,date,area,note\n";

  @Test
  void costsOnlyItsOwnLine(@TempDir Path folder) {
    expectOnlyItsOwnLine(folder, i -> "C%d,N7,2026-01-05,North,x\n".formatted(i));
  }

  @Test
  void costsOnlyItsOwnLineAmongQuotedRows(@TempDir Path folder) {
    expectOnlyItsOwnLine(folder, i -> "C%d,N7,2026-01-05,\"North\",\"a, b\"\n".formatted(i));
  }

  @Test
  void costsOnlyItsOwnLineAmongRowsWithEmptyQuotes(@TempDir Path folder) {
    expectOnlyItsOwnLine(folder, i -> "C%d,N7,2026-01-05,\"\",\"x\"\n".formatted(i));
  }

  @Test
  void costsOnlyItsOwnLineAmongRowsWithDoubledQuotes(@TempDir Path folder) {
    expectOnlyItsOwnLine(folder, i -> "C%d,N7,2026-01-05,\"\"\"N\"\"\",x\n".formatted(i));
  }

  @Test
  void costsOnlyItsOwnLineBeforeARowWithANul(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER
            + "C1,N7,2026-01-05,\"open,x\n"
            + "C2,N7,2026-01-05,a\0b,x\n"
            + "C3,N7,2026-01-05,\"North\",x\n",
        contents -> {
          assertThat(Reading.refused(contents)).containsExactly("2 UNCLOSED_QUOTE", "3 NUL_BYTE");
          assertThat(Reading.incidents(contents)).containsExactly("C3");
        });
  }

  @Test
  void linesAreStillCountedIfItStandsBehindAValueOfTwoLines(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER
            + "C1,N7,2026-01-05,\"two\nlines\",\"open\n"
            + "C2,N7,soon,,\n"
            + "C3,N7,2026-01-05,\"North\",x\n",
        contents -> {
          assertThat(Reading.refused(contents))
              .containsExactly("2 UNCLOSED_QUOTE", "4 UNREADABLE_DATE");
          assertThat(Reading.incidents(contents)).containsExactly("C3");
        });
  }

  @Test
  void severalCostALineEach(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER
            + "C1,N7,2026-01-05,\"open,x\n"
            + "C2,N7,2026-01-05,\"open,x\n"
            + "C3,N7,2026-01-05,North,x\n"
            + "C4,N7,2026-01-05,\"open,x\n",
        contents -> {
          assertThat(Reading.refused(contents))
              .containsExactly("2 UNCLOSED_QUOTE", "3 UNCLOSED_QUOTE", "5 UNCLOSED_QUOTE");
          assertThat(Reading.incidents(contents)).containsExactly("C3");
        });
  }

  private interface Row {
    String text(int number);
  }

  private static void expectOnlyItsOwnLine(Path folder, Row row) {
    for (String open : List.of("C0,N7,2026-01-05,\"North,x\n", "\"C0,N7,2026-01-05,North,x\n")) {
      String before = text(row, 1, 20);
      String after = text(row, 21, 60);
      Reading.inEveryChunking(
          folder,
          HEADER + before + open + after,
          contents -> {
            assertThat(Reading.refused(contents)).containsExactly("22 UNCLOSED_QUOTE");
            assertThat(contents.log().rows()).isEqualTo(60);
          });
    }
  }

  private static String text(Row row, int from, int to) {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(from, to).forEach(i -> text.append(row.text(i)));
    return text.toString();
  }
}
