package org.onus.app.incidents.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.web.LoadJourney;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refused rows are kept to be mended, and no longer than that. */
@ServiceTest
class RetentionTest {
  private static final Reader READER = Reader.service("test");
  private static final String FILE =
      "incident_id,person_id,date\nI1,P1,2026-11-01\nI2,Secret-Nominal,2026-02-30\n";
  private final Browser browser;
  private final Incidents incidents;
  private final Loading loading;
  private final Retention retention;
  private final JdbcClient jdbc;
  private final LoadJourney journey;

  @Autowired
  RetentionTest(
      Browser browser, Incidents incidents, Loading loading, Retention retention, JdbcClient jdbc) {
    this.browser = browser;
    this.incidents = incidents;
    this.loading = loading;
    this.retention = retention;
    this.jdbc = jdbc;
    this.journey = new LoadJourney(browser);
  }

  @Test
  void theReceiptSaysHowLong() {
    assertThat(journey.load(FILE).main()).contains("kept here until 20 February 2027");
  }

  @Test
  void onTheLastDayTheyAreStillThere() {
    PageSeen receipt = journey.load(FILE);
    happened(Duration.ofDays(90));

    retention.forgetOld(READER);

    assertThat(browser.open(receipt.link("Download the refused rows (1) as CSV")).text())
        .contains("Secret-Nominal");
  }

  @Test
  void afterwardsNothingOfThemIsLeftAndTheReceiptSaysSo() {
    PageSeen receipt = journey.load(FILE);
    String download = receipt.link("Download the refused rows (1) as CSV");
    happened(Duration.ofDays(90).plusSeconds(1));

    retention.forgetOld(READER);

    PageSeen gone = browser.follow(browser.open(download));
    assertThat(gone.main()).contains("1 row was refused and not recorded. It was kept");
    assertThat(gone.summary("Rows refused")).isEqualTo("1");
    assertThat(kept()).doesNotContain("Secret-Nominal");
    assertThat(incidents.log(READER).rows()).isEqualTo(1);
  }

  @Test
  void aFileThatNobodyDecidedOnIsDroppedAfterAsLong() {
    PageSeen check = journey.check(FILE);
    happened(Duration.ofDays(91));

    retention.forgetOld(READER);

    UUID id = jdbc.sql("SELECT id FROM incidents_load").query(UUID.class).single();
    assertThat(loading.find(READER, id).orElseThrow().state()).isEqualTo(LoadState.CANCELLED);
    assertThat(browser.follow(browser.open("/incidents/load/" + id)).heading())
        .isEqualTo("Load cancelled");
    assertThat(check.heading()).isEqualTo("Check what would change");
    assertThat(kept()).doesNotContain("Nominal", "P1");
  }

  @Test
  void aCancelledLoadKeepsNoValueOfItsFile() {
    journey.cancel(journey.check(FILE));

    assertThat(kept()).doesNotContain("Nominal", "P1").contains("person_id");
  }

  @Test
  void aRecordedLoadKeepsNoSampleOfItsFile() {
    journey.load(FILE);

    assertThat(jdbc.sql("SELECT header::text FROM incidents_load").query(String.class).single())
        .doesNotContain("P1")
        .contains("person_id");
  }

  private void happened(Duration ago) {
    jdbc.sql(
            """
            UPDATE incidents_load SET begun_at = begun_at - make_interval(secs => :ago),
              ended_at = ended_at - make_interval(secs => :ago)
            """)
        .param("ago", ago.toSeconds())
        .update();
  }

  /** Everything that the tables of loads hold. */
  private String kept() {
    return jdbc.sql(
            """
            SELECT (SELECT string_agg(l::text, ' ') FROM incidents_load l)
              || coalesce((SELECT string_agg(convert_from(content, 'UTF8'), ' ')
                           FROM incidents_load_chunk), '')
            """)
        .query(String.class)
        .single();
  }
}
