package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.CustodySpells.Spell;

class CustodyFileTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @Test
  void readsSpellsInEitherStyleOfDate(@TempDir Path folder) throws Exception {
    CustodyFile.Contents contents =
        read(
            folder,
            """
            \uFEFFfrom,To,prison,person_id\r
            2026-03-01,01/04/2026,x, N7 \r
            1/3/2026,,,N8\r
            2026-04-01T09:00,2026-04-01,"a
            b",N7\r
            """);

    assertThat(contents.spells())
        .isEqualTo(
            Map.of(
                "N7", List.of(new Spell(MARCH, APRIL), new Spell(APRIL, APRIL)),
                "N8", List.of(new Spell(MARCH, null))));
    assertThat(contents.count()).isEqualTo(3);
    assertThat(contents.refused()).isEmpty();
  }

  @Test
  void refusesWrongSpellsWithTheirLinesAndKeepsTheOthers(@TempDir Path folder) throws Exception {
    CustodyFile.Contents contents =
        read(
            folder,
            """
            person_id,from,to
            ,2026-03-01,
            N7,,2026-04-01
            N7,30/02/2026,
            N7,2026-03-01,still in
            N7,2026-04-01,2026-03-01
            N7,2026-03-01,2026-04-01
            N7
            """);

    assertThat(contents.refused())
        .extracting(refused -> refused.line() + " " + refused.code())
        .containsExactly(
            "2 NO_PERSON",
            "3 UNREADABLE_FIRST_DAY",
            "4 UNREADABLE_FIRST_DAY",
            "5 UNREADABLE_LAST_DAY",
            "6 ENDS_BEFORE_IT_BEGINS",
            "8 WRONG_FIELD_COUNT");
    assertThat(contents.spells()).isEqualTo(Map.of("N7", List.of(new Spell(MARCH, APRIL))));
  }

  @Test
  void refusedRowsComeBackAsTheyStand(@TempDir Path folder) throws Exception {
    CustodyFile.Contents contents =
        read(folder, "prison,person_id,from,to\n\"A, B\", N7 ,soon,\r\nC,N8,2026-03-01,\n");

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contents.refusals().writeTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "refused_line,refused_because,refused_sentence,prison,person_id,from,to",
            "2,UNREADABLE_FIRST_DAY,\""
                + RefusalCode.UNREADABLE_FIRST_DAY.sentence()
                + "\",\"A, B\", N7 ,soon,");
  }

  @Test
  void aFileOfWhichNoSpellCanBeUsedHasCheckedNothing(@TempDir Path folder) throws Exception {
    assertThat(read(folder, "person_id,from,to\nN7,soon,\n").custody().checked()).isFalse();
    assertThat(read(folder, "person_id,from,to\nN7,soon,\nN8,2026-03-01,\n").custody().checked())
        .isTrue();
  }

  /** A spell whose end was cut off must not become one that never ended. */
  @Test
  void aLastLineThatIsCutOffIsRefused(@TempDir Path folder) throws Exception {
    CustodyFile.Contents contents = read(folder, "person_id,from,to\nN7,2026-03-01");

    assertThat(contents.spells()).isEmpty();
    assertThat(contents.refused()).hasSize(1);
  }

  @Test
  void anOpenQuotationMarkCostsOnlyItsLine(@TempDir Path folder) throws Exception {
    CustodyFile.Contents contents =
        read(
            folder,
            "person_id,from,to,note\nN7,2026-03-01,2026-04-01,\"open\nN8,2026-03-01,,\"\"\n");

    assertThat(contents.spells()).isEqualTo(Map.of("N8", List.of(new Spell(MARCH, null))));
    assertThat(contents.refused())
        .extracting(refused -> refused.line() + " " + refused.code())
        .containsExactly("2 UNCLOSED_QUOTE");
  }

  @Test
  void aFileOfAnotherShapeIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> read(folder, "person_id,start,end\n"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(
            "The file has no column from. It needs person_id, from, to; it has: person_id, start,"
                + " end.");
  }

  private static CustodyFile.Contents read(Path folder, String text)
      throws IOException, UnusableFileException {
    return CustodyFile.read(Files.writeString(folder.resolve("spells.csv"), text));
  }
}
