package org.onus.app.casefile.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The data protection officer sees what is unusual in reading, and looks into it. */
@ServiceTest
class UnusualPageTest {
  private static final String ADDRESS = "/records-of-access/unusual";
  private static final String TO_DO = "One finding to look into";
  private final Browser analyst;
  private final Browser officer;
  private final Details details;
  private final TrailSeen seen;
  private final Statements statements;
  private final JdbcClient jdbc;
  private final InventedForce force;

  @Autowired
  UnusualPageTest(
      Browser browser,
      Details details,
      TrailSeen seen,
      Statements statements,
      JdbcClient jdbc,
      ApplicationContext service) {
    analyst = browser;
    officer = browser.as(Role.DATA_PROTECTION_OFFICER);
    this.details = details;
    this.seen = seen;
    this.statements = statements;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @BeforeEach
  void somebody() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), null),
        InventedForce.row("I2", "P2", TestClock.TODAY.minusDays(7), null));
    force.score();
  }

  @Test
  void saysHowManyWereOpenedAndHowManyAreUsual() {
    IntStream.rangeClosed(1, 5).forEach(day -> opened("2026-11-0%d 10:00".formatted(day), 6));
    opened("2026-11-17 10:00", 42);

    PageSeen page = officer.open(ADDRESS);

    assertThat(page.table(TO_DO).getFirst())
        .startsWith(
            "Test analyst, analyst",
            "42 records on Tuesday 17 November 2026; usual for them: 6; usual for the role: 6");
    assertThat(page.table("All that was opened, by reader and day"))
        .containsExactly(
            List.of(
                "Tuesday 17 November 2026, Test analyst, analyst",
                "Test analyst, analyst",
                "42",
                "0",
                "6",
                "6"));
    assertThat(page.link("Tuesday 17 November 2026, Test analyst, analyst"))
        .isEqualTo(
            "/records-of-access?user=%s&from=2026-11-17&to=2026-11-17"
                .formatted(TestPeople.account(Role.ANALYST)));
  }

  @Test
  void saysWhatIsNotKnown() {
    opened("2026-11-16 10:00", 3);
    opened("2026-11-17 10:00", 20);

    assertThat(officer.open(ADDRESS).table(TO_DO).getFirst().get(1))
        .isEqualTo(
            "20 records on Tuesday 17 November 2026; usual for them: not known (1 day before);"
                + " usual for the role: not known (1 day before)");
  }

  @Test
  void theStartPageSaysThatAFindingWaitsUntilItIsLookedInto() {
    String waits = "Look into 1 finding of unusual reading of the last seven days";
    assertThat(officer.open("/").main()).doesNotContain("unusual reading");
    analyst.open("/people/" + force.recordOf("P1"));

    assertThat(officer.open("/").link(waits)).isEqualTo(ADDRESS);
    assertThat(analyst.open("/").main()).doesNotContain("unusual reading");

    officer.send(look(officer.open(ADDRESS), 0), Map.of("words", "on the rota"));
    assertThat(officer.open("/").main()).doesNotContain("unusual reading");
  }

  @Test
  void seesWhoReadOnASunday() {
    analyst.open("/people/" + force.recordOf("P1"));

    PageSeen page = officer.open(ADDRESS);

    assertThat(page.table(TO_DO).getFirst())
        .startsWith("Test analyst, analyst", "1 record out of hours on Sunday 22 November 2026");
    assertThat(page.main()).contains("outside these hours: Monday-Friday 07:00-19:00");
  }

  @Test
  void seesWhoOpenedPeopleOfTheirOwnSurnameOrAddress() {
    named("P1", "Mary", "ANALYST");
    named("P2", "Mary", "Pryce");
    named("P3", "Test", "Analyst");
    lives("P2", "4 a", "XX1 1XX");
    lives("P3", "4A", "xx11xx");
    opened("2026-11-17 10:00", force.recordOf("P1"), force.recordOf("P2"));

    PageSeen page = officer.open(ADDRESS);

    assertThat(page.table("2 findings to look into").stream().map(row -> row.get(1)))
        .containsExactly(
            "1 record on Tuesday 17 November 2026 of people with the reader’s surname, which 2"
                + " records bear in all",
            "1 record on Tuesday 17 November 2026 with an address that a record of the reader’s"
                + " name has or had");
    PageSeen look = officer.open(look(page, 1));
    assertThat(look.table("Whose records").getFirst()).startsWith("P2");
    assertThat(seen.rows(Deed.UNUSUAL_READING_READ).getLast().subjects())
        .containsExactly(force.recordOf("P2").value());
  }

  @Test
  void keepsWhatWasFoundAndAsksAgainWhenThereIsMore() {
    analyst.open("/people/" + force.recordOf("P1"));
    String look = look(officer.open(ADDRESS), 0);

    PageSeen refused = officer.send(look, Map.of("words", " "));
    assertThat(refused.problems()).containsExactly("Say why, in a few words");
    PageSeen answer = officer.send(look, Map.of("words", "A rota that we had not been told of"));

    PageSeen page = officer.open(answer.redirect());
    assertThat(page.main()).contains("Nothing to look into");
    assertThat(page.table("Looked into").getFirst())
        .startsWith(
            "Test analyst, analyst",
            "1 record out of hours on Sunday 22 November 2026",
            "A rota that we had not been told of Test data-protection-officer, 22 November 2026,"
                + " 10:00");
    assertThat(seen.rows(Deed.UNUSUAL_READING_LOOKED_INTO))
        .singleElement()
        .satisfies(row -> assertThat(row.subjects()).containsExactly(force.recordOf("P1").value()));

    analyst.open("/people/" + force.recordOf("P2"));
    assertThat(officer.open(ADDRESS).table(TO_DO).getFirst().get(1))
        .isEqualTo("2 records out of hours on Sunday 22 November 2026");
  }

  @Test
  void daysThatCannotBeAreSaid() {
    assertThat(officer.open(ADDRESS + "?from=yesterday").problems())
        .containsExactly("Write the day as 2026-11-22");
    assertThat(officer.open(ADDRESS + "?from=2026-11-22&to=2026-11-21").problems())
        .containsExactly("The last day is before the first. Choose a later one");
    assertThat(officer.open(ADDRESS + "?from=2026-10-22&to=2026-11-22").problems())
        .containsExactly("Choose at most 31 days");
    assertThat(officer.open(ADDRESS + "?from=2026-10-23&to=2026-11-22").problems()).isEmpty();
    assertThat(officer.open(ADDRESS + "/look?user=nobody&role=analyst&day=x&kind=many").status())
        .isEqualTo(404);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheReading() {
    opened("2026-11-17 10:00", 2);
    officer.open(ADDRESS);
    int few = statements.during(() -> officer.open(ADDRESS));
    IntStream.range(0, 60).forEach(_ -> opened("2026-11-18 10:00", 30));
    int many = statements.during(() -> officer.open(ADDRESS));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(18);
  }

  @Test
  void nobodyElseSeesIt() {
    for (Role role : Role.values()) {
      if (role != Role.DATA_PROTECTION_OFFICER) {
        assertThat(analyst.as(role).open(ADDRESS).status()).as(role.text()).isEqualTo(403);
      }
    }
    assertThat(officer.open("/records-of-access").link("Unusual reading")).isEqualTo(ADDRESS);
  }

  private static String look(PageSeen page, int row) {
    return page.document().select("a[href*=/look]").get(row).attr("href");
  }

  private void named(String reference, String given, String family) {
    hold(reference, new Written(DetailKind.NAME, List.of(given, "", family), null));
  }

  private void lives(String reference, String house, String postcode) {
    hold(
        reference,
        new Written(DetailKind.ADDRESS, List.of(house, "Invented Road", "", postcode), null));
  }

  private void hold(String reference, Written value) {
    details.record(
        TestPeople.reader(Role.ANALYST),
        InventedForce.AGENCY,
        new HashMap<>(Map.of(reference, List.of(value))),
        null,
        null);
  }

  private void opened(String at, int records) {
    opened(
        at,
        IntStream.range(0, records)
            .mapToObj(_ -> new RecordId(UUID.randomUUID()))
            .toArray(RecordId[]::new));
  }

  private void opened(String at, RecordId... records) {
    jdbc.sql(
            """
            INSERT INTO access_trail (at, who, role, agency, kind, deed, subjects, everybody, rules,
              purpose, recipients)
            VALUES ((:at || '+00')::timestamptz, :who, 'ANALYST', :agency, 'CONSULTATION',
              'PERSON_OPENED', :subjects, false, 1, :pathway, '{}')
            """)
        .param("at", at)
        .param("who", TestPeople.account(Role.ANALYST).toString())
        .param("agency", TestPeople.AGENCY)
        .param("pathway", TestPeople.PATHWAY)
        .param(
            "subjects",
            new SqlArrayValue("uuid", List.of(records).stream().map(RecordId::value).toArray()))
        .update();
  }
}
