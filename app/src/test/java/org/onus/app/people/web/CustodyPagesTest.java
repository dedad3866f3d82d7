package org.onus.app.people.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of custody spells, from choosing it to its record. */
@ServiceTest
class CustodyPagesTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency FORCE = new Agency("Invented Force");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private final Browser browser;
  private final Custody custody;
  private final People people;

  @Autowired
  CustodyPagesTest(Browser browser, Custody custody, People people) {
    this.browser = browser;
    this.custody = custody;
    this.people = people;
  }

  @Test
  void isCheckedBeforeItIsRecorded() {
    people.mint(READER, FORCE, Set.of("P1"));
    PageSeen page =
        browser.follow(
            choose(
                """
                person_id,from,to
                P1,2026-05-01,2026-06-01
                P1,2026-08-01,
                P2,2026-11-01,2027-02-01
                P3,never,
                """));

    assertThat(page.heading()).isEqualTo("Check the custody spells");
    assertThat(page.summary("People")).isEqualTo("2");
    assertThat(page.summary("Spells")).isEqualTo("3");
    assertThat(page.summary("People without any other record")).isEqualTo("1");
    assertThat(page.summary("Spells that end after today")).isEqualTo("1");
    assertThat(page.table("Refused rows"))
        .containsExactly(
            List.of(
                "5",
                "The first day is not a day of the calendar written as 2026-11-22 or 22/11/2026."));
    assertThat(custody.isLoaded(READER)).isFalse();

    PageSeen receipt = send(page, "commit");
    assertThat(receipt.heading()).isEqualTo("Custody spells recorded");
    assertThat(receipt.summary("People whose spells changed")).isEqualTo("2");
    assertThat(receipt.summary("Rows refused")).isEqualTo("1");
    assertThat(receipt.table("Refused rows")).isEqualTo(page.table("Refused rows"));
    assertThat(custody.of(READER, record("P1")))
        .containsExactly(
            new CustodySpell(MAY, MAY.plusMonths(1)), new CustodySpell(MAY.plusMonths(3), null));
  }

  @Test
  void everyRefusedRowCanBeTaken() {
    String rows = IntStream.range(0, 50).mapToObj(i -> "P" + i + ",never,\n").collect(joining());
    PageSeen fifty = browser.follow(choose("person_id,from,to\nQ,2026-05-01,\n" + rows));
    assertThat(fifty.document().select("a[download]")).isEmpty();

    PageSeen more =
        browser.follow(choose("person_id,from,to\nQ,2026-05-01,\n" + rows + ",2026-05-01,\n"));

    assertThat(more.main()).contains("1 more row is refused.");
    String link = more.link("Download all lines and reasons as CSV");
    String taken = browser.open(link).text();
    assertThat(taken.lines())
        .hasSize(52)
        .startsWith("refused_line,refused_because,refused_sentence")
        .last()
        .asString()
        .startsWith("53,NO_PERSON,\"");
    send(more, "commit");
    assertThat(browser.open(link).text()).isEqualTo(taken);
    send(fifty, "cancel");
    assertThat(browser.open(link.replace(id(more), id(fifty))).text().lines()).hasSize(1);
  }

  private static String id(PageSeen page) {
    return page.document().select("form[action$=/commit]").attr("action").split("/", -1)[2];
  }

  @Test
  void theSameFileTwiceChangesNobody() {
    String file = "person_id,from,to\nP1,2026-05-01,\n";
    send(browser.follow(choose(file)), "commit");
    PageSeen receipt = send(browser.follow(choose(file)), "commit");

    assertThat(receipt.summary("People whose spells changed")).isEqualTo("0");
  }

  @Test
  void aCancelledFileLeavesNothing() {
    PageSeen page = send(browser.follow(choose("person_id,from,to\nP1,2026-05-01,\n")), "cancel");

    assertThat(page.heading()).isEqualTo("Load cancelled");
    assertThat(custody.isLoaded(READER)).isFalse();
    assertThat(people.agencies(READER)).isEmpty();
  }

  @Test
  void refusesAFileThatIsNone() {
    assertThat(choose("").problems()).containsExactly("The file is empty.");
    assertThat(choose("person_id,from,to\n").problems())
        .containsExactly("The file has a header and no rows under it.");
    assertThat(choose("a,b\n1,2\n").problems()).singleElement().asString().contains("person_id");
    assertThat(browser.upload("/custody", "file", "", new byte[0], Map.of()).problems())
        .containsExactly(
            "Say whose references the file bears, in at most 100 characters",
            "Choose the file of spells");
  }

  private PageSeen choose(String file) {
    return browser.upload(
        "/custody",
        "file",
        "spells.csv",
        file.getBytes(StandardCharsets.UTF_8),
        Map.of("agency", FORCE.name(), "agency-other", FORCE.name()));
  }

  private PageSeen send(PageSeen page, String step) {
    String action = page.document().select("form[action$=/" + step + "]").attr("action");
    return browser.follow(browser.send(action, Map.of()));
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(people.find(READER, FORCE, Set.of(reference)).get(reference));
  }
}
