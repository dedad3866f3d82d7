package org.onus.app.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Act;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every page and form that shows or changes people's records, and finds the row that each
 * leaves. One that is not walked here fails, unless it is said to hold nobody's record.
 */
@ServiceTest
class EveryRouteOnRecordTest {
  private static final String ANALYST = TestPeople.account(Role.ANALYST).toString();

  /**
   * One's own account and those of others: signing in and administration have their own tests.
   * Rules and profiles name nobody.
   */
  private static final Set<Act> WITHOUT_RECORDS =
      EnumSet.of(Act.USE_OWN_ACCOUNT, Act.MANAGE_ACCOUNTS, Act.KEEP_RULES);

  /** Pages of a form or of a step that show no record and nothing of a file but its name. */
  private static final Set<String> NOBODYS =
      Set.of(
          "GET /incidents/load",
          "GET /incidents/load/{id}",
          "GET /incidents/load/{id}/progress",
          "GET /incidents/load/{id}/receipt",
          "GET /custody",
          "GET /people",
          "POST /incidents/new/again",
          "GET /people/searches/{id}/new",
          "GET /same-person",
          "GET /people-files",
          "GET /people-files/{id}",
          "GET /known",
          "GET /calibration",
          "GET /calibration/new",
          "GET /calibration/agreement",
          "GET /calibration/guidance",
          "GET /calibration/guidance/{id}",
          "GET /practice",
          "GET /practice/{name}",
          "POST /practice/{name}",
          "GET /practice/{name}/{id}",
          "GET /assessments/new",
          "GET /people/{record}/reason",
          "GET /people/{record}/break-glass");

  /** By which somebody chooses one person. */
  private static final Set<Deed> OPENING =
      EnumSet.of(Deed.PERSON_OPENED, Deed.PARTS_READ, Deed.INCIDENT_FORM_OPENED, Deed.KNOWN_ASKED);

  private final Browser browser;
  private final TrailSeen trail;
  private final InventedForce force;
  private final JdbcClient jdbc;
  private final Set<String> walked = new TreeSet<>();
  private final Set<String> routes;
  private UUID person = UUID.randomUUID();
  private UUID victim = UUID.randomUUID();

