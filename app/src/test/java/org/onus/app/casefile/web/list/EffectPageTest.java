package org.onus.app.casefile.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.ListLine;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.PriorityLists;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a checked file will do to the list is what it does. */
@ServiceTest
class EffectPageTest {
  private final Browser browser;
  private final Loading loading;
  private final PriorityLists lists;
  private final InventedForce force;
  @TempDir private Path folder = Path.of("");

  @Autowired
  EffectPageTest(
      Browser browser, Loading loading, PriorityLists lists, ApplicationContext service) {
    this.browser = browser;
    this.loading = loading;
    this.lists = lists;
    this.force = new InventedForce(service);
  }

  @BeforeEach
  void aHundredAndTwentyPeople() {
    force.record(
        IntStream.range(0, 120)
            .mapToObj(
                i ->
                    InventedForce.row(
                        "I" + i, "P%03d".formatted(i), TestClock.TODAY.minusDays(i + 10), "V"))
            .toList());
    force.score();
  }

  @Test
  void saysWhoEntersWhoLeavesAndWhoMovesMost() throws Exception {
    UUID load =
        checked(
            """
            incident_id,person_id,date,offence_code,victim_id
            N1,NEWCOMER,2026-11-22,008/77,V
            N2,P119,2026-11-22,105/01,V
            I050,P050,2010-01-01,105/01,V
            """);
    PageSeen check = browser.open("/incidents/load/" + load + "/check");

    PageSeen page =
        browser.follow(browser.open(check.link("What will happen to the priority list")));

    assertThat(page.heading()).isEqualTo("What will happen to the list");
    assertThat(page.main())
        .contains("The scores of 2 people would change on the list as at 22 November 2026")
        .contains("There are 120 people with a rank now, and there would be 121");
    List<List<String>> enter = page.table("Who enters the first 100");
    assertThat(enter).hasSize(2);
    assertThat(enter.getFirst())
        .startsWith("NEWCOMER", "No rank", "1")
        .contains("1 incident, 1 victim, last on the as-at date, strangulation");
    assertThat(enter.getLast()).startsWith("P119", "120", "2");
    assertThat(page.table("Who leaves the first 100").stream().map(List::getFirst))
        .containsExactly("P098", "P099");
    assertThat(page.table("Whose rank moves most").stream().map(List::getFirst))
        .containsExactly("P119");
    assertThat(page.document().select("main a").eachAttr("href"))
        .noneSatisfy(address -> assertThat(address).contains("NEWCOMER"));
  }

  @Test
  void whatItSaysIsWhatHappens() throws Exception {
    UUID load =
        checked(
            """
            incident_id,person_id,date,offence_code,victim_id
            N1,NEWCOMER,2026-11-20,008/77,V
            N2,P100,2026-11-21,105/01,W
            I7,P007,2020-01-01,105/01,V
            """);
    PageSeen page = browser.follow(browser.open("/incidents/load/" + load + "/effect"));
    loading.commit(InventedForce.READER, load);
    browser.follow(browser.open("/incidents/load/" + load + "/progress"));

    List<ListLine> lines =
        lists
            .whole(InventedForce.READER, ListQuestion.everybody(TestClock.TODAY, Profiles.RFGV))
            .orElseThrow()
            .lines();
    assertThat(page.main()).contains("there would be " + lines.size());
    for (List<String> mover : page.table("Who enters the first 100")) {
      ListLine line = lines.get(Integer.parseInt(mover.get(2)) - 1);
      assertThat(line.person().reference()).isEqualTo(mover.getFirst());
      assertThat(line.person().why()).isEqualTo(mover.get(3));
    }
  }

  @Test
  void aFileThatChangesNothingSaysSo() throws Exception {
    UUID load =
        checked(
            """
            incident_id,person_id,date,offence_code,kind,victim_id
            I5,P005,%s,105/01,crime,V
            """
                .formatted(TestClock.TODAY.minusDays(15)));

    PageSeen page = browser.follow(browser.open("/incidents/load/" + load + "/effect"));

    assertThat(page.main())
        .contains("Nobody’s score would change")
        .contains("Nobody would come among the first 100")
        .contains("Nobody would drop out of the first 100");
  }

  @Test
  void aLoadThatHasMovedOnLeadsToWhereItStands() throws Exception {
    UUID load =
        checked(
            """
            incident_id,person_id,date
            N1,NEWCOMER,2026-11-20
            """);
    loading.cancel(InventedForce.READER, load);

    assertThat(browser.open("/incidents/load/" + load + "/effect").redirect())
        .isEqualTo("/incidents/load/" + load);
    assertThat(browser.open("/incidents/load/" + UUID.randomUUID() + "/effect").redirect())
        .startsWith("/incidents/load/");
  }

  private UUID checked(String file) throws IOException, UnusableFileException {
    Path path = Files.writeString(folder.resolve("file.csv"), file);
    UUID id = loading.begin(InventedForce.READER, InventedForce.AGENCY, "file.csv", path);
    Load load = loading.find(InventedForce.READER, id).orElseThrow();
    loading.check(InventedForce.READER, id, Loading.matching(load));
    browser.follow(browser.open("/incidents/load/" + id + "/progress"));
    return id;
  }
}
