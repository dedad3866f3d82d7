package org.onus.app.casefile.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.onus.app.casefile.web.FilledForms.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person across agencies: put together, told apart, and taken back. */
@ServiceTest
class PersonPageTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final String RECORDS = "Records taken for this person’s";
  private static final String MAYBE = "Other records that may be this person’s";

  private final Browser browser;
  private final Details details;
  private final People people;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId south = new RecordId(new UUID(0, 0));
  private RecordId north = south;
  private RecordId maybe = south;

  @Autowired
  PersonPageTest(
      Browser browser, Details details, People people, TrailSeen trail, JdbcClient jdbc) {
    this.browser = browser;
    this.details = details;
    this.people = people;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void heldByTwoDivisions() {
    others();
    south =
        record(
            SOUTH,
            "S1",
            Map.of(
                PersonColumn.GIVEN_NAME, "Gwilym",
                PersonColumn.FAMILY_NAME, "Prosser",
                PersonColumn.DOB, "1985-09-23",
                PersonColumn.HOUSE_NUMBER, "4",
                PersonColumn.STREET, "Slate Row",
                PersonColumn.POSTCODE, "SA9 9ZZ",
                PersonColumn.PNC, "2003/0062845E"));
    north =
        record(
            NORTH,
            "N1",
            Map.of(
                PersonColumn.GIVEN_NAME, "Gwylim",
                PersonColumn.FAMILY_NAME, "Proser",
                PersonColumn.ETHNICITY, "w1",
                PersonColumn.LANGUAGE, "Welsh",
                PersonColumn.INTERPRETER, "no",
                PersonColumn.PNC, "03/62845E"));
    maybe =
        record(
            NORTH,
            "N2",
            Map.of(
                PersonColumn.GIVEN_NAME, "Gwilym",
                PersonColumn.FAMILY_NAME, "Prosser",
                PersonColumn.DOB, "1985-09-24"));
  }

  @Test
  void bringsTogetherWhatOneNumberBelongsTo() {
    PageSeen page = open(south);

    assertThat(page.heading()).isEqualTo("Gwilym Prosser");
    assertThat(page.title()).doesNotContain("Prosser");
    assertThat(page.summary("Name")).isEqualTo("Gwilym Prosser; Gwylim Proser");
    assertThat(page.summary("Ethnicity"))
        .isEqualTo("White: English, Welsh, Scottish, Northern Irish or British");
    assertThat(page.summary("PNC ID"))
        .isEqualTo("2003/0062845E (Invented South Division, Invented North Division)");
    assertThat(page.summary("Language")).isEqualTo("Welsh");
    assertThat(page.summary("Interpreter needed")).isEqualTo("No");
    assertThat(references(page)).containsExactly("S1", "N1");
    assertThat(page.table("Addresses and phones"))
        .extracting(List::getFirst)
        .containsExactly("4, Slate Row, SA9 9ZZ");
    assertThat(references(open(north))).containsExactly("S1", "N1");
  }

  @Test
  void saysWhatChangedSinceTheReaderLastLooked() {
    assertThat(open(south).main()).doesNotContain("since you last looked");
    assertThat(open(south).main()).doesNotContain("since you last looked");
    // the clock of the pages stands still; the database's goes on
    jdbc.sql(
            """
            INSERT INTO people_statement
              (statement, record, kind, words, said_on, agency, said_by, known_how, regime,
               may_be_told, victim_side, recorded_at, recorded_by)
            SELECT gen_random_uuid(), :record, 'HOUSING', 'x', '2026-11-01', 'Test Council', 'x',
              'FACT', 'GENERAL', true, victim, now(), 'test'
            FROM unnest(ARRAY[true, false]) AS said (victim)
            """)
        .param("record", north.value())
        .update();

    assertThat(open(south).document().select(".govuk-inset-text").text())
        .isEqualTo(
            "What others changed since you last looked, on 22 November 2026, 10:00 2 statements"
                + " were recorded, corrected or withdrawn");
    PageSeen never = browser.as(Role.COORDINATOR).open("/persons/" + south);
    assertThat(never.status()).isEqualTo(200);
    assertThat(never.main()).doesNotContain("since you last looked");
  }

  @Test
  void showsTwoRecordsSideBySideWithWhatSpeaksForAndAgainst() {
    PageSeen page = browser.open(open(south).link("Invented North Division, N2"));

    assertThat(page.heading()).isEqualTo("Same person?");
    assertThat(page.table("Side by side"))
        .contains(List.of("Date of birth", "1985-09-23", "1985-09-24"));
    List<List<String>> steps = page.table("What speaks for and against");
    double sum =
        steps.subList(0, steps.size() - 1).stream()
            .mapToDouble(step -> Double.parseDouble(step.get(1)))
            .sum();
    assertThat(Double.parseDouble(steps.getLast().get(1)))
        .isCloseTo(sum, offset(0.06 * steps.size()));
    assertThat(trail.rows(Deed.PERSON_OPENED).getLast().subjects())
        .containsExactlyInAnyOrder(south.value(), maybe.value());
  }

  @Test
  void mergesForAReasonAndTakesItBack() {
    assertThat(references(open(south))).doesNotContain("N2");
    PageSeen before = open(south);
    PageSeen merged = browser.follow(decide(maybe, "SAME", null));
    assertThat(references(merged)).containsExactly("S1", "N1", "N2");
    assertThat(merged.main()).doesNotContain(MAYBE);

    PageSeen undo = browser.open(merged.link("Take back"));
    assertThat(undo.main())
        .contains("asked both officers", "Without it the two are taken for two people’s.");
    String action = undo.document().select("form[action$=/undo]").attr("action");
    assertThat(browser.send(action, Map.of("reason", " ")).problems())
        .containsExactly("Say why, in at most 1,000 characters");
    PageSeen after = browser.follow(browser.send(action, Map.of("reason", "another man")));

    assertThat(after.main()).isEqualTo(before.main());
    assertThat(trail.rows(Deed.SAME_PERSON_UNDONE)).hasSize(1);
  }

  @Test
  void whoeverTakesBackWhatOthersHoldTogetherIsToldBefore() {
    browser.follow(decide(maybe, "SAME", null));
    record(NORTH, "N2", Map.of(PersonColumn.PNC, "2003/0062845E"));

    PageSeen undo = browser.open(open(south).link("Take back"));
    assertThat(undo.main())
        .contains("Without it the two are taken for one person’s, by what agrees")
        .doesNotContain("taken for two people’s");
    assertThat(undo.link("See the two records and what stands now"))
        .isEqualTo(address(south, maybe));
    String action = undo.document().select("form[action$=/undo]").attr("action");
    browser.send(action, Map.of("reason", "another man"));
    assertThat(references(open(south))).containsExactly("S1", "N1", "N2");
  }

  @Test
  void anotherRecordStandsBesideTheOneThatItLooksLike() {
    RecordId first =
        record(
            SOUTH,
            "S2",
            Map.of(
                PersonColumn.GIVEN_NAME, "Iolo",
                PersonColumn.FAMILY_NAME, "Vaughan",
                PersonColumn.DOB, "1960-02-03",
                PersonColumn.PNC, "1979/0163001B"));
    RecordId second =
        record(
            NORTH,
            "N4",
            Map.of(
                PersonColumn.GIVEN_NAME, "Emrys",
                PersonColumn.FAMILY_NAME, "Kyffin",
                PersonColumn.DOB, "1971-07-08",
                PersonColumn.PNC, "1979/0163001B"));
    RecordId like =
        record(
            NORTH,
            "N5",
            Map.of(
                PersonColumn.GIVEN_NAME, "Emrys",
                PersonColumn.FAMILY_NAME, "Kyffin",
                PersonColumn.DOB, "1971-07-09"));
    PageSeen page = open(first);

    assertThat(references(page)).containsExactly("S2", "N4");
    String pair = page.link("Invented North Division, N5");
    assertThat(pair).isEqualTo(address(second, like));
    assertThat(browser.open(pair).table("What speaks for and against")).isNotEmpty();
  }

  @Test
  void noReasonIsShownOnThePerpetratorsSide() {
    browser.follow(decide(maybe, "SAME", null));
    browser.send(
        "/people/" + south + "/held/birth",
        Map.of(
            "seen", browser.open("/people/" + south + "/held/birth").field("seen"),
            "dob", "1985-09-25",
            "was", "earlier",
            "reason", "she says so"));
    for (RecordId record : List.of(south, north, maybe)) {
      involve(record, Role.CASE_MANAGER, "PERPETRATOR_FACING");
    }
    Browser manager = browser.as(Role.CASE_MANAGER);

    assertThat(open(south).main()).contains("asked both officers");
    assertThat(manager.open("/persons/" + south).main())
        .contains("The same person")
        .doesNotContain("asked both officers");
    assertThat(browser.open("/people/" + south + "/held").main()).contains("she says so");
    assertThat(manager.open("/people/" + south + "/held").main())
        .contains("1985-09-23")
        .doesNotContain("she says so");
  }

  @Test
  void theReasonOfADecisionAboutAClosedRecordIsNotShown() {
    browser.follow(decide(maybe, "SAME", null));
    involve(maybe, Role.PANEL_CHAIR, "PANEL_MEMBER");
    Browser chair = browser.as(Role.PANEL_CHAIR);
    assertThat(chair.open("/persons/" + maybe).main()).doesNotContain("asked both officers");

    involve(south, Role.PANEL_CHAIR, "PANEL_MEMBER");
    assertThat(chair.open("/persons/" + south).main()).contains("asked both officers");
  }

  @Test
  void theSecondOfTwoWhoTakeItBackIsToldAndKeepsWhatTheyTyped() {
    PageSeen merged = browser.follow(decide(maybe, "SAME", null));
    PageSeen open = browser.as(Role.COORDINATOR).open(merged.link("Take back"));
    String action = open.document().select("form[action$=/undo]").attr("action");
    browser.follow(browser.send(action, Map.of("reason", "another man")));

    PageSeen told =
        browser.as(Role.COORDINATOR).send(action, Map.of("reason", "his brother, says probation"));

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.main())
        .contains("It stands no longer since 22 November 2026", "because: another man")
        .contains("Nothing of what you sent was recorded", "his brother, says probation");
    assertThat(told.document().select("main form")).isEmpty();
    PageSeen pair = browser.open(told.link("See the two records and what stands now"));
    assertThat(pair.main())
        .contains("The same person. Because: asked both officers")
        .contains("Taken back on 22 November 2026, 10:00. Because: another man")
        .contains("As it stands they are taken for two people’s.");
    assertThat(trail.rows(Deed.SAME_PERSON_UNDONE)).hasSize(1);
  }

  @Test
  void whoeverDecidesOfAPairThatCameTogetherByAnotherRecordIsTold() {
    String pair = address(south, maybe);
    Map<String, String> fields = decision(browser.open(pair), "DIFFERENT", "another voice");
    String others = address(north, maybe);
    Browser coordinator = browser.as(Role.COORDINATOR);
    coordinator.send(others, decision(coordinator.open(others), "SAME", "one photo"));

    PageSeen told = browser.send(pair, fields);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.problems()).singleElement().asString().startsWith("One of the two, or both");
    assertThat(told.main()).contains("As it stands they are taken for one person’s.");
    assertThat(told.document().select("textarea").text()).isEqualTo("another voice");
    assertThat(references(open(south))).contains("N2");

    browser.send(pair, decision(told, "DIFFERENT", "another voice"));
    assertThat(references(open(south))).doesNotContain("N2");
  }

  @Test
  void whoeverDecidesOfAPairThatAFileBroughtTogetherIsTold() {
    String pair = address(south, maybe);
    Map<String, String> fields = decision(browser.open(pair), "CANNOT_TELL", "nobody knows");
    record(NORTH, "N2", Map.of(PersonColumn.PNC, "2003/0062845E"));

    PageSeen told = browser.send(pair, fields);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.problems()).singleElement().asString().startsWith("What an agency holds");
    assertThat(told.main()).contains("As it stands they are taken for one person’s.");
    assertThat(told.document().select("textarea").text()).isEqualTo("nobody knows");
  }

  @Test
  void aDifferenceOutweighsTheSameNumber() {
    String pair = address(south, north);
    browser.send(pair, decision(browser.open(pair), "DIFFERENT", "typed wrongly"));

    assertThat(references(open(south))).containsExactly("S1");
    assertThat(references(open(north))).containsExactly("N1");
    assertThat(open(south).table("What people decided"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Different people", "typed wrongly"));
  }

  @Test
  void theSecondOfTwoIsToldWhatTheFirstDecided() {
    decide(maybe, "DIFFERENT", null);
    PageSeen second = decide(maybe, "SAME", null);

    assertThat(second.status()).isEqualTo(422);
    assertThat(second.problems()).singleElement().asString().startsWith("Somebody decided");
    assertThat(second.main()).contains("Different people. Because: asked both officers");
    assertThat(second.document().select("textarea").text()).isEqualTo("asked both officers");
    assertThat(references(open(south))).containsExactly("S1", "N1");

    PageSeen anew = browser.follow(decide(maybe, "SAME", second.field("seen")));
    assertThat(references(anew)).containsExactly("S1", "N1", "N2");
  }

  @Test
  void whoeverDecidesOnWhatIsOldIsToldWhatChanged() {
    Map<String, String> fields =
        decision(browser.open(address(south, maybe)), "SAME", "same date nearly");
    record(NORTH, "N2", Map.of(PersonColumn.DOB, "1991-01-02"));

    PageSeen told = browser.send(address(south, maybe), fields);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.problems()).singleElement().asString().startsWith("What an agency holds");
    assertThat(told.main()).contains("1991-01-02");
    assertThat(told.document().select("textarea").text()).isEqualTo("same date nearly");
    assertThat(references(open(south))).doesNotContain("N2");
  }

  @Test
  void whatCannotBeToldIsNotAskedAgain() {
    PageSeen page = browser.follow(decide(maybe, "CANNOT_TELL", null));

    assertThat(references(page)).containsExactly("S1", "N1");
    assertThat(page.main()).contains("Cannot tell").doesNotContain(MAYBE);
  }

  @Test
  void needsADecisionAndAReason() {
    assertThat(browser.send(address(south, maybe), Map.of()).problems())
        .containsExactly("Choose what you decide", "Say why, in at most 1,000 characters");
    assertThat(browser.open(address(south, south)).status()).isEqualTo(404);
  }

  @Test
  void aHiddenRecordIsNoBridgeAndLeavesNoGap() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', :now::timestamptz, 'test')
            """)
        .param("person", north.value())
        .param("now", Instant.EPOCH.toString())
        .update();

    assertThat(references(open(south))).containsExactly("S1");
    assertThat(browser.open("/persons/" + north).status()).isEqualTo(404);
    assertThat(browser.open(address(south, north)).status()).isEqualTo(404);
  }

  @Test
  void theHeadSaysThatACaseIsRestricted() {
    String badges = ".onus-badges .govuk-tag--red";
    assertThat(open(south).document().select(badges)).isEmpty();
    Browser coordinator = browser.as(Role.COORDINATOR);
    coordinator.send("/people/" + north + "/restriction", Map.of("restrict-reason", "an officer"));

    PageSeen page = coordinator.follow(coordinator.open("/persons/" + north));
    assertThat(page.document().select(badges).eachText()).containsExactly("Restricted");
    assertThat(open(south).document().select(badges))
        .as("of whom nothing restricted is open")
        .isEmpty();
  }

  @Test
  void reviewIsForCoordinatorsAndAnalysts() {
    assertThat(browser.as(Role.ASSESSOR).open(address(south, maybe)).status()).isEqualTo(403);
    assertThat(browser.as(Role.ASSESSOR).open("/persons/" + south).main()).doesNotContain(MAYBE);
    assertThat(browser.as(Role.CASE_MANAGER).open("/persons/" + south).status()).isEqualTo(403);
  }

  private void involve(RecordId record, Role role, String relation) {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, :relation, 'test', now(), 'test')
            """)
        .param("subject", record.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(role))
        .param("relation", relation)
        .update();
  }

  /** So many others that a name says something. */
  private void others() {
    Map<String, List<Written>> others = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      String name = "" + (char) ('A' + i % 26) + "ob" + (char) ('a' + i / 26) + "rt";
      others.put(
          "B" + i,
          Written.of(
              Map.of(
                  PersonColumn.GIVEN_NAME, name,
                  PersonColumn.FAMILY_NAME, name + "son",
                  PersonColumn.DOB, "19" + (50 + i % 50) + "-0" + (1 + i % 9) + "-11"),
              details.thisYear()));
    }
    details.record(READER, SOUTH, others, null, null);
  }

  private PageSeen open(RecordId record) {
    return browser.follow(browser.open("/persons/" + record));
  }

  private PageSeen decide(RecordId other, String verdict, @Nullable String seen) {
    Map<String, String> fields =
        decision(browser.open(address(south, other)), verdict, "asked both officers");
    fields.remove("seen");
    if (seen != null) {
      fields.put("seen", seen);
    }
    return browser.send(address(south, other), fields);
  }

  private static String address(RecordId one, RecordId other) {
    return "/people/" + one + "/same-as/" + other;
  }

  private static List<String> references(PageSeen page) {
    return page.table(RECORDS).stream().map(row -> row.get(1)).toList();
  }

  private RecordId record(Agency agency, String reference, Map<PersonColumn, String> values) {
    details.record(
        READER, agency, Map.of(reference, Written.of(values, details.thisYear())), null, null);
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference));
  }
}
