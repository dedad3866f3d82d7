package org.onus.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.Details;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of people, from choosing it to its record. */
@ServiceTest
class PeopleFilePagesTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency FORCE = new Agency("Invented Force");
  private static final String TWO_PEOPLE =
      """
      record_id,given_name,family_name,dob,street,postcode,pnc
      P1,Owen,Pryce,1980-02-03,1 Mill Lane,SA1 1AA,2003/0062845E
      P2,Ffion,Rees,,,,03/62845F
      """;

  private final Browser browser;
  private final Details details;
  private final People people;
  private final TrailSeen trail;

  @Autowired
  PeopleFilePagesTest(Browser browser, Details details, People people, TrailSeen trail) {
    this.browser = browser;
    this.details = details;
    this.people = people;
    this.trail = trail;
  }

  @Test
  void isCheckedBeforeItIsRecorded() {
    PageSeen page = choose(TWO_PEOPLE + ",No,Body,,,,\nP3\n");

    assertThat(page.heading()).isEqualTo("Check the people");
    assertThat(page.summary("Rows")).isEqualTo("4");
    assertThat(page.summary("People of whom nothing was held")).isEqualTo("2");
    assertThat(page.summary("Numbers of a wrong form, kept as they are written")).isEqualTo("1");
    assertThat(page.table("Refused rows"))
        .containsExactly(
            List.of("4", "The row names no record."),
            List.of("5", "The row has more or fewer fields than the header."));
    assertThat(people.agencies(READER)).isEmpty();

    PageSeen receipt = send(page, "commit");
    assertThat(receipt.heading()).isEqualTo("People recorded");
    assertThat(receipt.summary("Records changed")).isEqualTo("2");
    assertThat(standing("P1"))
        .containsExactly("Owen Pryce", "1980-02-03", "1 Mill Lane, SA1 1AA", "2003/0062845E");
    assertThat(standing("P2")).containsExactly("Ffion Rees", "03/62845F");
  }

  @Test
  void putsEachRecordOnRecordForTheOneWhoAsked() {
    send(choose(TWO_PEOPLE), "commit");

    assertThat(trail.rows(Deed.PEOPLE_RECORDED))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.behalf()).isEqualTo(TestPeople.account(Role.ANALYST).toString());
              assertThat(row.subjects())
                  .containsExactlyInAnyOrder(record("P1").value(), record("P2").value());
            });
  }

  @Test
  void theSameFileTwiceChangesNobody() {
    send(choose(TWO_PEOPLE), "commit");
    PageSeen again = choose(TWO_PEOPLE);

    assertThat(again.summary("People of whom all stays the same")).isEqualTo("2");
    assertThat(send(again, "commit").summary("Records changed")).isEqualTo("0");
    assertThat(trail.rows(Deed.PEOPLE_RECORDED)).hasSize(1);
  }

  @Test
  void whatStoodBeforeStaysReadableAndWhatIsNotSaidStays() {
    send(choose(TWO_PEOPLE), "commit");
    PageSeen page = choose("record_id,given_name,family_name,dob\nP1,Owain,Pryce,\nP2,,Rees,\n");

    assertThat(page.summary("People of whom something changes")).isEqualTo("1");
    assertThat(page.summary("People of whom all stays the same")).isEqualTo("1");
    send(page, "commit");

    assertThat(standing("P1"))
        .containsExactly("Owain Pryce", "1980-02-03", "1 Mill Lane, SA1 1AA", "2003/0062845E");
    assertThat(details.of(READER, List.of(record("P1"))))
        .filteredOn(detail -> !detail.stands())
        .extracting(Detail::text)
        .containsExactly("Owen Pryce");
  }

  @Test
  void keepsWhatTellsOfAPersonAndDoesNotTellThemApart() {
    send(
        choose(
            """
            record_id,family_name,gender_identity,ethnicity,language,interpreter,disability
            P1,Pryce,gim,O1,Welsh,no,deaf
            P2,Rees,,White British,,,
            """),
        "commit");

    assertThat(standing("P1")).containsExactly("Pryce", "GIM", "A4", "Welsh", "N", "deaf");
    assertThat(standing("P2")).containsExactly("Rees", "White British");
  }

  @Test
  void committingTwiceRecordsOnce() {
    PageSeen page = choose(TWO_PEOPLE);
    send(page, "commit");

    assertThat(send(page, "commit").heading()).isEqualTo("People recorded");
    assertThat(trail.rows(Deed.PEOPLE_RECORDED)).hasSize(1);
  }

  @Test
  void anAliasIsAddedToTheNamesThatStand() {
    send(
        choose("record_id,given_name,family_name,alias_given_name\nP1,Owen,Pryce,Ozzy\n"),
        "commit");
    assertThat(standing("P1")).containsExactlyInAnyOrder("Owen Pryce", "Ozzy");
    PageSeen check =
        choose("record_id,alias_given_name,alias_family_name\nP1,Owain,Powys\nP2,,Nemo\n");
    assertThat(check.summary("People of whom something changes")).isEqualTo("1");
    assertThat(check.summary("People of whom nothing was held")).isEqualTo("1");
    send(check, "commit");

    assertThat(standing("P1")).containsExactlyInAnyOrder("Owen Pryce", "Ozzy", "Owain Powys");
    assertThat(standing("P2")).containsExactly("Nemo");
    PageSeen again =
        choose("record_id,alias_given_name,alias_family_name\nP1,Owain,Powys\nP2,,Nemo\n");
    assertThat(again.summary("People of whom all stays the same")).isEqualTo("2");
    PageSeen found =
        browser.follow(
            browser.send("/people", Map.of("given_name", "Owain", "family_name", "Powys")));
    assertThat(found.main()).contains("Owen Pryce").contains("Also: ");
  }

  @Test
  void theColumnsOfAnAliasAreGuessedByTheNamesThatForcesUse() {
    PageSeen match = choose("record_id,aka_forename,alias_surname\nP1,Ozzy,Pryce\n");

    assertThat(match.heading()).isEqualTo("Match the columns");
    assertThat(match.document().select("select[name=alias_given_name] option[selected]").text())
        .contains("aka_forename");
    assertThat(match.document().select("select[name=alias_family_name] option[selected]").text())
        .contains("alias_surname");
  }

  @Test
  void aCancelledFileLeavesNothing() {
    PageSeen page = choose(TWO_PEOPLE);

    assertThat(send(page, "cancel").heading()).isEqualTo("Load cancelled");
    assertThat(send(page, "commit").heading()).isEqualTo("Load cancelled");
    assertThat(people.agencies(READER)).isEmpty();
  }

  @Test
  void refusesAFileThatIsNone() {
    assertThat(upload("").problems()).containsExactly("The file is empty.");
    assertThat(upload("record_id,dob\n").problems())
        .containsExactly("The file has a header and no rows under it.");
    assertThat(browser.upload("/people-files", "file", "", new byte[0], Map.of()).problems())
        .containsExactly(
            "Say what the file holds",
            "Say which agency holds the records, in at most 100 characters",
            "Choose the file");
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    assertThat(browser.open("/people-files/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void isForTheRolesThatLoad() {
    assertThat(browser.as(Role.COORDINATOR).open("/people-files").status()).isEqualTo(200);
    assertThat(browser.as(Role.CASE_MANAGER).open("/people-files").status()).isEqualTo(403);
  }

  private PageSeen choose(String file) {
    return browser.follow(upload(file));
  }

  private PageSeen upload(String file) {
    return browser.upload(
        "/people-files",
        "file",
        "people.csv",
        file.getBytes(StandardCharsets.UTF_8),
        Map.of("holds", "PEOPLE", "agency", FORCE.name(), "agency-other", FORCE.name()));
  }

  private PageSeen send(PageSeen page, String step) {
    String check = page.document().select("form[action$=/commit]").attr("action");
    return browser.follow(browser.send(check.replace("/commit", "/" + step), Map.of()));
  }

  private List<String> standing(String reference) {
    return details.of(READER, List.of(record(reference))).stream()
        .filter(Detail::stands)
        .map(Detail::text)
        .toList();
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(people.find(READER, FORCE, Set.of(reference)).get(reference));
  }
}
