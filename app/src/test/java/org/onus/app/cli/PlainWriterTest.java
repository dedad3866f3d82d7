package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainWriterTest {

  @Test
  void linesTabsAndLettersOfAnyScriptPass() {
    assertThat(written("a\tb\nc\r\nŵ – … 名\ud83d\ude00"))
        .isEqualTo("a\tb\nc\r\nŵ – … 名\ud83d\ude00");
  }

  @Test
  void whatSteersATerminalIsAQuestionMark() {
    assertThat(written("\u0000\u0007\u001b[2J\u007f\u0080\u009f\u00a0"))
        .isEqualTo("???[2J???\u00a0");
    assertThat(written("\u2029\u202a\u202e\u202f\u2065\u2066\u2069\u206a"))
        .isEqualTo("\u2029??\u202f\u2065??\u206a");
  }

  /** It would let the rest of a line be written over its beginning. */
  @Test
  void aCarriageReturnPassesOnlyAtTheEndOfALine() {
    assertThat(written("a\rb\r\rc\r\n")).isEqualTo("a?b??c\r\n");
  }

  @Test
  void insideALineThereIsNoOther() {
    assertThat(PlainWriter.inLine("a\nb\r\nc\td")).isEqualTo("a?b??c?d");
  }

  private static String written(String text) {
    StringWriter written = new StringWriter();
    PrintWriter plain = new PrintWriter(new PlainWriter(written), true);
    plain.print(text.substring(0, 1));
    plain.write(text.toCharArray(), 1, text.length() - 1);
    plain.flush();
    return written.toString();
  }
}
