package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02|2026-03-02",
        "2026-03-02T23:59|2026-03-02",
        "2026-03-02T23:59:59|2026-03-02",
        "2026-03-02 23:59:59.123|2026-03-02",
        "2026-03-02T23:59:59Z|2026-03-02",
        "2026-03-02T00:30:00+01:00|2026-03-02",
        "2026-03-02T23:30:00-05:00|2026-03-02",
        "2026-03-02T24:00|2026-03-02",
        "02/03/2026|2026-03-02",
        "2/3/2026|2026-03-02",
        "02/3/2026|2026-03-02",
        "2/03/2026|2026-03-02",
        "02/03/2026 23:59|2026-03-02",
        "2/3/2026 23:59:59|2026-03-02",
        "31/12/1999|1999-12-31",
        "29/02/2024|2024-02-29",
        "2024-02-29|2024-02-29",
        "2000-02-29|2000-02-29",
        "1900-01-01|1900-01-01",
        "01/01/1900|1900-01-01",
        "2026-07-31|2026-07-31",
        "2026-07-31T23:59|2026-07-31",
        "31/07/2026|2026-07-31"
      })
  void reads(String text, LocalDate date, @TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        Reading.HEADER + "C1,N7,  " + text + "  \n",
        contents -> {
          assertThat(contents.report().first()).isEqualTo(date);
          assertThat(Reading.rows(contents.log()))
              .containsExactly(IncidentRow.of("C1", "N7", date));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "30/02/2026,UNREADABLE_DATE",
    "2026-02-30,UNREADABLE_DATE",
    "29/02/2025,UNREADABLE_DATE",
    "2025-02-29,UNREADABLE_DATE",
    "1900-02-29,UNREADABLE_DATE",
    "31/04/2026,UNREADABLE_DATE",
    "00/01/2026,UNREADABLE_DATE",
    "01/00/2026,UNREADABLE_DATE",
    "01/13/2026,UNREADABLE_DATE",
    "2026-13-01,UNREADABLE_DATE",
    "2026-00-10,UNREADABLE_DATE",
    "2026-01-00,UNREADABLE_DATE",
    "2026-1-5,UNREADABLE_DATE",
    "20260105,UNREADABLE_DATE",
    "05/01/26,UNREADABLE_DATE",
    "5.1.2026,UNREADABLE_DATE",
    "2026/01/05,UNREADABLE_DATE",
    "2026-01-05x,UNREADABLE_DATE",
    "2026-01-05T,UNREADABLE_DATE",
    "2026-01-05T25:00,UNREADABLE_DATE",
    "2026-01-05T12:60,UNREADABLE_DATE",
    "2026-01-05T1:30,UNREADABLE_DATE",
    "2026-01-05 noon!,UNREADABLE_DATE",
    "05/01/2026x,UNREADABLE_DATE",
    "05/01/20261,UNREADABLE_DATE",
    "/01/2026,UNREADABLE_DATE",
    "05//2026,UNREADABLE_DATE",
    "-5/01/2026,UNREADABLE_DATE",
    "5 Jan 2026,UNREADABLE_DATE",
    "46027,UNREADABLE_DATE",
    "?,UNREADABLE_DATE",
    "1899-12-31,DATE_BEFORE_1900",
    "31/12/1899,DATE_BEFORE_1900",
    "0001-01-01,DATE_BEFORE_1900",
    "0000-01-01,DATE_BEFORE_1900",
    "2026-08-01,DATE_AFTER_TODAY",
    "01/08/2026,DATE_AFTER_TODAY",
    "9999-12-31,DATE_AFTER_TODAY",
    "'',NO_DATE",
    "'  ',NO_DATE"
  })
  void refuses(String text, RefusalCode code, @TempDir Path folder) {
    Reading.inEveryChunking(
        folder,
        Reading.HEADER + "C1,N7,2026-01-01\nC2,N7," + text + "\nC3,N7,2026-01-01\n",
        contents -> {
          assertThat(Reading.refused(contents)).containsExactly("3 " + code);
          assertThat(Reading.incidents(contents)).containsExactly("C1", "C3");
        });
  }

  @Test
  void mixedStylesAreCountedAndReported(@TempDir Path folder) {
    ReadReport report =
        Reading.of(
                folder,
                Reading.HEADER + "C1,N7,2026-01-05\nC2,N7,05/01/2026\nC3,N7,2026-01-05T10:00\n")
            .report();

    assertThat(report.isoDates()).isEqualTo(2);
    assertThat(report.dayFirstDates()).isEqualTo(1);
    assertThat(report.hasMixedDateStyles()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C1,N7,2026-01-05\n", "C1,N7,5/1/2026\nC2,N7,05/01/2026 10:00\n", ""})
  void oneStyleIsNotMixed(String rows, @TempDir Path folder) {
    assertThat(Reading.of(folder, Reading.HEADER + rows).report().hasMixedDateStyles()).isFalse();
  }

  @Test
  void theReportGivesTheFirstAndTheLastDateThatWereTaken(@TempDir Path folder) {
    ReadReport report =
        Reading.of(
                folder,
                Reading.HEADER
                    + "C1,N7,2026-01-05\nC2,N7,1899-01-01\nC3,N8,01/02/2025\nC4,N9,2027-01-01\n")
            .report();

    assertThat(report.first()).isEqualTo(LocalDate.of(2025, 2, 1));
    assertThat(report.last()).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  /** Against java.time, which counts days on its own. */
  @Property(tries = 250)
  void everyDayReadsAsJavaTimeHasIt(@ForAll @IntRange(min = -800_000, max = 100_000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    for (String pattern : new String[] {"uuuu-MM-dd", "dd/MM/uuuu", "d/M/uuuu"}) {
      // four bytes more, as the reader's buffers have
      byte[] bytes = Reading.utf8(date.format(DateTimeFormatter.ofPattern(pattern)) + "....");
      if (date.getYear() >= 0) {
        assertThat(Dates.epochDay(bytes, 0, bytes.length - 4)).isEqualTo(day);
      }
    }
  }
}
