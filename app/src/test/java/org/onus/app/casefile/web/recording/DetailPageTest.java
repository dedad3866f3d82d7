package org.onus.app.casefile.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agency holds is corrected by hand, and nothing that stood is lost. */
@ServiceTest
class DetailPageTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final String NOW = "As it stands";
  private static final String BEFORE = "What stood before";

  private final Browser browser;
  private final Details details;
  private final People people;
  private final TrailSeen trail;
  private RecordId record = new RecordId(new UUID(0, 0));

  @Autowired
  DetailPageTest(Browser browser, Details details, People people, TrailSeen trail) {
    this.browser = browser;
    this.details = details;
    this.people = people;
    this.trail = trail;
  }

  @BeforeEach
  void somebody() {
    record =
        record(
            NORTH,
            "N1",
            Map.of(
                PersonColumn.GIVEN_NAME, "Gwilym",
                PersonColumn.FAMILY_NAME, "Prosser",
                PersonColumn.DOB, "1958-09-23",
                PersonColumn.PNC, "2003/0062845E"));
  }

  @Test
  void whatStoodStaysReadableWithTheReason() {
    PageSeen page = browser.follow(correct("birth", Map.of("dob", "1985-09-23")));

    assertThat(page.table(NOW)).anySatisfy(row -> assertThat(row.get(1)).contains("1985-09-23"));
    assertThat(page.table(BEFORE))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(1)).isEqualTo("1958-09-23");
              assertThat(row.get(3)).endsWith("asked the custody sergeant");
            });
    assertThat(trail.rows(Deed.PEOPLE_CORRECTED))
        .singleElement()
        .satisfies(row -> assertThat(row.subjects()).containsExactly(record.value()));
  }

  @Test
  void anEarlierValueIsStillSearchedAndAMistakeIsNot() {
    browser.follow(correct("birth", Map.of("dob", "1985-09-23")));
    assertThat(found(Map.of("dob", "1958-09-23"))).isEqualTo("1 record may be this person’s");
    browser.follow(correct("birth", Map.of("dob", "1971-02-01", "was", "mistake")));

    assertThat(found(Map.of("dob", "1985-09-23"))).isEqualTo("Nobody found");
    assertThat(found(Map.of("dob", "1971-02-01"))).isEqualTo("1 record may be this person’s");
    assertThat(browser.open("/persons/" + record).main())
        .contains("1958-09-23")
        .doesNotContain("1985-09-23");
  }

  @Test
  void recordsComeTogetherAndPartAtOnce() {
    RecordId other =
        record(
            SOUTH, "S1", Map.of(PersonColumn.GIVEN_NAME, "Gwilym", PersonColumn.PNC, "03/62845E"));
    assertThat(browser.open("/persons/" + record).main()).contains("S1");

    correct("pnc", Map.of("pnc", "1979/0163001B", "was", "mistake"));
    assertThat(browser.open("/persons/" + record).main()).doesNotContain("S1");
    assertThat(browser.open("/persons/" + other).main()).doesNotContain("N1");

    correct("pnc", Map.of("pnc", "2003/0062845E", "was", "mistake"));
    assertThat(browser.open("/persons/" + record).main()).contains("S1");
  }

  @Test
  void aFileDoesNotBringAMistakeBack() {
    correct("birth", Map.of("dob", "1985-09-23", "was", "mistake"));
    record(NORTH, "N1", Map.of(PersonColumn.DOB, "1958-09-23"));
    assertThat(now()).contains("1985-09-23");

    record(NORTH, "N1", Map.of(PersonColumn.DOB, "1985-09-25"));
    assertThat(now()).contains("1985-09-25");
  }

  @Test
  void theSecondOfTwoIsShownBoth() {
    Map<String, String> second = fields("birth");
    second.put("dob", "1985-09-25");
    correct("birth", Map.of("dob", "1985-09-23"));
    PageSeen told = browser.send(address("birth"), second);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.problems()).singleElement().asString().startsWith("Somebody changed this");
    assertThat(told.main()).contains("It stands as “1985-09-23”");
    assertThat(told.field("dob")).isEqualTo("1985-09-25");
    assertThat(now()).contains("1985-09-23");

    second.put("seen", told.field("seen"));
    browser.follow(browser.send(address("birth"), second));
    assertThat(now()).contains("1985-09-25");
    assertThat(browser.open(held()).table(BEFORE)).hasSize(2);
  }

  @Test
  void twoWhoAddTheSameKindAreToldOfOneAnother() {
    assertThat(
            browser.follow(browser.send(address("language"), Map.of("language", "Welsh"))).main())
        .contains("Welsh");
    PageSeen told = browser.send(address("language"), Map.of("language", "English"));

    assertThat(told.main()).contains("It stands as “Welsh”");
    assertThat(told.field("language")).isEqualTo("English");
  }

  @Test
  void endsNoValueOfAnotherRecordAndNoneOfAnotherKind() {
    RecordId other = record(SOUTH, "S1", Map.of(PersonColumn.DOB, "1971-02-01"));
    for (Map.Entry<String, String> foreign :
        Map.of("birth", standing(other), "language", standing(record)).entrySet()) {
      Map<String, String> fields =
          new HashMap<>(Map.of("seen", foreign.getValue(), "was", "mistake", "reason", "x"));
      assertThat(browser.send(address(foreign.getKey()) + "/take-out", fields).problems())
          .singleElement()
          .asString()
          .startsWith("Somebody changed this");
      fields.putAll(Map.of("dob", "1960-01-01", "language", "Welsh"));
      PageSeen told = browser.send(address(foreign.getKey()), fields);
      assertThat(told.status()).isEqualTo(422);
      assertThat(told.problems()).singleElement().asString().startsWith("Somebody changed this");
    }

    assertThat(standing(other)).isNotEmpty();
    assertThat(now()).contains("1958-09-23").doesNotContain("1960-01-01", "Welsh");
    assertThat(trail.rows(Deed.PEOPLE_CORRECTED)).isEmpty();
  }

  @Test
  void anotherNameCorrectedToOneThatStandsIsLeftOut() {
    browser.send(address("alias"), Map.of("given_name", "Wil"));
    browser.send(address("alias"), Map.of("given_name", "Gwil"));
    String wil =
        browser
            .open(held())
            .document()
            .select("tr:contains(Wil):not(:contains(Gwil)) a")
            .attr("href");
    Map<String, String> fields = new HashMap<>();
    fields.put("seen", browser.open(wil).field("seen"));
    fields.putAll(Map.of("given_name", "Gwil", "was", "mistake", "reason", "misheard"));

    assertThat(browser.follow(browser.send(address("alias"), fields)).main()).contains("misheard");
    assertThat(now()).containsOnlyOnce("Gwil").doesNotContain("Wil");
  }

  @Test
  void severalOtherNamesStandAndEachIsTakenOutForItself() {
    browser.send(address("alias"), Map.of("given_name", "Wil"));
    browser.send(address("alias"), Map.of("given_name", "Gwil"));
    String wil =
        browser
            .open(held())
            .document()
            .select("tr:contains(Wil):not(:contains(Gwil)) a")
            .attr("href");
    Map<String, String> fields = new HashMap<>();
    fields.put("seen", browser.open(wil).field("seen"));
    assertThat(browser.send(address("alias") + "/take-out", fields).problems())
        .containsExactly("Choose one", "Say why, in a few words");
    fields.put("was", "mistake");
    fields.put("reason", "another man");
    browser.send(address("alias") + "/take-out", fields);

    assertThat(now()).contains("Gwil").doesNotContain("Wil");
    assertThat(browser.open(held()).table(BEFORE))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3)).contains("as a mistake: another man"));
  }

  @Test
  void needsAValueAndForAChangeTheReason() {
    assertThat(browser.send(address("disability"), Map.of()).problems())
        .containsExactly("Type what the agency holds");
    Map<String, String> fields = fields("birth");
    fields.keySet().retainAll(Set.of("seen"));
    assertThat(browser.send(address("birth"), fields).problems())
        .containsExactly("Type what the agency holds", "Choose one", "Say why, in a few words");
    assertThat(now()).contains("1958-09-23");
  }

  @Test
  void isForThoseWhoAddPeopleAndKnowsNoOtherKind() {
    assertThat(browser.as(Role.CASE_MANAGER).open(address("birth")).status()).isEqualTo(403);
    assertThat(browser.as(Role.ADVOCATE).open(address("birth")).status()).isEqualTo(403);
    assertThat(browser.open(address("shoe")).status()).isEqualTo(404);
  }

  private PageSeen correct(String kind, Map<String, String> answers) {
    Map<String, String> fields = fields(kind);
    fields.putAll(answers);
    return browser.send(address(kind), fields);
  }

  private Map<String, String> fields(String kind) {
    Map<String, String> fields = new HashMap<>();
    fields.put("seen", browser.open(address(kind)).field("seen"));
    fields.put("was", "earlier");
    fields.put("reason", "asked the custody sergeant");
    return fields;
  }

  private String address(String kind) {
    return held() + "/" + kind;
  }

  private String held() {
    return "/people/" + record + "/held";
  }

  private String found(Map<String, String> known) {
    return browser.follow(browser.send("/people", known)).heading();
  }

  /** What stands, without the words of the links beside it. */
  private List<String> now() {
    return Objects.requireNonNull(browser.open(held()).document().selectFirst("table"))
        .select("td:nth-child(2)")
        .stream()
        .map(cell -> cell.ownText().strip())
        .toList();
  }

  /** The id of the date of birth that stands; empty if none does. */
  private String standing(RecordId of) {
    return details.standing(READER, Set.of(of), EnumSet.of(DetailKind.BIRTH)).stream()
        .map(detail -> detail.id().toString())
        .findFirst()
        .orElse("");
  }

  private RecordId record(Agency agency, String reference, Map<PersonColumn, String> values) {
    details.record(
        READER, agency, Map.of(reference, Written.of(values, details.thisYear())), null, null);
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference));
  }
}
