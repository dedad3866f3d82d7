package org.onus.app.casefile.web.sameperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A man whom two divisions hold says together what neither record says alone. */
@ServiceTest
class TogetherTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final String RULES = "Serial, repeat and other rules";
  private static final String SUMS = "The records together and each by itself";
  private static final String SERIAL =
      "Two or more incidents against two or more known victims in three years, aged 16 or over or"
          + " of unknown age";

  private final Browser browser;
  private final Details details;
  private final People people;
  private final JdbcClient jdbc;
  private final InventedForce force;

  @Autowired
  TogetherTest(
      Browser browser,
      Details details,
      People people,
      JdbcClient jdbc,
      ApplicationContext service) {
    this.browser = browser;
    this.details = details;
    this.people = people;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @BeforeEach
  void oneManTwoRecords() {
    hold(SOUTH, "S1", "2003/0062845E");
    hold(NORTH, "N1", "2003/0062845E");
    force.record(
        SOUTH, List.of(row("I1", "S1", 40, "V1").withArea("South"), row("I2", "S2", 3, "V3")));
  }

  @Test
  void aSerialPerpetratorIsFoundBetweenTwoRecords() {
    north(row("I1", "N1", 20, "W1").withArea("North"));

    PageSeen page = open("S1");
    List<String> serial = rule(page, SERIAL);

    assertThat(serial.get(1)).isEqualTo("Met");
    assertThat(serial.get(2)).isEqualTo("–");
    assertThat(serial.get(3)).isEqualTo("1 2");
    assertThat(page.main())
        .contains("Only the records together meet: ")
        .contains("matac-serial")
        .contains("Areas in which they appear: North, South");
  }

  @Test
  void rankAndScoreStandBesideThoseOfEachRecord() {
    north(row("I9", "N1", 4, "W1"), row("I8", "N1", 90, "W1"));

    List<List<String>> sums = open("S1").table(SUMS);

    assertThat(sums.stream().map(row -> row.get(0) + " " + row.get(1)))
        .containsExactly(
            "All records together 1 of 2",
            "Invented South Division, S1 2 of 2",
            "Invented North Division, N1 1 of 2");
    assertThat(sums.stream().map(row -> row.get(3))).containsExactly("3", "1", "2");
    assertThat(Double.parseDouble(sums.get(0).get(2)))
        .isGreaterThan(Double.parseDouble(sums.get(2).get(2)));
  }

  @Test
  void aWomanKnownToBothDivisionsIsOneVictim() {
    hold(SOUTH, "V1", "1999/0123456X");
    hold(NORTH, "W1", "1999/0123456X");
    north(row("I1", "N1", 20, "W1"));

    assertThat(rule(open("S1"), SERIAL).get(1)).isEqualTo("Not met");
  }

  @Test
  void whatBothDivisionsRecordedOnOneDayIsSaidToBePerhapsOne() {
    north(row("I5", "N1", 40, null), row("I6", "N1", 300, "W1"));

    PageSeen page = open("S1");

    assertThat(page.main())
        .contains("One incident may be counted twice")
        .contains("Counted once: 2 incidents, 2 known victim-survivors")
        .contains("Then no longer met: marac-escalation");
    assertThat(rule(page, "Three or more incidents in twelve months").get(1))
        .isEqualTo("Met, unless incidents are counted twice");
    assertThat(page.table("All 3 rows, oldest first"))
        .extracting(cells -> cells.get(4), List::getLast)
        .containsExactlyInAnyOrder(
            tuple("I6", "Yes"),
            tuple("I1", "Yes"),
            tuple("I5", "Perhaps the same as another agency’s"));
  }

  @Test
  void aFewRowsStandOpenAndMoreAreFoldedBehindWhatIsSaid() {
    assertThat(open("S1").document().select("#rows ~ details").hasAttr("open")).isTrue();
    for (int i = 0; i < TogetherView.FEW + 2; i++) {
      north(row("M" + i, "N1", 30 + i, "W1"));
    }
    PageSeen page = open("S1");

    assertThat(page.document().select("#rows ~ details").hasAttr("open")).isFalse();
    assertThat(page.document().select("h2").eachText())
        .containsSubsequence(
            "What the incidents say together",
            "Supervision and risk management",
            "What agencies say",
            "The rows behind it");
    assertThat(rule(page, "Three or more incidents in twelve months").getLast())
        .matches("(\\d+ ){10}and \\d more");
    assertThat(page.document().select("#rows ~ details tbody tr[id]")).hasSize(13);
  }

  @Test
  void withAHiddenRecordItIsAsIfThatDidNotExist() {
    hide(record(NORTH, "N1"));
    String without = words(open("S1"));
    SharedDatabase.asOwner("DELETE FROM access_restriction");
    north(row("I1", "N1", 20, "W1").withArea("North"));
    assertThat(words(open("S1"))).isNotEqualTo(without);

    hide(record(NORTH, "N1"));
    assertThat(words(open("S1"))).isEqualTo(without);
  }

  @Test
  void beforeADecisionItIsSaidWhatComesTogetherAndWhomThatMakesSerial() {
    hold(NORTH, "N2", null);
    north(row("I1", "N2", 20, "W1"));
    force.score();

    PageSeen page = browser.open(pair("N2"));
    List<List<String>> effects = page.table("What each decision would do");

    assertThat(effects.stream().map(List::getFirst))
        .containsExactly("The same person", "Different people", "Cannot tell");
    assertThat(effects.get(0).get(1))
        .contains("These records become one person’s")
        .contains("Invented South Division, S1")
        .contains("Invented North Division, N2")
        .contains("2 incidents, 2 known victim-survivors")
        .contains("Place on the list 1 of 2");
    assertThat(effects.get(0).get(2)).contains("Then met: " + SERIAL);
    assertThat(effects.get(1).get(1)).isEqualTo("Nothing changes.");
    assertThat(effects.get(2).get(1)).isEqualTo("Nothing changes.");
  }

  @Test
  void beforeADifferenceItIsSaidWhatComesApart() {
    north(row("I1", "N1", 20, "W1"));

    List<List<String>> effects = browser.open(pair("N1")).table("What each decision would do");

    assertThat(effects.get(0).get(1)).isEqualTo("Nothing changes.");
    assertThat(effects.get(1).get(1)).contains("They are two people’s");
    assertThat(effects.get(1).get(2)).contains("No longer met: " + SERIAL);
    assertThat(effects.get(2).get(1)).isEqualTo("Nothing changes.");
  }

  @Test
  void theListSaysWhichNamesHaveRecordsElsewhere() {
    hold(NORTH, "N2", null);
    north(row("I1", "N2", 20, "W1"));
    force.score();
    assertThat(browser.open("/list").main()).doesNotContain("One person with");

    browser.send(pair("N2"), FilledForms.decision(browser.open(pair("N2")), "SAME", "asked both"));

    assertThat(browser.open("/list").document().select("#priority-list tbody tr").eachText())
        .hasSize(2)
        .first(InstanceOfAssertFactories.STRING)
        .contains("N2")
        .contains("One person with Invented South Division, S1")
        .contains("2 records counted together")
        .contains("2 incidents, 2 victims");
    hide(record(NORTH, "N2"));
    assertThat(browser.open("/list").main())
        .contains("One person with Invented North Division, N1")
        .doesNotContain("N2")
        .doesNotContain("counted together");
  }

  private String pair(String north) {
    return "/people/" + record(SOUTH, "S1") + "/same-as/" + record(NORTH, north);
  }

  private void hide(RecordId record) {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', now(), 'test')
            """)
        .param("person", record.value())
        .update();
  }

  private static String words(PageSeen page) {
    return page.document().select("#together ~ *").text();
  }

  private PageSeen open(String reference) {
    force.score();
    return browser.follow(browser.open("/persons/" + record(SOUTH, reference)));
  }

  private static List<String> rule(PageSeen page, String title) {
    return page.table(RULES).stream()
        .filter(row -> row.getFirst().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private void north(IncidentRow... rows) {
    force.record(NORTH, List.of(rows));
  }

  private static IncidentRow row(
      String incident, String person, int daysAgo, @Nullable String victim) {
    LocalDate day = TestClock.TODAY.minusDays(daysAgo);
    return InventedForce.row(incident, person, day, victim);
  }

  private void hold(Agency agency, String reference, @Nullable String pnc) {
    Map<PersonColumn, String> values =
        pnc == null
            ? Map.of(PersonColumn.FAMILY_NAME, "Prosser")
            : Map.of(PersonColumn.PNC, pnc, PersonColumn.FAMILY_NAME, "Prosser");
    details.record(
        READER, agency, Map.of(reference, Written.of(values, details.thisYear())), null, null);
  }

  private RecordId record(Agency agency, String reference) {
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference));
  }
}