  @Autowired
  EveryRouteOnRecordTest(
      Browser browser,
      TrailSeen trail,
      ApplicationContext service,
      JdbcClient jdbc,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.browser = browser;
    this.trail = trail;
    this.jdbc = jdbc;
    force = new InventedForce(service);
    routes =
        mapping.getHandlerMethods().entrySet().stream()
            .filter(route -> concernsRecords(route.getValue()))
            .flatMap(
                route ->
                    route.getKey().getPatternValues().stream()
                        .flatMap(
                            path ->
                                route.getKey().getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .collect(Collectors.toSet());
  }

  private static boolean concernsRecords(HandlerMethod handler) {
    Requires rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
    if (rule == null) {
      rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
    }
    return rule != null && !WITHOUT_RECORDS.contains(rule.value());
  }

  @BeforeEach
  void somebody() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    force.score();
    person = force.recordOf("P1").value();
    victim = force.recordOf("V1").value();
  }

  @Test
  void leavesItsRow() {
    peopleFile();
    search();
    persons();
    statements();
    relationships();
    statuses();
    results();
    assessment();
    figures();
    exercise();
    lists();
    incidentByHand();
    incidentFile();
    custodyFile();
    known();
    parts();
    mark();
    restriction();
    openings();
    trailItself();

    Set<String> unknown = new HashSet<>(routes);
    unknown.removeAll(walked);
    unknown.removeAll(NOBODYS);
    assertThat(unknown).as("routes that nobody walked: add them here").isEmpty();
    assertThat(routes).containsAll(walked).containsAll(NOBODYS);
  }

  private void lists() {
    page("GET /list", "/list", Deed.LIST_READ, person);
    assertThat(last().detail()).isEqualTo("rfgv 2026-11-22");
    page("GET /list.csv", "/list.csv", Deed.LIST_TAKEN, person);
    assertThat(last().recipients()).containsExactly(ANALYST);
    assertThat(last().detail()).isEqualTo("rfgv 2026-11-22 csv");
    page("GET /list.xlsx", "/list.xlsx", Deed.LIST_TAKEN, person);
    page("GET /list.json", "/list.json", Deed.LIST_TAKEN, person);
    page("GET /people/{record}", "/people/" + person, Deed.PERSON_OPENED, person, victim);
  }

  private void incidentByHand() {
    page(
        "GET /incidents/new", "/incidents/new?person=" + person, Deed.INCIDENT_FORM_OPENED, person);
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("agency", InventedForce.AGENCY.name());
    fields.put("person", "P1");
    fields.put("incident", "I2");
    fields.put("date-day", "1");
    fields.put("date-month", "11");
    fields.put("date-year", "2026");
    fields.put("victim", "V1");
    step(
        "POST /incidents/new",
        () -> browser.send("/incidents/new", fields),
        Deed.INCIDENT_ADDED,
        person,
        victim);
    whoIsMeant(fields);
    assertThat(trail.rows(Deed.SCORED).getLast())
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo("service");
              assertThat(row.subjects()).containsExactlyInAnyOrder(person, victim);
            });
  }

  private void whoIsMeant(Map<String, String> fields) {
    Map<String, String> unknown = new HashMap<>(fields);
    unknown.put("person", "P404");
    unknown.put("named", "PERSON");
    unknown.put("family_name", "Nobody-of-this-name");
    step(
        "POST /incidents/new/search",
        () -> browser.send("/incidents/new/search", unknown),
        Deed.PEOPLE_SEARCHED);
  }

  private void incidentFile() {
    String header = "incident_id,person_id,date,victim_id\n";
    String load = receive(header + "I9,P1,2026-11-02,V1\nI8,P1,never,V1\n");
    page("GET /incidents/load/{id}/columns", load + "/columns", Deed.INCIDENT_FILE_READ);
    Map<String, String> columns =
        Map.of(
            "incident_id", "incident_id",
            "person_id", "person_id",
            "date", "date",
            "victim_id", "victim_id");
    step(
        "POST /incidents/load/{id}/columns",
        () -> browser.follow(browser.send(load + "/columns", columns)),
        Deed.INCIDENT_FILE_CHECKED);
    assertThat(trail.rows(Deed.INCIDENT_FILE_CHECKED).getLast().behalf()).isEqualTo(ANALYST);
    page("GET /incidents/load/{id}/check", load + "/check", Deed.INCIDENT_FILE_READ);
    step(
        "GET /incidents/load/{id}/effect",
        () -> browser.follow(browser.open(load + "/effect")),
        Deed.EFFECT_READ);
    step(
        "POST /incidents/load/{id}/commit",
        () -> browser.follow(browser.send(load + "/commit", Map.of())),
        Deed.INCIDENTS_RECORDED,
        person,
        victim);
    assertThat(trail.rows(Deed.INCIDENTS_RECORDED).getLast())
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo("service");
              assertThat(row.behalf()).isEqualTo(ANALYST);
              assertThat(load).endsWith(Objects.requireNonNull(row.about()).toString());
            });
    page("GET /incidents/load/{id}/refused.csv", load + "/refused.csv", Deed.REFUSED_ROWS_TAKEN);
    String dropped = receive(header + "I7,P1,2026-11-02,V1\n");
    step(
        "POST /incidents/load/{id}/cancel",
        () -> browser.send(dropped + "/cancel", Map.of()),
        Deed.INCIDENT_FILE_DROPPED);
    String again = receive(header + "I9,P1,2026-11-03,V1\n");
    browser.follow(browser.send(again + "/columns", columns));
    browser.follow(browser.send(again + "/commit", Map.of()));
    assertThat(trail.rows(Deed.INCIDENTS_CORRECTED).getLast().subjects())
        .containsExactlyInAnyOrder(person, victim);
  }

  private String receive(String file) {
    PageSeen answer =
        step(
            "POST /incidents/load",
            () -> upload("/incidents/load", file),
            Deed.INCIDENT_FILE_RECEIVED);
    return answer.redirect().replace("/columns", "");
  }

  private void custodyFile() {
    String spells = "person_id,from,to\nP1,2026-05-01,\n";
    String file =
        step("POST /custody", () -> upload("/custody", spells), Deed.CUSTODY_FILE_RECEIVED)
            .redirect();
    page("GET /custody/{id}", file, Deed.CUSTODY_FILE_READ);
    page("GET /custody/{id}/refused.csv", file + "/refused.csv", Deed.REFUSED_ROWS_TAKEN);
    step(
        "POST /custody/{id}/commit",
        () -> browser.send(file + "/commit", Map.of()),
        Deed.CUSTODY_RECORDED,
        person);
    String dropped = upload("/custody", spells).redirect();
    step(
        "POST /custody/{id}/cancel",
        () -> browser.send(dropped + "/cancel", Map.of()),
        Deed.CUSTODY_FILE_DROPPED);
  }

  private void known() {
    Map<String, String> named = Map.of("agency", InventedForce.AGENCY.name(), "reference", "P1");
    step("POST /known", () -> browser.send("/known", named), Deed.KNOWN_ASKED, person);
  }

  private void parts() {
    Browser coordinator = browser.as(Role.COORDINATOR);
    String parts = "/people/" + person + "/parts";
    step(
        "POST /people/{record}/parts",
        () ->
            coordinator.send(
                parts,
                Map.of(
                    "part-who", who(Role.PARTNER), "part-relation", "owner", "part-reason", "x")),
        Deed.PART_GIVEN,
        person);
    assertThat(last().about()).isEqualTo(TestPeople.account(Role.PARTNER));
    assertThat(last().detail()).isEqualTo("owner, " + TestPeople.AGENCY);
    step("GET /people/{record}/parts", () -> coordinator.open(parts), Deed.PARTS_READ, person);
    String part = coordinator.open(parts).link("Test partner, Test Police");
    step(
        "GET /people/{record}/parts/{part}", () -> coordinator.open(part), Deed.PARTS_READ, person);
    step(
        "POST /people/{record}/parts/{part}/hand-over",
        () ->
            coordinator.send(
                part + "/hand-over", Map.of("to", who(Role.ASSESSOR), "to-reason", "x")),
        Deed.PART_ENDED,
        person);
    String taken = coordinator.open(parts).link("Test assessor, Test Police");
    step(
        "POST /people/{record}/parts/{part}/end",
        () -> coordinator.send(taken + "/end", Map.of("end-reason", "x")),
        Deed.PART_ENDED,
        person);
  }

  private void mark() {
    String mark = "/people/" + person + "/looked-at";
    page("GET /people/{record}/looked-at", mark, Deed.PARTS_READ, person);
    step(
        "POST /people/{record}/looked-at",
        () -> browser.send(mark, Map.of("choice", "known-and-managed")),
        Deed.MARKED,
        person);
    step(
        "POST /people/{record}/looked-at/take-back",
        () -> browser.send(mark + "/take-back", Map.of()),
        Deed.MARK_TAKEN_BACK,
        person);
  }

  private void restriction() {
    Browser coordinator = browser.as(Role.COORDINATOR);
    String page = "/people/" + person;
    step(
        "POST /people/{record}/exclusions",
        () ->
            coordinator.send(
                page + "/exclusions",
                Map.of("exclude-who", who(Role.EVALUATOR), "exclude-reason", "x")),
        Deed.EXCLUDED,
        person);
    Map<String, String> reason = Map.of("restrict-reason", "x");
    step(
        "POST /people/{record}/restriction",
        () -> coordinator.send(page + "/restriction", reason),
        Deed.CASE_RESTRICTED,
        person);
    step(
        "POST /people/{record}/restriction/lift",
        () -> coordinator.send(page + "/restriction/lift", reason),
        Deed.RESTRICTION_LIFTED,
        person);
  }

  private void openings() {
    Browser advocate = browser.as(Role.ADVOCATE);
    Browser officer = browser.as(Role.DATA_PROTECTION_OFFICER);
    String page = "/people/" + person;
    Map<String, String> why = Map.of("reason", "court", "words", "x");
    step(
        "POST /people/{record}/break-glass",
        () -> advocate.send(page + "/break-glass", why),
        Deed.GLASS_BROKEN,
        person);
    step(
        "POST /people/{record}/close",
        () -> advocate.send(page + "/close", Map.of()),
        Deed.OPENING_CLOSED,
        person);
    step("GET /broken-glass", () -> officer.open("/broken-glass"), Deed.GLASS_READ, person);
    String opening = officer.open("/broken-glass").document().select("main th a").attr("href");
    step("GET /broken-glass/{opening}", () -> officer.open(opening), Deed.GLASS_READ, person);
    step(
        "POST /broken-glass/{opening}",
        () -> officer.send(opening, Map.of("finding", "x")),
        Deed.GLASS_REVIEWED,
        person);
    force.record(
        InventedForce.row("I20", "P9", TestClock.TODAY.minusDays(6), null).withArea("Elsewhere"));
    UUID stranger = force.recordOf("P9").value();
    onlyIn(Role.ANALYST, "Southampton");
    step(
        "POST /people/{record}/reason",
        () ->
            browser.send("/people/" + stranger + "/reason", Map.of("reason", "risk", "words", "x")),
        Deed.REASON_GIVEN,
        stranger);
  }

  private void onlyIn(Role role, String area) {
    jdbc.sql("UPDATE access_appointment SET areas = ARRAY[:area] WHERE account = :account")
        .param("area", area)
        .param("account", TestPeople.account(role))
        .update();
  }

  private static String who(Role role) {
    return TestPeople.account(role) + "@" + TestPeople.AGENCY;
  }

  private void peopleFile() {
    String people = "record_id,family_name\nP1,Pryce\n,Nobody\n";
    String file =
        step("POST /people-files", () -> upload("/people-files", people), Deed.PEOPLE_FILE_RECEIVED)
            .redirect();
    browser.follow(browser.open(file));
    assertThat(trail.rows(Deed.PEOPLE_FILE_CHECKED).getLast().behalf()).isEqualTo(ANALYST);
    page("GET /people-files/{id}/check", file + "/check", Deed.PEOPLE_FILE_READ);
    page("GET /people-files/{id}/columns", file + "/columns", Deed.PEOPLE_FILE_READ);
    step(
        "POST /people-files/{id}/columns",
        () ->
            browser.follow(
                browser.send(
                    file + "/columns",
                    Map.of("record_id", "record_id", "family_name", "family_name"))),
        Deed.PEOPLE_FILE_CHECKED);
    page("GET /people-files/{id}/refused.csv", file + "/refused.csv", Deed.REFUSED_ROWS_TAKEN);
    step(
        "POST /people-files/{id}/commit",
        () -> browser.follow(browser.send(file + "/commit", Map.of())),
        Deed.PEOPLE_RECORDED,
        person);
    String dropped = upload("/people-files", people).redirect();
    browser.follow(browser.open(dropped));
    step(
        "POST /people-files/{id}/cancel",
        () -> browser.send(dropped + "/cancel", Map.of()),
        Deed.PEOPLE_FILE_DROPPED);
  }

  private void persons() {
    page("GET /persons/{record}", "/persons/" + person, Deed.PERSON_OPENED, person);
    String pair = "/people/" + person + "/same-as/" + victim;
    page("GET /people/{record}/same-as/{other}", pair, Deed.PERSON_OPENED, person, victim);
    PageSeen beside = browser.open(pair);
    step(
        "POST /people/{record}/same-as/{other}",
        () -> browser.send(pair, FilledForms.decision(beside, "DIFFERENT", "x")),
        Deed.SAME_PERSON_DECIDED,
        person,
        victim);
    String undo = browser.open("/persons/" + person).link("Take back");
    page("GET /people/decisions/{id}/undo", undo, Deed.SAME_PERSON_READ, person, victim);
    step(
        "POST /people/decisions/{id}/undo",
        () -> browser.send(undo, Map.of("reason", "x")),
        Deed.SAME_PERSON_UNDONE,
        person,
        victim);
  }

  private void statements() {
    String form = "/people/" + person + "/statements/new";
    page("GET /people/{record}/statements/new", form, Deed.STATEMENT_FORM_OPENED, person);
    Map<String, String> said = FilledForms.said();
    said.put("step", "record");
    step(
        "POST /people/{record}/statements/new",
        () -> browser.send(form, said),
        Deed.STATEMENT_RECORDED,
        person);
    String one = browser.open("/persons/" + person).link("Use of or access to weapons");
    page("GET /people/{record}/statements/{statement}", one, Deed.STATEMENT_READ, person);
    said.put("seen", browser.open(one).field("seen"));
    said.put("reason", "x");
    step(
        "POST /people/{record}/statements/{statement}/correct",
        () -> browser.send(one + "/correct", said),
        Deed.STATEMENT_CORRECTED,
        person);
    Map<String, String> withdrawn =
        Map.of("seen", browser.open(one).field("seen"), "withdraw-reason", "x");
    step(
        "POST /people/{record}/statements/{statement}/withdraw",
        () -> browser.send(one + "/withdraw", withdrawn),
        Deed.STATEMENT_WITHDRAWN,
        person);
  }

  private void statuses() {
    String form = "/people/" + person + "/statuses/new";
    page("GET /people/{record}/statuses/new", form, Deed.STATUS_FORM_OPENED, person);
    Map<String, String> status = FilledForms.status();
    step(
        "POST /people/{record}/statuses/new",
        () -> browser.send(form, status),
        Deed.STATUS_RECORDED,
        person);
    String one = browser.open("/persons/" + person).link("MAPPA 2/1");
    page("GET /people/{record}/statuses/{status}", one, Deed.STATUS_FORM_OPENED, person);
    status.put("seen", browser.open(one).field("seen"));
    status.put("reason", "x");
    step(
        "POST /people/{record}/statuses/{status}",
        () -> browser.send(one, status),
        Deed.STATUS_CHANGED,
        person);
    String correct = one + "/correct";
    page(
        "GET /people/{record}/statuses/{status}/correct", correct, Deed.STATUS_FORM_OPENED, person);
    status.put("seen", browser.open(correct).field("seen"));
    step(
        "POST /people/{record}/statuses/{status}/correct",
        () -> browser.send(correct, status),
        Deed.STATUS_CORRECTED,
        person);
    Map<String, String> withdrawn =
        Map.of("seen", browser.open(one).field("seen"), "withdraw-reason", "x");
    step(
        "POST /people/{record}/statuses/{status}/withdraw",
        () -> browser.send(one + "/withdraw", withdrawn),
        Deed.STATUS_WITHDRAWN,
        person);
  }

  private void results() {
    String form = "/people/" + person + "/results/new";
    page("GET /people/{record}/results/new", form, Deed.RESULT_FORM_OPENED, person);
    step(
        "POST /people/{record}/results/new",
        () -> browser.send(form, FilledForms.result("dara", Map.of("answer-grade-now", "high"))),
        Deed.RESULT_RECORDED,
        person);
    String one = browser.open("/persons/" + person).link("DARA, result");
    page("GET /people/{record}/results/{result}", one, Deed.RESULT_READ, person);
    step(
        "POST /people/{record}/results/{result}/withdraw",
        () -> browser.send(one + "/withdraw", Map.of("reason", "x")),
        Deed.RESULT_WITHDRAWN,
        person);
  }

  private void assessment() {
    Browser assessor = browser.as(Role.ASSESSOR);
    String page = "/people/" + person + "/assessment";
    step(
        "POST /assessments/new",
        () ->
            assessor.follow(
                assessor.send(
                    "/assessments/new", Map.of("notice", "OTHER", "family_name", "Price"))),
        Deed.PEOPLE_SEARCHED,
        person);
    step(
        "POST /people/{record}/assessment/begin",
        () -> assessor.send(page + "/begin", Map.of("notice", "POLICE_OTHER")),
        Deed.ASSESSMENT_BEGUN,
        person);
    step(
        "GET /people/{record}/assessment",
        () -> assessor.open(page),
        Deed.ASSESSMENT_OPENED,
        person);
    step(
        "POST /people/{record}/assessment/answers",
        () ->
            assessor.send(
                page + "/answers", Map.of("active-recent", "present", "active-recent-words", "")),
        Deed.ASSESSMENT_ANSWERED,
        person);
    String asking = page + "/questions/new";
    step(
        "GET /people/{record}/assessment/questions/new",
        () -> assessor.open(asking),
        Deed.ENQUIRY_READ,
        person);
    UUID asked = UUID.randomUUID();
    Map<String, String> question = new HashMap<>();
    question.put("token", asked.toString());
    question.put("agency", TestPeople.AGENCY);
    question.put("words", "Has he been in custody?");
    question.put("due-day", "1");
    question.put("due-month", "12");
    question.put("due-year", "2026");
    step(
        "POST /people/{record}/assessment/questions/new",
        () -> assessor.send(asking, question),
        Deed.ENQUIRY_MADE,
        person);
    step(
        "GET /people/{record}/assessment/questions/{enquiry}",
        () -> assessor.open(page + "/questions/" + asked),
        Deed.ENQUIRY_READ,
        person);
    Map<String, String> answer = new HashMap<>();
    answer.put("seen", "0");
    answer.put("words", "No");
    answer.put("by", "Duty desk");
    answer.put("on-day", "21");
    answer.put("on-month", "11");
    answer.put("on-year", "2026");
    step(
        "POST /people/{record}/assessment/questions/{enquiry}",
        () -> assessor.send(page + "/questions/" + asked, answer),
        Deed.ENQUIRY_ANSWERED,
        person);
    step(
        "GET /assessments/acceptance",
        () -> browser.as(Role.COORDINATOR).open("/assessments/acceptance"),
        Deed.ACCEPTANCE_READ,
        person);
    step(
        "GET /assessments/waiting",
        () -> assessor.open("/assessments/waiting"),
        Deed.ASSESSMENTS_WAITING_READ,
        person);
    Map<String, String> judgement = new HashMap<>();
    judgement.putAll(Map.of("seen", assessor.open(page).field("seen"), "priority", "no"));
    judgement.putAll(Map.of("reason", "x", "end", "step", "step-1", "x", "owner-1", "x"));
    FilledForms.day(judgement, "due-1", "1", "12", "2026");
    step(
        "POST /people/{record}/assessment/judgement",
        () -> assessor.send(page + "/judgement", judgement),
        Deed.ASSESSMENT_JUDGED,
        person);
    String step =
        page + "/steps/" + jdbc.sql("SELECT id FROM assessment_step").query(UUID.class).single();
    step(
        "GET /people/{record}/assessment/steps/{step}",
        () -> assessor.open(step),
        Deed.ASSESSMENT_OPENED,
        person);
    Map<String, String> done = new HashMap<>(Map.of("words", "x"));
    FilledForms.day(done, "on", "21", "11", "2026");
    step(
        "POST /people/{record}/assessment/steps/{step}",
        () -> assessor.send(step, done),
        Deed.STEP_DONE,
        person);
    UUID judged =
        jdbc.sql("SELECT id FROM assessment WHERE judged_at IS NOT NULL")
            .query(UUID.class)
            .single();
    step(
        "GET /people/{record}/assessment/finished/{assessment}",
        () -> assessor.open(page + "/finished/" + judged),
        Deed.ASSESSMENT_OPENED,
        person);
  }

  private void exercise() {
    Browser lead = browser.as(Role.COORDINATOR);
    Map<String, String> made = new HashMap<>();
    made.put("token", UUID.randomUUID().toString());
    made.put("title", "x");
    made.put("case", "records");
    made.put("agency", InventedForce.AGENCY.name());
    made.put("reference", "P1");
    String one =
        step(
                "POST /calibration/new",
                () -> lead.send("/calibration/new", made),
                Deed.EXERCISE_MADE,
                person)
            .redirect();
    step("GET /calibration/{id}", () -> lead.open(one), Deed.EXERCISE_OPENED, person);
    step(
        "POST /calibration/{id}/invite",
        () ->
            lead.send(
                one + "/invite", Map.of("who", TestPeople.account(Role.COORDINATOR).toString())),
        Deed.EXERCISE_INVITED,
        person);
    step(
        "GET /calibration/{id}/score",
        () -> lead.open(one + "/score"),
        Deed.EXERCISE_OPENED,
        person);
    Map<String, String> scored = new HashMap<>(Map.of("priority", "yes", "reason", "x"));
    for (String name :
        lead.open(one + "/score").document().select("input[value=unknown]").eachAttr("name")) {
      scored.put(name, "unknown");
    }
    step(
        "POST /calibration/{id}/draft",
        () -> lead.send(one + "/draft", Map.of("reason", "x")),
        Deed.EXERCISE_OPENED,
        person);
    step(
        "POST /calibration/{id}/score",
        () -> lead.send(one + "/score", scored),
        Deed.EXERCISE_SCORED,
        person);
    step(
        "POST /calibration/{id}/close",
        () -> lead.send(one + "/close", Map.of()),
        Deed.EXERCISE_CLOSED,
        person);
    step(
        "GET /calibration/{id}/guidance",
        () -> lead.open(one + "/guidance?item=weapons"),
        Deed.EXERCISE_OPENED,
        person);
    step(
        "POST /calibration/{id}/guidance",
        () -> lead.send(one + "/guidance", Map.of("item", "weapons", "words", "x")),
        Deed.GUIDANCE_WRITTEN);
    String guidance = lead.open("/calibration/guidance").link("Weapon use or access");
    step(
        "POST /calibration/guidance/{id}/withdraw",
        () -> lead.send(guidance + "/withdraw", Map.of("reason", "x")),
        Deed.GUIDANCE_WITHDRAWN);
  }

  private void figures() {
    page("GET /area-figures", "/area-figures", Deed.AREA_FIGURES_READ);
    page("GET /area-figures.csv", "/area-figures.csv", Deed.AREA_FIGURES_TAKEN);
    assertThat(last().recipients()).containsExactly(ANALYST);
    page("GET /discordance", "/discordance", Deed.DISCORDANCE_READ);
    page("GET /discordance.csv", "/discordance.csv", Deed.DISCORDANCE_TAKEN);
    page("GET /area-figures.xlsx", "/area-figures.xlsx?small=yes", Deed.AREA_FIGURES_TAKEN, person);
  }

  private void relationships() {
    String form = "/people/" + person + "/relationships/new";
    String found =
        step(
                "POST /people/{record}/relationships/new/search",
                () -> browser.follow(browser.send(form + "/search", Map.of("given_name", "Ann"))),
                Deed.RELATIONSHIP_FORM_OPENED,
                person)
            .text();
    assertThat(found).contains("Ann Rees");
    page("GET /people/{record}/relationships/new", form, Deed.RELATIONSHIP_FORM_OPENED, person);
    Map<String, String> tie =
        FilledForms.tie(victim, browser.send(form + "/search", Map.of("given_name", "Ann")));
    step(
        "POST /people/{record}/relationships/new",
        () -> browser.send(form, tie),
        Deed.RELATIONSHIP_RECORDED,
        person,
        victim);
    page(
        "GET /persons/{record}/chronology",
        "/persons/" + person + "/chronology",
        Deed.CHRONOLOGY_READ,
        person);
    String around = "/persons/" + person + "/around";
    page("GET /persons/{record}/around", around, Deed.PEOPLE_AROUND_READ, person, victim);
    String one = browser.open(around).link("Former partner Ann Rees");
    page(
        "GET /people/{record}/relationships/{relationship}",
        one,
        Deed.RELATIONSHIP_READ,
        person,
        victim);
    page(
        "GET /people/{record}/relationships/{relationship}/correct",
        one + "/correct",
        Deed.RELATIONSHIP_READ,
        person,
        victim);
    tie.put("seen", browser.open(one + "/correct").field("seen"));
    tie.put("reason", "x");
    step(
        "POST /people/{record}/relationships/{relationship}/correct",
        () -> browser.send(one + "/correct", tie),
        Deed.RELATIONSHIP_CORRECTED,
        person,
        victim);
    Map<String, String> ended = new HashMap<>();
    ended.put("seen", browser.open(one).field("seen"));
    ended.put("until-day", "1");
    ended.put("until-month", "11");
    ended.put("until-year", "2026");
    ended.put("reason", "x");
    step(
        "POST /people/{record}/relationships/{relationship}/end",
        () -> browser.send(one + "/end", ended),
        Deed.RELATIONSHIP_ENDED,
        person,
        victim);
    Map<String, String> withdrawn =
        Map.of("seen", browser.open(one).field("seen"), "withdraw-reason", "x");
    step(
        "POST /people/{record}/relationships/{relationship}/withdraw",
        () -> browser.send(one + "/withdraw", withdrawn),
        Deed.RELATIONSHIP_WITHDRAWN,
        person,
        victim);
  }

  private void search() {
    Map<String, String> known = Map.of("family_name", "Price");
    String found = browser.send("/people", known).redirect();
    step(
        "POST /people",
        () -> browser.follow(browser.send("/people", known)),
        Deed.PEOPLE_SEARCHED,
        person);
    step(
        "POST /people/while-typing",
        () ->
            browser.send(
                "/people/while-typing", Map.of("family_name", "Price", "given_name", "Emlyn")),
        Deed.PEOPLE_SHOWN_WHILE_TYPING,
        person);
    page("GET /people/searches/{id}", found, Deed.PEOPLE_SEARCHED, person);
    assertThat(found).endsWith(Objects.requireNonNull(last().about()).toString());
    page("GET /people/{record}/held", "/people/" + person + "/held", Deed.PERSON_OPENED, person);
    Map<String, String> fields =
        Map.of(
            "agency",
            InventedForce.AGENCY.name(),
            "reference",
            "V1",
            "given_name",
            "Ann",
            "family_name",
            "Rees");
    step(
        "POST /people/searches/{id}/new",
        () -> browser.send(found + "/new", fields),
        Deed.PEOPLE_RECORDED,
        victim);
    String birth = "/people/" + person + "/held/birth";
    page("GET /people/{record}/held/{kind}", birth, Deed.PERSON_OPENED, person);
    step(
        "POST /people/{record}/held/{kind}",
        () -> browser.send(birth, Map.of("dob", "1980")),
        Deed.PEOPLE_RECORDED,
        person);
    Map<String, String> out =
        Map.of("seen", browser.open(birth).field("seen"), "was", "mistake", "reason", "x");
    step(
        "POST /people/{record}/held/{kind}/take-out",
        () -> browser.send(birth + "/take-out", out),
        Deed.PEOPLE_CORRECTED,
        person);
  }

  private void trailItself() {
    Browser officer = browser.as(Role.DATA_PROTECTION_OFFICER);
    step("GET /records-of-access", () -> officer.open("/records-of-access"), Deed.TRAIL_READ);
    Map<String, String> named = Map.of("agency", InventedForce.AGENCY.name(), "reference", "P1");
    step(
        "POST /records-of-access/person",
        () -> officer.open(officer.send("/records-of-access/person", named).redirect()),
        Deed.TRAIL_READ,
        person);
    TrailSeen.Row opened = trail.rows(Deed.PERSON_OPENED).getLast();
    step(
        "GET /records-of-access/rows/{id}",
        () -> officer.open("/records-of-access/rows/" + opened.id()),
        Deed.TRAIL_READ,
        person,
        victim);
    step(
        "GET /records-of-access.csv",
        () -> officer.open("/records-of-access.csv"),
        Deed.TRAIL_TAKEN);
    step(
        "GET /records-of-access.xlsx",
        () -> officer.open("/records-of-access.xlsx"),
        Deed.TRAIL_TAKEN);
    String unusual = "/records-of-access/unusual";
    step("GET " + unusual, () -> officer.open(unusual), Deed.UNUSUAL_READING_READ);
    // the test's day is a Sunday: whatever was opened was opened out of hours
    String look =
        "%s/look?user=%s&role=analyst&day=2026-11-22&kind=out-of-hours".formatted(unusual, ANALYST);
    UUID[] late = openedBy(ANALYST);
    officer.open(look);
    walked.add("GET " + unusual + "/look");
    assertThat(trail.rows(Deed.UNUSUAL_READING_READ).getLast().subjects())
        .containsExactlyInAnyOrder(late);
    step(
        "POST " + unusual + "/look",
        () -> officer.send(look, Map.of("words", "x")),
        Deed.UNUSUAL_READING_LOOKED_INTO,
        late);
  }

  private UUID[] openedBy(String account) {
    return trail.rows().stream()
        .filter(row -> row.who().equals(account))
        .filter(row -> OPENING.contains(row.deed()))
        .flatMap(row -> row.subjects().stream())
        .distinct()
        .toArray(UUID[]::new);
  }

  private PageSeen upload(String address, String file) {
    return browser.upload(
        address,
        "file",
        "f.csv",
        file.getBytes(StandardCharsets.UTF_8),
        Map.of("holds", "PEOPLE", "agency", InventedForce.AGENCY.name()));
  }

  private void page(String route, String address, Deed deed, UUID... subjects) {
    PageSeen page = step(route, () -> browser.open(address), deed, subjects);
    assertThat(page.status()).as(route).isEqualTo(200);
    assertThat(last().who()).as(route).isEqualTo(ANALYST);
  }

  /**
   * Takes a step; the rows that it leaves are exactly one of the deed, with these records in it.
   */
  private PageSeen step(String route, Supplier<PageSeen> step, Deed deed, UUID... subjects) {
    int before = trail.rows(deed).size();
    PageSeen page = step.get();
    List<TrailSeen.Row> rows = trail.rows(deed);
    assertThat(rows).as(route).hasSize(before + 1);
    assertThat(rows.getLast().subjects()).as(route).containsExactlyInAnyOrder(subjects);
    walked.add(route);
    return page;
  }

  private TrailSeen.Row last() {
    return trail.rows().getLast();
  }
}
