package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who is on record with the agencies of the journeys, from their files of people. */
final class Population {
  private static final String COLUMNS =
      "record_id,given_name,family_name,dob,house_number,street,postcode";

  /** So many others that a name says something. */
  private static final int OTHERS = 400;

  private static boolean complete;

  private Population() {}

  /** Records some people of an agency beside everybody else, as an analyst does. */
  static synchronized void add(Path folder, String agency, String... people) {
    if (!complete) {
      load(folder, "Journeys Probation", others());
      complete = true;
    }
    load(folder, agency, List.of(people));
  }

  private static void load(Path folder, String agency, List<String> people) {
    try (Visit visit = Visit.withScripts()) {
      List<String> rows = new ArrayList<>(people);
      rows.addFirst(COLUMNS);
      Path file = Files.write(folder.resolve(agency + ".csv"), rows);
      visit.open("/people-files");
      visit.field("People").check();
      Loads.fill(visit, agency, file);
      visit.button("Check the file").click();
      assertThat(visit.heading("Check the people")).isVisible();
      visit.button("Record these people").click();
      assertThat(visit.heading("People recorded")).isVisible();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> others() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      String name = "" + (char) ('A' + i % 26) + "ob" + (char) ('a' + i / 26) + "rt";
      others.add(
          "B%1$d,%2$s,%2$sson,19%3$d-0%4$d-11,,,".formatted(i, name, 50 + i % 50, 1 + i % 9));
    }
    return others;
  }
}
