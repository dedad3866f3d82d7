package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingQuotedFieldsTest {

  private static final String HEADER = "incident_id,person_id,date,area,note\n";

  @Test
  void commasInsideQuotesBelongToTheValue(@TempDir Path folder) {
    expectAreas(folder, "C1,N7,2026-01-05,\"North, upper\",\"a,b\"\n", "North, upper");
  }

  @Test
  void doubledQuotesAreOneQuote(@TempDir Path folder) {
    expectAreas(folder, "C1,N7,2026-01-05,\"the \"\"Ridge\"\"\",\n", "the \"Ridge\"");
  }

  @Test
  void requiredValuesMayHoldQuotesToo(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER + "\"C\"\"1\"\"\",\"N \"\"7\"\"\",\"2026-01-05\",,\n",
        contents -> {
          IncidentRow row = Reading.rows(contents.log()).getFirst();
          assertThat(row.incidentId()).isEqualTo("C\"1\"");
          assertThat(row.personId()).isEqualTo("N \"7\"");
        });
  }

  @Test
  void aValueThatIsOneDoubledQuoteIsAQuote(@TempDir Path folder) {
    expectAreas(folder, "C1,N7,2026-01-05,\"\"\"\",\n", "\"");
  }

  @Test
  void quotesInsideAnUnquotedValueStandForThemselves(@TempDir Path folder) {
    expectAreas(folder, "C1,N7,2026-01-05,5\" pipe,say \"\"x\"\"\n", "5\" pipe");
  }

  @Test
  void blanksAroundValuesAreTrimmedInsideAndOutsideOfQuotes(@TempDir Path folder) {
    expectAreas(folder, " C1 ,\tN7,\" 2026-01-05 \",\" North \" ,\n", "North");
  }

  @Test
  void lineEndsInsideQuotesBelongToTheValue(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER
            + "C1,N7,2026-01-05,\"North\nUpper\",\"one\n\ntwo\"\n"
            + "C2,N7,2026-01-06,\"North\r\nLower\",\"\n\"\r\n"
            + "C3,N7,2026-01-32,South,\n",
        contents -> {
          assertThat(areas(contents)).containsExactly("North\nUpper", "North\r\nLower");
          assertThat(Reading.refused(contents)).containsExactly("9 UNREADABLE_DATE");
        });
  }

  /** Every cut that a chunk can make through three records with line ends of their own. */
  @Test
  void aCutAtAnyByteDoesNotShow(@TempDir Path folder) {
    String text =
        HEADER
            + "C1,N7,2026-01-05,\"North\nC9,N9,2026-01-05,x,\nUpper\",\r\n"
            + "C2,N7,2026-01-06,\"\n\n\",\"\"\n"
            + "C3,N7,2026-01-07,\"a\"\"\nb\",\n"
            + "C4,N7,x,,\n";
    for (int chunk = 1; chunk <= text.length(); chunk++) {
      IncidentFile.Contents contents = Reading.of(folder, Reading.utf8(text), chunk);

      assertThat(Reading.incidents(contents))
          .as("chunk %d", chunk)
          .containsExactly("C1", "C2", "C3");
      assertThat(Reading.refused(contents))
          .as("chunk %d", chunk)
          .containsExactly("10 UNREADABLE_DATE");
    }
  }

  @Test
  void crLfEndsALineAsLfDoes(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER.replace("\n", "\r\n")
            + "C1,N7,2026-01-05,North,\r\nC2,N7,2026-01-05,\"North\",x\r\nC3,N7,,,\r\n",
        contents -> {
          assertThat(areas(contents)).containsExactly("North", "North");
          assertThat(Reading.refused(contents)).containsExactly("4 NO_DATE");
        });
  }

  @Test
  void aByteOrderMarkIsLeftOut(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        "\uFEFF" + HEADER + "C1,N7,2026-01-05,North,\nC2,N7,,,\n",
        contents -> {
          assertThat(Reading.incidents(contents)).containsExactly("C1");
          assertThat(Reading.refused(contents)).containsExactly("3 NO_DATE");
        });
  }

  @Test
  void blankLinesAreNoRows(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER + "\n  \nC1,N7,2026-01-05,North,\n\r\n\nC2,N7,,,\n\n",
        contents -> {
          assertThat(contents.report().rows()).isEqualTo(2);
          assertThat(Reading.refused(contents)).containsExactly("7 NO_DATE");
        });
  }

  @Test
  void theLastLineNeedsNoLineEnd(@TempDir Path folder) {
    for (String end : List.of("", "\n", "\r\n", "\n\n", "\n ")) {
      Reading.inEveryChunking(
          folder,
          HEADER + "C1,N7,2026-01-05,North,\nC2,N7,2026-01-05,\"South\",\"x\"" + end,
          contents -> assertThat(areas(contents)).containsExactly("North", "South"));
    }
  }

  @Test
  void lettersBeyondAsciiAreRead(@TempDir Path folder) {
    expectAreas(folder, "C1,N7,2026-01-05,Ynys Môn – 東,\"é\"\n", "Ynys Môn – 東");
  }

  private static void expectAreas(Path folder, String row, String area) {
    Reading.inEveryChunking(
        folder,
        HEADER + row,
        contents -> {
          assertThat(contents.refusals().size()).isZero();
          assertThat(areas(contents)).containsExactly(area);
        });
  }

  private static List<String> areas(IncidentFile.Contents contents) {
    return Reading.rows(contents.log()).stream().map(row -> String.valueOf(row.area())).toList();
  }
}
