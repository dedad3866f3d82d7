package org.onus.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statements.Regime;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of statements, statuses and relationships, from choosing them to their record. */
@ServiceTest
class SaidFilesTest {
  private static final Reader READER = TestPeople.reader(Role.ADVOCATE);
  private static final Agency FORCE = new Agency("Invented Force");
  private static final String STATEMENTS =
      "person_id,about,words,from,until,said_on,said_by,how_known,regime,may_be_told,victim_side\n";
  private static final String THREAT =
      "P1,Threat,\"Said he would burn the house, Caf\u00e9 Gwyn\",2026-10-01,,01/11/2026,PC"
          + " Rees,intelligence,law enforcement,no,no\n";
  private static final String STATUSES = "person_id,status,value,words,from,until,as_at\n";
  private static final String TIES =
      "person_id,other_id,relationship,from,until,how_known,confided\n";

  private final Browser browser;
  private final People people;
  private final Statements statements;
  private final Statuses statuses;
  private final Relationships relationships;
  private final TrailSeen trail;
  private final JdbcClient jdbc;

  @Autowired
  SaidFilesTest(
      Browser browser,
      People people,
      Statements statements,
      Statuses statuses,
      Relationships relationships,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    this.people = people;
    this.statements = statements;
    this.statuses = statuses;
    this.relationships = relationships;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void threePeople() {
    people.mint(READER, FORCE, List.of("P1", "P2", "P3"));
  }

  @Test
  void aStatementIsCheckedBeforeItIsRecorded() {
    PageSeen page = choose("STATEMENTS", "\uFEFF" + STATEMENTS + THREAT);

    assertThat(page.heading()).isEqualTo("Check the statements");
    assertThat(page.summary("Statements nobody recorded yet")).isEqualTo("1");
    assertThat(said("P1")).isEmpty();

    PageSeen receipt = send(page, "commit");
    assertThat(receipt.heading()).isEqualTo("Statements recorded");
    assertThat(receipt.summary("Statements recorded")).isEqualTo("1");
    assertThat(said("P1"))
        .containsExactly(
            new Said(
                StatementKind.THREAT,
                "Said he would burn the house, Caf\u00e9 Gwyn",
                LocalDate.of(2026, 10, 1),
                null,
                LocalDate.of(2026, 11, 1),
                FORCE,
                "PC Rees",
                KnownHow.INTELLIGENCE,
                Regime.LAW_ENFORCEMENT,
                false,
                false));
    assertThat(trail.rows(Deed.STATEMENT_RECORDED))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.behalf()).isEqualTo(TestPeople.account(Role.ANALYST).toString());
              assertThat(row.subjects()).containsExactly(record("P1").value());
            });
  }

  @Test
  void theSameFileTwiceAddsNothingAndBringsNothingBack() {
    send(choose("STATEMENTS", STATEMENTS + THREAT + THREAT), "commit");
    Statement threat = statements.of(READER, List.of(record("P1"))).getFirst();
    assertThat(statements.withdraw(READER, Basis.ROLE, threat, "of another person")).isTrue();

    PageSeen again = choose("STATEMENTS", STATEMENTS + THREAT);

    assertThat(again.summary("Statements that were recorded before")).isEqualTo("1");
    assertThat(send(again, "commit").summary("Statements recorded")).isEqualTo("0");
    assertThat(said("P1")).isEmpty();
  }

  @Test
  void everyRowThatCannotBeTakenSaysWhy() {
    String good = ",PC Rees,fact,general,yes,no\n";
    PageSeen page =
        choose(
            "STATEMENTS",
            STATEMENTS
                + ",THREAT,x,,,2026-11-01"
                + good
                + "P9,THREAT,x,,,2026-11-01"
                + good
                + "P1,gossip,x,,,2026-11-01"
                + good
                + "P1,THREAT,,,,2026-11-01"
                + good
                + "P1,THREAT,"
                + "x".repeat(1_001)
                + ",,,2026-11-01"
                + good
                + "P1,THREAT,x,2026-02-30,,2026-11-01"
                + good
                + "P1,THREAT,x,2026-02-02,2026-02-01,2026-11-01"
                + good
                + "P1,THREAT,x,,,"
                + good
                + "P1,THREAT,x,,,23/11/2026"
                + good
                + "P1,THREAT,x,,,2026-11-01,PC Rees,rumour,general,yes,no\n"
                + "P1,THREAT,x,,,2026-11-01,PC Rees,fact,none,yes,no\n"
                + "P1,THREAT,x,,,2026-11-01,PC Rees,fact,general,perhaps,no\n"
                + "P1,THREAT,"
                + "x".repeat(1_000)
                + ",,,2026-11-22"
                + good);

    assertThat(page.table("Refused rows"))
        .extracting(List::getLast)
        .containsExactly(
            "The row names no person.",
            "Nobody is recorded under this reference of the agency. Load the person first.",
            "The column about names nothing that statements are kept about.",
            "The row says nothing in words.",
            "The words are longer than 1,000 characters.",
            "The first day is not a day of the calendar written as 2026-11-22 or 22/11/2026.",
            "The last day lies before the first.",
            "The row has no date.",
            "The date lies after today.",
            "The column how_known is none of fact, opinion and intelligence.",
            "The column regime is neither law enforcement nor general.",
            "A column that holds yes or no holds something else, or nothing.");
    assertThat(send(page, "commit").summary("Statements recorded")).isEqualTo("1");
    assertThat(people.find(READER, FORCE, Set.of("P9"))).isEmpty();
  }

  @Test
  void refusedRowsAreTakenAwayMendedAndLoaded() {
    PageSeen page = choose("STATEMENTS", STATEMENTS + THREAT.replace("P1", "P9"));
    PageSeen rows = browser.open(page.link("Download the refused rows (1) as CSV"));

    assertThat(rows.header("Content-Disposition")).contains("refused-rows.csv");
    assertThat(trail.rows(Deed.REFUSED_ROWS_TAKEN)).hasSize(1);
    PageSeen mended = choose("STATEMENTS", rows.text().replace("P9", "P2"));
    send(mended, "commit");
    assertThat(said("P2")).hasSize(1);
  }

  @Test
  void windows1252IsRefusedRowByRowAndNothingIsGarbled() {
    PageSeen page =
        browser.follow(
            upload("STATEMENTS", (STATEMENTS + THREAT).getBytes(Charset.forName("windows-1252"))));

    assertThat(page.table("Refused rows"))
        .containsExactly(
            List.of(
                "2",
                "A field that Onus reads is not UTF-8; the file may have been saved as"
                    + " Windows-1252."));
    assertThat(page.document().select("form[action$=/commit]")).isEmpty();
  }

  @Test
  void columnsOfOtherNamesAreMatchedByHand() {
    String file =
        """
        Nominal,Type,Text,Date,Known how,Regime,Told,Victim side
        P1,weapons,Keeps a knife,2026-11-01,fact,general,yes,no
        """;
    PageSeen page = choose("STATEMENTS", file);

    assertThat(page.heading()).isEqualTo("Match the columns");
    assertThat(page.field("person_id")).isEqualTo("Nominal");
    String columns = page.document().select("form[action$=/columns]").attr("action");
    assertThat(browser.send(columns, Map.of("person_id", "Nominal")).problems())
        .contains("Say which column holds: What it is about");
    assertThat(browser.send(columns, Map.of("person_id", "Nominal", "about", "Nominal")).problems())
        .contains(
            "\u201cNominal\u201d already stands for another column; choose another for: What"
                + " it is about");
    PageSeen check =
        browser.follow(
            browser.send(
                columns,
                Map.of(
                    "person_id", "Nominal",
                    "about", "Type",
                    "words", "Text",
                    "said_on", "Date",
                    "how_known", "Known how",
                    "regime", "Regime",
                    "may_be_told", "Told",
                    "victim_side", "Victim side")));
    assertThat(check.heading()).isEqualTo("Check the statements");
    assertThat(browser.open(check.link("Match the columns again")).field("words"))
        .isEqualTo("Text");
    send(check, "commit");

    assertThat(said("P1"))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.words()).isEqualTo("Keeps a knife");
              assertThat(said.by()).isEqualTo(FORCE.name());
            });
  }

  @Test
  void aLaterStatusTakesThePlaceOfTheEarlierOne() {
    send(choose("STATUSES", STATUSES + "P1,mappa,2/1,,2026-01-01,,2026-03-01\n"), "commit");
    PageSeen page =
        choose(
            "STATUSES",
            STATUSES
                + "P1,MAPPA,2/2,Tuesdays,2026-01-01,,01/11/2026\n"
                + "P1,probation,high,,,,2026-11-01\n"
                + "P2,marker,,,,,2026-11-01\n"
                + "P2,IOM,gold,,,,2026-11-01\n"
                + "P2,wanted,,,,,2026-11-01\n");

    assertThat(page.summary("Statuses that change")).isEqualTo("1");
    assertThat(page.summary("Statuses nobody recorded yet")).isEqualTo("1");
    assertThat(page.table("Refused rows"))
        .extracting(List::getLast)
        .containsExactly(
            "The row says nothing in words.",
            "The value is none that this status can have.",
            "The column status is none of MAPPA, IOM, WISDOM, probation and marker.");
    send(page, "commit");

    assertThat(statuses.of(READER, List.of(record("P1"))))
        .extracting(Status::held)
        .containsExactlyInAnyOrder(
            new Held(
                StatusKind.MAPPA,
                "2/2",
                "Tuesdays",
                "",
                LocalDate.of(2026, 1, 1),
                null,
                LocalDate.of(2026, 11, 1),
                FORCE,
                "",
                null),
            new Held(
                StatusKind.PROBATION,
                "high risk of serious harm",
                "",
                "",
                null,
                null,
                LocalDate.of(2026, 11, 1),
                FORCE,
                "",
                null));
    PageSeen older = choose("STATUSES", STATUSES + "P1,MAPPA,2/3,,2026-01-01,,2026-10-31\n");
    assertThat(older.table("Refused rows"))
        .containsExactly(
            List.of("2", "What stands, or another row of the file, is of a later day."));
  }

  @Test
  void aFileOfStatusesSaysWhoSupervisesAndWhoSaysSo() {
    String header = "person_id,status,value,officer,as_at,said_by,how_known\n";
    PageSeen page =
        choose(
            "STATUSES",
            header
                + "P1,probation,high,Offender manager Rees,2026-11-01,duty officer,fact\n"
                + "P1,MAPPA,2,,2026-11-01,,\n"
                + "P2,MAPPA,category 3,,2026-11-01,,\n"
                + "P2,IOM,flex,,2026-11-01,,hearsay\n"
                + "P2,MAPPA,5,,2026-11-01,,\n");

    assertThat(page.table("Refused rows"))
        .extracting(List::getLast)
        .containsExactly(
            "The column how_known is none of fact, opinion and intelligence.",
            "The value is none that this status can have.");
    send(page, "commit");
    assertThat(statuses.of(READER, List.of(record("P1"), record("P2"))))
        .extracting(one -> one.held().value(), one -> one.held().officer(), one -> one.held().by())
        .containsExactlyInAnyOrder(
            tuple("high risk of serious harm", "Offender manager Rees", "duty officer"),
            tuple("category 2, level not known", "", ""),
            tuple("category 3, level not known", "", ""));
    assertThat(statuses.of(READER, List.of(record("P1"))))
        .extracting(one -> one.held().knownHow())
        .containsExactlyInAnyOrder(KnownHow.FACT, null);
  }

  @Test
  void ofSeveralAccountsInOneFileTheLatestIsMeantOrNone() {
    PageSeen page =
        choose(
            "STATUSES",
            STATUSES
                + "P1,IOM,fixed,,,,2026-10-01\n"
                + "P1,IOM,flex,,,,2026-11-01\n"
                + "P2,IOM,fixed,,,,2026-11-01\n"
                + "P2,IOM,flex,,,,2026-11-01\n");

    assertThat(page.summary("Statuses nobody recorded yet")).isEqualTo("1");
    assertThat(page.table("Refused rows"))
        .containsExactly(
            List.of("2", "What stands, or another row of the file, is of a later day."),
            List.of(
                "4",
                "Another row says something else of the same, and it is not clear which is meant."),
            List.of(
                "5",
                "Another row says something else of the same, and it is not clear which is"
                    + " meant."));
  }

  @Test
  void aRelationshipIsOneFromBothSidesAndNeverOpenedAgain() {
    send(
        choose(
            "RELATIONSHIPS",
            TIES
                + "P1,P2,partner,2025-01-01,,fact,yes\n"
                + "P2,P1,partner,2025-01-01,,fact,yes\n"
                + "P1,P3,parent,,,fact,no\n"),
        "commit");
    assertThat(ties("P1")).hasSize(2);
    assertThat(ties("P3"))
        .extracting(one -> one.tie().kind())
        .containsExactly(RelationshipKind.CHILD);

    PageSeen ended =
        choose("RELATIONSHIPS", TIES + "P2,P1,partner,2025-01-01,2026-06-01,fact,no\n");
    assertThat(ended.summary("Relationships that change")).isEqualTo("1");
    send(ended, "commit");

    assertThat(ties("P2"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.tie().until()).isEqualTo(LocalDate.of(2026, 6, 1));
              assertThat(one.tie().confided()).isTrue();
            });
  }

  @Test
  void aRelationshipNeedsTwoPeopleWhoAreRecorded() {
    PageSeen page =
        choose(
            "RELATIONSHIPS",
            TIES
                + "P1,P9,partner,,,fact,no\n"
                + "P1,,partner,,,fact,no\n"
                + "P1,P1,partner,,,fact,no\n"
                + "P1,P2,lover,,,fact,no\n"
                + "P1,P3,child,,,fact,no\n"
                + "P3,P1,parent,,,opinion,no\n");

    assertThat(page.table("Refused rows"))
        .extracting(List::getLast)
        .containsExactly(
            "Nobody is recorded under the reference of the other person. Load that person first.",
            "Nobody is recorded under the reference of the other person. Load that person first.",
            "The two references of the row are the same.",
            "The column relationship is none of partner, ex-partner, child, parent, family,"
                + " household and associate.",
            "Another row says something else of the same, and it is not clear which is meant.",
            "Another row says something else of the same, and it is not clear which is meant.");
  }

  @Test
  void aHiddenPersonIsAsUnknownAsOneWhoIsNot() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'a police officer', now(), 'test')
            """)
        .param("subject", record("P1").value())
        .update();

    PageSeen page = choose("STATEMENTS", STATEMENTS + THREAT + THREAT.replace("P1", "P9"));

    assertThat(page.table("Refused rows")).extracting(List::getLast).hasSize(2);
    assertThat(page.table("Refused rows").stream().map(List::getLast).distinct()).hasSize(1);
  }

  private PageSeen choose(String holds, String file) {
    return browser.follow(upload(holds, file.getBytes(StandardCharsets.UTF_8)));
  }

  private PageSeen upload(String holds, byte[] file) {
    return browser.upload(
        "/people-files", "file", "said.csv", file, Map.of("holds", holds, "agency", FORCE.name()));
  }

  private PageSeen send(PageSeen page, String step) {
    String check = page.document().select("form[action$=/commit]").attr("action");
    return browser.follow(browser.send(check.replace("/commit", "/" + step), Map.of()));
  }

  private List<Said> said(String reference) {
    return statements.of(READER, List.of(record(reference))).stream().map(Statement::said).toList();
  }

  private List<Relationship> ties(String reference) {
    return relationships.of(READER, List.of(record(reference)));
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(people.find(READER, FORCE, Set.of(reference)).get(reference));
  }
}
