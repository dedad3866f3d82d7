package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** A commissioner sees what three areas look like, and nobody in it. */
class AreaFiguresTest {
  private static final String FORCE = "Figures Police";
  private static final int PEOPLE = 120;

  @TempDir private Path folder = Path.of("");

  @Test
  void areReadComparedAndTakenOut() throws IOException {
    try (Visit analyst = Visit.withScripts()) {
      Loads.record(analyst, FORCE, incidents());
    }
    assess();
    try (Visit visit = Visit.of(Role.COMMISSIONER)) {
      visit.open("/area-figures?site=Figures+East&site=Figures+North&site=Figures+West");
      assertThat(visit.main()).containsText("120 of them are counted here");
      assertThat(visit.table("Referral paths")).isVisible();
      visit.look("figures-1-three-areas");
      visit.field("Figures West").uncheck();
      visit.button("Show").click();
      assertThat(visit.main()).containsText("80 of them are counted here");
      assertThat(visit.page().locator("[name=small]")).hasCount(0);
    }
    try (Visit visit = Visit.withoutScripts()) {
      visit.open("/area-figures?site=Figures+East");
      visit.field("Show small numbers too").check();
      visit.button("Show").click();
      assertThat(visit.main()).containsText("Small numbers are shown");
    }
  }

  private Path incidents() throws IOException {
    LocalDate day = LocalDate.now(Here.clock()).minusDays(200);
    StringBuilder rows =
        new StringBuilder("incident_id,person_id,date,offence_code,area,sex,dob,ethnicity\n");
    for (int i = 0; i < PEOPLE; i++) {
      rows.append(
          "Figures-I%1$d,Figures-%1$d,%2$s,8/67,Figures %3$s,%4$s,19%5$d-03-04,%6$s\n"
              .formatted(
                  i,
                  day,
                  new String[] {"East", "North", "West"}[i % 3],
                  i % 7 == 0 ? "F" : "M",
                  60 + i % 40,
                  i % 9 == 0 ? "B1" : "W1"));
    }
    return Files.writeString(folder.resolve("figures.csv"), rows);
  }

  /**
   * The higher a person's number, the more items are present, and from some on it is a priority.
   */
  private static void assess() {
    Onus.database()
        .sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by, judged_on, judged_at, judged_by, threshold, priority, reason)
            SELECT gen_random_uuid(), id, 'ppit', 1, 'hampshire',
              CASE WHEN abs(hashtext(reference)) % 3 = 0 THEN 'POLICE_CRITERIA' ELSE 'POLICE_OTHER'
              END,
              now(), 'journey',
              date_trunc('quarter', current_date)::date - 1 - abs(hashtext(reference)) % 80, now(),
              'journey', 10,
              abs(hashtext(reference)) % 20 > 8, 'x'
            FROM people_record WHERE agency = :force
            """)
        .param("force", FORCE)
        .update();
    Onus.database()
        .sql(
            """
            INSERT INTO assessment_answer (assessment, item, timeframe, answer, words, suggested,
              evidence, answered_at, answered_by)
            SELECT a.id, item, timeframe,
              CASE WHEN abs(hashtext(r.reference || item || timeframe)) % 20
                  < abs(hashtext(r.reference)) % 20 THEN 'present' ELSE 'absent' END,
              '', 'UNKNOWN', 0, now(), 'journey'
            FROM assessment a JOIN people_record r ON r.id = a.record AND r.agency = :force,
              unnest(ARRAY['active', 'repeat', 'escalating', 'serial', 'linked', 'mappa', 'harm',
                'mental-health', 'alcohol-drugs', 'weapons']) AS item,
              unnest(ARRAY['recent', 'historic']) AS timeframe
            """)
        .param("force", FORCE)
        .update();
  }
}
