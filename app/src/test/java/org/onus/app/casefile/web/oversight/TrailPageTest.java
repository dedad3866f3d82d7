package org.onus.app.casefile.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** The data protection officer reads who saw, changed and shared what. */
@ServiceTest
class TrailPageTest {
  private static final String ADDRESS = "/records-of-access";
  private final Browser analyst;
  private final Browser officer;
  private final Trail trail;
  private final TrailSeen seen;
  private final Statements statements;
  private final MessageSource messages;
  private final InventedForce force;

  @Autowired
  TrailPageTest(
      Browser browser,
      Trail trail,
      TrailSeen seen,
      Statements statements,
      MessageSource messages,
      ApplicationContext service) {
    analyst = browser;
    officer = browser.as(Role.DATA_PROTECTION_OFFICER);
    this.trail = trail;
    this.seen = seen;
    this.statements = statements;
    this.messages = messages;
    force = new InventedForce(service);
  }

  @BeforeEach
  void somebody() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"),
        InventedForce.row("I2", "P2", TestClock.TODAY.minusDays(7), "V1"));
    force.score();
  }

  @Test
  void findsWhoOpenedAPersonByTheAgencysReference() {
    analyst.open("/people/" + force.recordOf("P1"));
    analyst.open("/people/" + force.recordOf("P2"));

    PageSeen answer =
        officer.send(ADDRESS + "/person", Map.of("agency", "Invented Force", "reference", " P1 "));
    assertThat(answer.redirect()).isEqualTo(ADDRESS + "?record=" + force.recordOf("P1"));

    PageSeen page = officer.open(answer.redirect());
    assertThat(page.heading()).isEqualTo("Records of access");
    assertThat(page.table("Newest first").getFirst())
        .containsExactly(
            "22 November 2026, 10:00",
            "Test analyst, analyst",
            TestPeople.AGENCY,
            "Opened a person’s page",
            "2 records");
    assertThat(page.table("Newest first").stream().map(row -> row.get(3)))
        .filteredOn(what -> what.equals("Opened a person’s page"))
        .hasSize(1);
    assertThat(page.table("Newest first").stream().map(row -> row.get(4)))
        .as("nights in which everybody was scored concern them too")
        .contains("Everybody");
  }

  @Test
  void aReferenceThatNobodyHasIsSaidAndStaysInItsBox() {
    PageSeen page =
        officer.send(
            ADDRESS + "/person", Map.of("agency", "Invented Force", "reference", "O’Brien"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly("No record has this agency and reference. Check both and try again");
    assertThat(page.field("reference")).isEqualTo("O’Brien");
    assertThat(page.title()).doesNotContain("Brien");
  }

  @Test
  void opensARowToWhomItConcernedAndWhatItRestedOn() {
    analyst.open("/people/" + force.recordOf("P1"));

    PageSeen row = officer.open(officer.open(ADDRESS).link("22 November 2026, 10:00"));

    assertThat(row.summary("What")).isEqualTo("Opened a person’s page");
    assertThat(row.summary("What it rests on"))
        .isEqualTo("The area (rules version %d)".formatted(AccessRules.VERSION));
    assertThat(row.table("Whose records").stream().map(List::getFirst)).containsExactly("P1", "V1");
    assertThat(officer.open(ADDRESS + "/rows/999999").status()).isEqualTo(404);
  }

  @Test
  void filtersByUserKindAndDay() {
    analyst.open("/list");
    analyst.as(Role.COORDINATOR).open("/list");
    analyst.open("/list.csv");
    String who = TestPeople.account(Role.ANALYST).toString();

    assertThat(rows("user=" + who + "&kind=CONSULTATION")).hasSize(1);
    assertThat(rows("user=" + who + "&kind=DISCLOSURE")).hasSize(1);
    assertThat(rows("kind=CONSULTATION&to=2026-11-21")).isEmpty();
    assertThat(rows("user=" + who + "&from=2026-11-22&to=2026-11-22")).isNotEmpty();
    assertThat(officer.open(ADDRESS + "?from=yesterday&record=nobody").problems())
        .containsExactlyInAnyOrder(
            "Write the day as 2026-11-22",
            "The record is not one of ours: copy it as it stands in a row");
  }

  private List<List<String>> rows(String query) {
    PageSeen page = officer.open(ADDRESS + "?" + query);
    return page.document().select("table").isEmpty() ? List.of() : page.table("Newest first");
  }

  @Test
  void saysWhoseRowsTheseAreAndARowLeadsBackToTheSearch() {
    analyst.open("/people/" + force.recordOf("P1"));
    String search = ADDRESS + "?record=" + force.recordOf("P1") + "&kind=CONSULTATION";

    PageSeen page = officer.open(search);

    assertThat(page.main()).contains("Only what concerns P1 of Invented Force.");
    assertThat(page.link("Show everybody’s")).isEqualTo(ADDRESS + "?kind=CONSULTATION");
    assertThat(page.field("record")).isEqualTo(force.recordOf("P1").toString());
    assertThat(officer.open(page.link("22 November 2026, 10:00")).link("Back")).isEqualTo(search);
  }

  @Test
  void readingIsItselfOnRecord() {
    officer.open(ADDRESS + "?record=" + force.recordOf("P1"));

    assertThat(seen.rows(Deed.TRAIL_READ))
        .singleElement()
        .satisfies(row -> assertThat(row.subjects()).containsExactly(force.recordOf("P1").value()));
  }

  @Test
  void theFileIsOnRecordAndRunsNoFormula() {
    trail.write(Reader.service("=1+1"), Entry.of(Deed.SCORED));

    PageSeen file = officer.open(ADDRESS + ".csv?kind=ALTERATION");

    assertThat(file.text())
        .startsWith("row,at,account,name,on_behalf_of,role,agency,kind,deed,records,record_ids")
        .contains(",'=1+1,");
    assertThat(seen.rows(Deed.TRAIL_TAKEN))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.recipients())
                    .containsExactly(TestPeople.account(Role.DATA_PROTECTION_OFFICER).toString()));
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRowsAndOlderOnesFollow() {
    int few = statements.during(() -> officer.open(ADDRESS));
    IntStream.range(0, 300)
        .forEach(_ -> trail.write(Reader.service("test"), Entry.of(Deed.SIGNED_OUT)));
    int many = statements.during(() -> officer.open(ADDRESS));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(9);
    PageSeen first = officer.open(ADDRESS + "?kind=SIGN_IN");
    assertThat(first.table("Newest first")).hasSize(50);
    PageSeen second = officer.open(first.link("Older rows"));
    assertThat(second.document().select("tbody a").get(0).attr("href"))
        .isNotEqualTo(first.document().select("tbody a").get(0).attr("href"));
    assertThat(second.table("Newest first")).hasSize(50);
  }

  @Test
  void nobodyElseReadsIt() {
    assertThat(analyst.open(ADDRESS).status()).isEqualTo(403);
    assertThat(analyst.as(Role.ADMINISTRATOR).open(ADDRESS + ".csv").status()).isEqualTo(403);
    assertThat(analyst.open("/").document().select("main a").eachText())
        .doesNotContain("Records of access");
    assertThat(officer.open("/").document().select("main a").eachText())
        .contains("Records of access");
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void everyDeedHasWords(Deed deed) {
    assertThat(messages.getMessage(deed.label(), null, Locale.UK)).isNotBlank();
    assertThat(messages.getMessage(deed.kind().label(), null, Locale.UK)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleHasWords(Role role) {
    assertThat(messages.getMessage("access.role." + role.text(), null, Locale.UK)).isNotBlank();
  }

  @Test
  void everyGroundHasWords() {
    Object[] version = {1};
    Arrays.stream(Decision.Basis.values())
        .map(Enum::name)
        .forEach(
            ground ->
                assertThat(
                        messages.getMessage(
                            "casefile.trail.grounds." + ground.toLowerCase(Locale.ROOT),
                            version,
                            Locale.UK))
                    .contains("1"));
  }
}
