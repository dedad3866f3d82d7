package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingRowsTest {

  private static final String HEADER = "incident_id,person_id,date,area,note\n";
  private static final String GOOD = "G1,N1,2026-01-05,North,\n";

  @Test
  void aRowWithoutAnIncident(@TempDir Path folder) {
    expect(folder, " ,N7,2026-01-05,,\n", RefusalCode.NO_INCIDENT);
  }

  @Test
  void aRowWithoutAPerson(@TempDir Path folder) {
    expect(folder, "C1,\"\",2026-01-05,,\n", RefusalCode.NO_PERSON);
  }

  @Test
  void aRowWithoutADate(@TempDir Path folder) {
    expect(folder, "C1,N7,,,\n", RefusalCode.NO_DATE);
  }

  @Test
  void aRowOfCommasAlone(@TempDir Path folder) {
    expect(folder, ",,,,\n", RefusalCode.NO_INCIDENT);
  }

  @Test
  void aRowWithTooFewFields(@TempDir Path folder) {
    expect(folder, "C1,N7,2026-01-05,North\n", RefusalCode.WRONG_FIELD_COUNT);
    expect(folder, "C1\n", RefusalCode.WRONG_FIELD_COUNT);
  }

  @Test
  void aRowWithTooManyFields(@TempDir Path folder) {
    expect(folder, "C1,N7,2026-01-05,North,,\n", RefusalCode.WRONG_FIELD_COUNT);
    expect(
        folder, "C1,N7,2026-01-05,North" + ",".repeat(5_000) + "\n", RefusalCode.WRONG_FIELD_COUNT);
  }

  @Test
  void textAfterAClosingQuote(@TempDir Path folder) {
    expect(folder, "C1,N7,2026-01-05,\"North\" side,\n", RefusalCode.TEXT_AFTER_QUOTE);
    expect(folder, "C1,N7,2026-01-05,\"North\"side,\"a\nb\"\n", RefusalCode.TEXT_AFTER_QUOTE, 4);
  }

  @Test
  void textAfterAQuoteBehindAValueOfTwoLines(@TempDir Path folder) {
    expect(folder, "C1,N7,2026-01-05,\"a\nb\",\"c\"d\n", RefusalCode.TEXT_AFTER_QUOTE, 4);
  }

  @Test
  void aNulByteInAnyColumn(@TempDir Path folder) {
    expect(folder, "C1,N7,2026-01-05,No\0rth,\n", RefusalCode.NUL_BYTE);
    expect(folder, "C1,N7,2026-01-05,North,\"\0\"\n", RefusalCode.NUL_BYTE);
  }

  @Test
  void aMappedValueThatIsNotUtf8(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        (HEADER + GOOD + "C1,N7,2026-01-05,Fl\u00e2t,\n" + GOOD.replace("G1", "G2"))
            .getBytes(Charset.forName("windows-1252")),
        contents -> {
          assertThat(Reading.refused(contents)).containsExactly("3 NOT_UTF8");
          assertThat(Reading.incidents(contents)).containsExactly("G1", "G2");
        });
  }

  @Test
  void otherBytesInAColumnThatIsNotReadDoNoHarm(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        (HEADER + "C1,N7,2026-01-05,North,\u201cFl\u00e2t\u201d\n")
            .getBytes(Charset.forName("windows-1252")),
        contents -> assertThat(Reading.incidents(contents)).containsExactly("C1"));
  }

  @Test
  void aLastLineThatIsCutOff(@TempDir Path folder) {
    String whole = "C1,N7,2026-01-05,North,x";
    String text = HEADER + GOOD + whole;
    // from "C1,N7,2026-01-05,North" down to "C"
    for (int cut = text.length() - 2; cut > text.length() - whole.length(); cut--) {
      Reading.inEveryChunking(
          folder,
          text.substring(0, cut),
          contents -> {
            assertThat(Reading.incidents(contents)).containsExactly("G1");
            assertThat(Reading.refused(contents)).containsExactly("3 WRONG_FIELD_COUNT");
          });
    }
  }

  @Test
  void aLastLineThatIsCutOffInsideQuotes(@TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        HEADER + GOOD + "C1,N7,2026-01-05,North,\"he sa",
        contents -> {
          assertThat(Reading.incidents(contents)).containsExactly("G1");
          assertThat(Reading.refused(contents)).containsExactly("3 UNCLOSED_QUOTE");
        });
  }

  @Test
  void everyReasonIsCountedAndHasASentence(@TempDir Path folder) {
    IncidentFile.Contents contents =
        Reading.of(folder, HEADER + ",N7,2026-01-05,,\n,N7,x,,\nC1,N7,x,,\n" + GOOD);

    assertThat(contents.refusals().byCode())
        .isEqualTo(Map.of(RefusalCode.NO_INCIDENT, 2, RefusalCode.UNREADABLE_DATE, 1));
    assertThat(contents.report().rows()).isEqualTo(4);
    assertThat(contents.report().refused()).isEqualTo(3);
    for (RefusalCode code : RefusalCode.values()) {
      assertThat(code.sentence()).matches("[A-Z][^\"]*\\.");
    }
  }

  @Test
  void theTextOfARefusedRowCanBeShown(@TempDir Path folder) throws Exception {
    Refusals refusals =
        Reading.of(folder, HEADER + GOOD + "C1,N7,\"x\ny\",,\r\n" + GOOD).refusals();

    assertThat(refusals.text(refusals.list().getFirst())).isEqualTo("C1,N7,\"x\ny\",,");
  }

  @Test
  void noRefusalsWriteAHeaderAlone(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Reading.of(folder, HEADER + GOOD).refusals().writeTo(out);

    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("refused_line,refused_because,refused_sentence," + HEADER);
  }

  private static void expect(Path folder, String row, RefusalCode code) {
    expect(folder, row, code, 3);
  }

  /** The row stands between good ones; a second wrong row shows that lines are still counted. */
  private static void expect(Path folder, String row, RefusalCode code, int lineOfTheLast) {
    Reading.inEveryChunking(
        folder,
        HEADER + GOOD + row + "C8,N8,soon,,\n" + GOOD.replace("G1", "G2"),
        contents -> {
          assertThat(Reading.refused(contents))
              .containsExactly("3 " + code, (lineOfTheLast + 1) + " UNREADABLE_DATE");
          assertThat(Reading.incidents(contents)).containsExactly("G1", "G2");
        });
  }
}
