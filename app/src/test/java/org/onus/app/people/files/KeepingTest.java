package org.onus.app.people.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A people file that nobody decided on, and refused rows, are kept so long and no longer. */
@ServiceTest
class KeepingTest {
  private static final Reader READER = Reader.service("test");
  private static final String FILE = "record_id,family_name\nP1,Pryce\n,Secret\n";

  private final Browser browser;
  private final PeopleFiles files;
  private final Keeping keeping;
  private final TrailSeen trail;
  private final JdbcClient jdbc;

  @Autowired
  KeepingTest(
      Browser browser, PeopleFiles files, Keeping keeping, TrailSeen trail, JdbcClient jdbc) {
    this.browser = browser;
    this.files = files;
    this.keeping = keeping;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @Test
  void thePageSaysHowLong() {
    assertThat(choose().main())
        .contains("Without a decision this file is kept until 20 February 2027");
  }

  @Test
  void onTheLastDayTheFileWaitsStill() {
    choose();
    happened(90, 0);

    keeping.forgetOld(READER);

    assertThat(files.undecided(READER)).hasSize(1);
  }

  @Test
  void afterwardsItIsGoneWithAllItHeld() {
    PageSeen page = choose();
    happened(90, 1);

    keeping.forgetOld(READER);

    assertThat(files.undecided(READER)).isEmpty();
    assertThat(kept()).isZero();
    assertThat(trail.rows(Deed.PEOPLE_FILE_DROPPED)).hasSize(1);
    assertThat(browser.open(page.link("Download the refused rows (1) as CSV")).status())
        .isEqualTo(404);
  }

  @Test
  void refusedRowsOfARecordedFileGoAsLongAfterIt() {
    PageSeen page = choose();
    String commit = page.document().select("form[action$=/commit]").attr("action");
    browser.follow(browser.send(commit, Map.of()));
    happened(90, 0);
    keeping.forgetOld(READER);
    assertThat(kept()).isOne();

    happened(0, 1);
    keeping.forgetOld(READER);

    assertThat(kept()).isZero();
    assertThat(trail.rows(Deed.REFUSED_ROWS_ERASED)).hasSize(1);
    PageSeen receipt = browser.follow(browser.open(commit.replace("/commit", "")));
    assertThat(receipt.main()).contains("kept long enough and are deleted here");
    assertThat(receipt.summary("Rows refused")).isEqualTo("1");
  }

  private PageSeen choose() {
    return browser.follow(
        browser.upload(
            "/people-files",
            "file",
            "people.csv",
            FILE.getBytes(StandardCharsets.UTF_8),
            Map.of("holds", "PEOPLE", "agency-other", "Invented Force")));
  }

  /** Moves what happened so far into the past. */
  private void happened(int days, int seconds) {
    jdbc.sql(
            """
            UPDATE people_file SET
              chosen_at = chosen_at - make_interval(days => :days, secs => :seconds),
              ended_at = ended_at - make_interval(days => :days, secs => :seconds)
            """)
        .param("days", days)
        .param("seconds", seconds)
        .update();
  }

  /** How many files hold anything still. */
  private int kept() {
    return jdbc.sql(
            "SELECT count(*) FROM people_file WHERE content IS NOT NULL OR refused_rows IS NOT"
                + " NULL")
        .query(Integer.class)
        .single();
  }
}
