package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that cannot be taken are told apart, kept, and loaded once they are mended. */
@ServiceTest
class RefusedRowsTest {
  private static final EnumSet<RefusalCode> OF_OTHER_FILES =
      EnumSet.of(
          RefusalCode.NO_RECORD,
          RefusalCode.REPEATED_RECORD,
          RefusalCode.UNREADABLE_FIRST_DAY,
          RefusalCode.UNREADABLE_LAST_DAY,
          RefusalCode.ENDS_BEFORE_IT_BEGINS,
          RefusalCode.NO_WORDS,
          RefusalCode.WORDS_TOO_LONG,
          RefusalCode.UNKNOWN_PERSON,
          RefusalCode.UNKNOWN_OTHER_PERSON,
          RefusalCode.SAME_PERSON_TWICE,
          RefusalCode.UNKNOWN_SUBJECT,
          RefusalCode.UNKNOWN_STATUS,
          RefusalCode.UNKNOWN_VALUE,
          RefusalCode.UNKNOWN_RELATIONSHIP,
          RefusalCode.UNKNOWN_HOW_KNOWN,
          RefusalCode.UNKNOWN_REGIME,
          RefusalCode.NEITHER_YES_NOR_NO,
          RefusalCode.AGENCY_TOO_LONG,
          RefusalCode.LATER_SAID,
          RefusalCode.TWO_ACCOUNTS);

  private static final String FILE =
      """
      incident_id,person_id,date,offence_code
      I1,P1,2026-11-01,105/01
      I2,P1,2026-02-30,105/01
      I3,,2026-11-01,105/01
      I4,P2,2026-11-23,105/01
      """;
  private final Browser browser;
  private final Incidents incidents;
  private final LoadJourney journey;

  @Autowired
  RefusedRowsTest(Browser browser, Incidents incidents) {
    this.browser = browser;
    this.incidents = incidents;
    this.journey = new LoadJourney(browser);
  }

  @Test
  void areShownWithTheirLineReasonAndText() {
    PageSeen page = journey.check(FILE);

    assertThat(page.summary("Rows refused")).isEqualTo("3");
    assertThat(page.summary("The date lies after today.")).isEqualTo("1 row");
    assertThat(page.table("The first 3 refused rows"))
        .containsExactly(
            List.of(
                "3",
                "The date is not a day of the calendar written as 2026-11-22 or 22/11/2026.",
                "I2,P1,2026-02-30,105/01"),
            List.of("4", "The row names no person.", "I3,,2026-11-01,105/01"),
            List.of("5", "The date lies after today.", "I4,P2,2026-11-23,105/01"));
  }

  @Test
  void areDownloadedMendedAndLoadedAgain() {
    PageSeen receipt = journey.load(FILE);
    PageSeen download = browser.open(receipt.link("Download the refused rows (3) as CSV"));

    assertThat(download.header("Content-Type")).startsWith("text/csv");
    assertThat(download.header("Content-Disposition"))
        .contains("OFFICIAL-SENSITIVE-refused-rows.csv");
    assertThat(download.text().lines()).hasSize(4);

    PageSeen second = journey.load(download.text().replace("2026-02-30", "2026-02-28"));
    assertThat(second.table("What changed")).contains(List.of("New", "1", "1"));
    assertThat(second.summary("Rows refused")).isEqualTo("2");
    assertThat(incidents.log(TestPeople.reader(Role.ANALYST)).rows()).isEqualTo(2);
  }

  @Test
  void everyReasonThereIsCanBeReadAndTheGoodRowIsRecorded() {
    String file =
        """
        incident_id,person_id,date,offence_code
        I1,P1,2026-11-01,105/01
        ,P2,2026-11-01,105/01
        I3,,2026-11-01,105/01
        I4,P2,,105/01
        I5,P2,30/02/2026,105/01
        I6,P2,2026-11-23,105/01
        I7,P2,1899-12-31,105/01
        I8,P2,2026-11-01
        I9,P2,2026-11-01,"105"/01
        I10,Fl\u00e2t,2026-11-01,105/01
        I11,P\0002,2026-11-01,105/01
        I12,%s,2026-11-01,105/01
        I13,P2,2026-11-01,"105
        """
            .formatted("9".repeat(201));

    PageSeen check =
        browser.follow(
            journey.accept(
                browser.follow(journey.choose(file.getBytes(StandardCharsets.ISO_8859_1)))));

    assertThat(check.summary("Rows refused")).isEqualTo("12");
    for (RefusalCode code : EnumSet.complementOf(OF_OTHER_FILES)) {
      assertThat(check.summary(code.sentence())).as(code.name()).isEqualTo("1 row");
    }
    assertThat(check.table("The first 12 refused rows")).hasSize(12);
    journey.commit(check);
    assertThat(incidents.log(TestPeople.reader(Role.ANALYST)).rows()).isEqualTo(1);
  }

  @Test
  void aFileOfNothingElseCannotBeRecorded() {
    PageSeen page = journey.check("incident_id,person_id,date\nI1,P1,tomorrow\n");

    assertThat(page.main()).contains("No row of this file can be recorded.");
    assertThat(page.document().select("form[action$=/commit]")).isEmpty();
  }

  @Test
  void aHugeRowIsShownInShort() {
    PageSeen page =
        journey.check(
            "incident_id,person_id,date\nI1,P1," + "9".repeat(100_000) + "\nI2,P1,2026-01-01\n");

    assertThat(page.table("The refused row").getFirst().get(2)).hasSizeLessThan(600);
  }
}
