package org.onus.app.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.SamePerson;
import org.onus.app.kernel.Role;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.testing.Browser;
import org.onus.app.testing.Forgets;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists, ranks, counts, shares and files are, for each role and byte for byte, the same as those of
 * a database in which the hidden records were never recorded.
 */
@ServiceTest
class HiddenRecordsLeaveNoTraceTest {
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/list",
          "/list?page=2",
          "/list?list=v100",
          "/list?list=never-high",
          "/list?list=matac-serial",
          "/list?new=yes",
          "/list?not-looked-at=yes",
          "/list?area=Hiddenshire",
          "/list?area=North&sort=harm",
          "/list?sort=reference",
          "/list?before=2026-11-01",
          "/list.csv",
          "/list.json",
          "/known",
          "/broken-glass",
          "/incidents/new",
          "/list.csv?list=v100",
          "/area-figures",
          "/calibration",
          "/assessments/waiting",
          "/discordance",
          "/discordance.csv");

  /** Somebody whose other record is hidden, and somebody whom a hidden person is said to harm. */
  private static final List<String> BESIDE_HIDDEN = List.of("P4", "V1");

  private static final List<String> PERSON_PAGES =
      List.of(
          "/persons/%s",
          "/persons/%s/around", "/persons/%s/chronology", "/people/%s/held", "/people/%s");

  /** Restricted, or shut to one role: the best ranked among them, and one with an area alone. */
  private static final List<String> HIDDEN = List.of("P3", "P7", "P11", "P20", "P31", "P40");

  private final Browser browser;
  private final JdbcClient jdbc;
  private final InventedForce force;
  private final Details details;
  private final Relationships relationships;
  private final Statuses statuses;
  private final List<Forgets> forgetful;
  private final ApplicationContext service;

  @Autowired
  HiddenRecordsLeaveNoTraceTest(
      Browser browser,
      JdbcClient jdbc,
      ApplicationContext service,
      Details details,
      Relationships relationships,
      Statuses statuses,
      List<Forgets> forgetful) {
    this.browser = browser;
    this.jdbc = jdbc;
    this.details = details;
    this.relationships = relationships;
    this.statuses = statuses;
    this.forgetful = forgetful;
    this.service = service;
    force = new InventedForce(service);
  }

  @Test
  void restrictedRecordsLeaveNone() {
    record(rows(true));
    hiddenBesideOthers();
    HIDDEN.forEach(this::restrict);
    Map<String, String> hidden = seen();

    SharedDatabase.empty();
    forgetful.forEach(Forgets::forget);
    record(rows(false));

    assertThat(hidden).hasSizeGreaterThan(40).containsExactlyEntriesOf(seen());
  }

  @Test
  void aRestrictedRecordIsMissedIfItIsNotHidden() {
    record(rows(true));
    hiddenBesideOthers();
    Map<String, String> all = people();
    restrict("P3");

    Map<String, String> without = people();
    assertThat(without).as("this test can fail").isNotEqualTo(all);
    for (String page : List.of("/persons/V1/around", "/persons/V1/chronology")) {
      assertThat(without.get(Role.ANALYST + " " + page))
          .as(page)
          .isNotEqualTo(all.get(Role.ANALYST + " " + page));
    }
    restrict("P7");
    assertThat(people().get(Role.ANALYST + " /persons/P4"))
        .isNotEqualTo(all.get(Role.ANALYST + " /persons/P4"));
  }

  @Test
  void aRestrictedRecordIsMissedOnTheListIfItIsNotHidden() {
    record(rows(true));
    Map<String, String> all = seen();
    restrict("P3");

    assertThat(seen()).as("this test can fail").isNotEqualTo(all);
  }

  private void record(List<IncidentRow> rows) {
    force.record(rows);
    hold("P4");
    watch("P4");
    force.score();
    // of three records the order of ids, which are random, would be seen
    samePerson("P16", "P17");
  }

  private void samePerson(String one, String other) {
    new SamePerson(service).join(force.recordOf(one), force.recordOf(other));
  }

  /** A hidden record of the same person, of their family, and what is said of it. */
  private void hiddenBesideOthers() {
    hold("P7");
    // records by which others are one person, and one of somebody whom nothing is hidden of
    samePerson("P17", "P3");
    samePerson("P3", "P18");
    samePerson("P11", "P13");
    samePerson("P20", "P14");
    samePerson("P20", "P15");
    relationships.record(
        InventedForce.READER,
        Decision.Basis.ROLE,
        UUID.randomUUID(),
        new Tie(
            force.recordOf("P4"),
            force.recordOf("P11"),
            RelationshipKind.FAMILY,
            null,
            null,
            InventedForce.AGENCY,
            "officer",
            KnownHow.FACT,
            false));
    statuses.record(
        InventedForce.READER,
        Decision.Basis.ROLE,
        force.recordOf("P7"),
        UUID.randomUUID(),
        new Held(
            StatusKind.MAPPA,
            "2/1",
            "",
            "",
            null,
            null,
            TestClock.TODAY,
            InventedForce.AGENCY,
            "",
            null));
  }

  /** Closed but watched: what is recorded of the record alone opens it again. */
  private void watch(String reference) {
    UUID assessment = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by, judged_on, judged_at, judged_by, priority, reason)
            VALUES (:id, :record, 'ppit', 1, 'test', 'OTHER', '2026-11-01', 'test', '2026-11-01',
              '2026-11-01', 'test', false, 'x')
            """)
        .param("id", assessment)
        .param("record", force.recordOf(reference).value())
        .update();
    jdbc.sql("INSERT INTO assessment_cover (assessment, record) VALUES (:id, :record)")
        .param("id", assessment)
        .param("record", force.recordOf(reference).value())
        .update();
  }

  /** One number, so that whoever bears it is one person. */
  private void hold(String reference) {
    details.record(
        InventedForce.READER,
        InventedForce.AGENCY,
        Map.of(
            reference,
            Written.of(
                Map.of(PersonColumn.FAMILY_NAME, "Prosser", PersonColumn.PNC, "2003/0062845E"),
                details.thisYear())),
        null,
        null);
  }

  /** Rows of the hidden show nothing of others: nobody else is harmed in them. */
  private static List<IncidentRow> rows(boolean hiddenToo) {
    List<IncidentRow> rows = new ArrayList<>();
    for (IncidentRow row : InventedForce.many(60, 5)) {
      if (!HIDDEN.contains(row.personId())) {
        rows.add(Objects.equals(row.victimId(), row.personId()) ? row.withVictim(null) : row);
      } else if (hiddenToo) {
        rows.add(row.withVictim("V1").withArea("Hiddenshire"));
      }
    }
    // somebody whom a hidden person harms is there without them too
    rows.add(InventedForce.row("I-beside", "P4", TestClock.TODAY.minusDays(12), "V1"));
    return rows;
  }

  private void restrict(String reference) {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'a police officer', now(), 'test')
            """)
        .param("subject", force.recordOf(reference).value())
        .update();
  }

  /** What every role sees at every address, with names in the place of ids and tokens. */
  private Map<String, String> seen() {
    Map<String, String> seen = people();
    for (Role role : Role.values()) {
      for (String address : ADDRESSES) {
        PageSeen page = browser.as(role).open(address);
        seen.put(role + " " + address, page.status() + nameless(page.text()));
      }
      seen.put(role + " a custody file", custodyFile(browser.as(role)));
    }
    Browser analyst = browser.as(Role.ANALYST);
    seen.put("an incident file", incidentFile(analyst));
    seen.put("a people file", file(analyst, "PEOPLE", "record_id,family_name\nP3,A\nP4,B\n"));
    seen.put(
        "a statuses file",
        file(
            analyst,
            "STATUSES",
            "person_id,status,as_at\nP3,WISDOM,2026-11-01\nP4,WISDOM,2026-11-01\n"));
    return seen;
  }

  /** What every role sees on the pages of those whom something hidden stands beside. */
  private Map<String, String> people() {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      for (String reference : BESIDE_HIDDEN) {
        for (String address : PERSON_PAGES) {
          PageSeen opened = browser.as(role).open(address.formatted(force.recordOf(reference)));
          PageSeen page = opened.status() == 302 ? browser.as(role).follow(opened) : opened;
          seen.put(
              role + " " + address.formatted(reference), page.status() + nameless(page.text()));
        }
      }
    }
    return seen;
  }

  /** What the check of a file that names a hidden record says of it. */
  private static String custodyFile(Browser reader) {
    PageSeen answer =
        reader.upload(
            "/custody",
            "file",
            "custody.csv",
            "person_id,from,to\nP3,2026-05-01,\nP4,2026-05-01,\n".getBytes(StandardCharsets.UTF_8),
            Map.of("agency", InventedForce.AGENCY.name()));
    PageSeen check = answer.status() == 302 ? reader.open(answer.redirect()) : answer;
    return check.status() + nameless(check.text());
  }

  /** What the check of a file says that names a hidden record, and what its record does. */
  private static String file(Browser analyst, String holds, String file) {
    PageSeen check =
        analyst.follow(
            analyst.upload(
                "/people-files",
                "file",
                "f.csv",
                file.getBytes(StandardCharsets.UTF_8),
                Map.of("holds", holds, "agency", InventedForce.AGENCY.name())));
    return nameless(check.text());
  }

  /** What the check of a file says that repeats, changes and adds rows of a hidden record. */
  private static String incidentFile(Browser analyst) {
    StringBuilder file = new StringBuilder("incident_id,person_id,date\n");
    for (IncidentRow row : InventedForce.many(60, 5)) {
      if (row.personId().equals("P3") || row.personId().equals("P4")) {
        file.append(String.join(",", row.incidentId(), row.personId(), row.date().toString()));
        file.append('\n');
      }
    }
    file.append("I-another,P3,2026-05-01\n");
    String load =
        analyst
            .upload(
                "/incidents/load",
                "file",
                "incidents.csv",
                file.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("agency", InventedForce.AGENCY.name()))
            .redirect()
            .replace("/columns", "");
    Map<String, String> columns =
        Map.of("incident_id", "incident_id", "person_id", "person_id", "date", "date");
    PageSeen check = analyst.follow(analyst.send(load + "/columns", columns));
    assertThat(check.status()).isEqualTo(200);
    return nameless(check.text());
  }

  private static String nameless(String text) {
    return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }
}
