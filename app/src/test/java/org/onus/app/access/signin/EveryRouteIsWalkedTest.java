package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Act;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.ui.Marking;
import org.onus.engine.instruments.Instruments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route in every role, and every route of a person in every way that one can stand to a
 * case, and compares what happens with the table that people read.
 */
@ServiceTest
class EveryRouteIsWalkedTest {
  private static final String AREA = "Southampton";
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** What stands for a variable of an address that names no person. */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("id", new UUID(1, 1).toString()),
          Map.entry("opening", new UUID(1, 2).toString()),
          Map.entry("account", TestPeople.account(Role.PARTNER).toString()),
          Map.entry("appointment", new UUID(1, 3).toString()),
          Map.entry("delegation", new UUID(1, 4).toString()),
          Map.entry("team", new UUID(1, 5).toString()),
          Map.entry("name", "rfgv"),
          Map.entry("kind", "name"),
          Map.entry("token", "none"));

  /** How somebody stands to a case. */
  private enum Standing {
    OWN,
    OWN_AREA,
    OTHER_AREA,
    EXCLUDED,
    RESTRICTED,
    ABSENT
  }

  private record Route(RequestMethod method, String pattern, Act act) {
    boolean concernsAPerson() {
      return pattern.contains("{record}");
    }
  }

  private final RequestMappingHandlerMapping mapping;
  private final Browser browser;
  private final JdbcClient jdbc;
  private final InventedForce force;
  private final List<String> faults = new ArrayList<>();

  @Autowired
  EveryRouteIsWalkedTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      Browser browser,
      JdbcClient jdbc,
      ApplicationContext service) {
    this.mapping = mapping;
    this.browser = browser;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @Test
  void everyRouteDoesWhatTheTableSays() {
    Map<String, String> table = table(browser.open("/rules").document());
    List<Route> routes = routes();
    assertThat(routes).hasSizeGreaterThan(40);
    for (Role role : Role.values()) {
      Map<Standing, UUID> people = people(role);
      for (Route route : routes) {
        String word = table.getOrDefault(role.text() + " " + route.act(), "");
        if (route.concernsAPerson()) {
          for (Standing standing : Standing.values()) {
            walk(route, role, people.get(standing), expected(route, role, standing, word));
          }
        } else {
          walk(route, role, null, word.equals("–") ? 403 : 200);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aStrangerIsSentToSignInFromEveryRoute() {
    for (Route route : routes()) {
      PageSeen page = send(browser.ofAStranger(), route, new UUID(1, 9));
      assertThat(page.redirect()).as(route.toString()).endsWith("/sign-in");
    }
  }

  @Test
  void aVariableThatTheWalkDoesNotKnowStopsIt() {
    Set<String> known = new TreeSet<>(SAMPLES.keySet());
    known.addAll(
        Set.of(
            "record",
            "part",
            "statement",
            "relationship",
            "status",
            "result",
            "enquiry",
            "assessment",
            "step",
            "other"));
    for (Route route : routes()) {
      Matcher variables = VARIABLE.matcher(route.pattern());
      while (variables.find()) {
        assertThat(known).as(route.toString()).contains(variables.group(1));
      }
    }
  }

  /** 200 stands for whatever is no refusal. */
  private static int expected(Route route, Role role, Standing standing, String word) {
    if (word.equals("–")) {
      return 403;
    }
    return switch (standing) {
      case EXCLUDED, RESTRICTED, ABSENT -> 404;
      case OWN -> 200;
      case OWN_AREA -> word.equals("Own cases") && !isGlass(route, role) ? 403 : 200;
      case OTHER_AREA ->
          word.equals("Yes") || isGlass(route, role) || isReason(route, word) ? 200 : 403;
    };
  }

  /** The page that asks why is open to exactly those whom the person's own page refuses. */
  private static boolean isReason(Route route, String word) {
    return route.pattern().endsWith("/reason") && word.equals("Own areas");
  }

  private static boolean isGlass(Route route, Role role) {
    return route.pattern().endsWith("/break-glass") && AccessRules.mayBreakGlass(role, route.act());
  }

  private void walk(Route route, Role role, @Nullable UUID person, int expected) {
    PageSeen seen = send(browser.as(role), route, person);
    int status = seen.status();
    boolean asExpected =
        switch (expected) {
          case 403 -> status == 403;
          case 404 -> status == 404;
          default -> status != 403 && status < 500 && (person == null || status != 404);
        };
    if (!asExpected) {
      faults.add("%s %s: %d instead of %d".formatted(role, route, status, expected));
    }
    if (!isMarked(seen)) {
      faults.add("%s %s: answers %d without the marking".formatted(role, route, status));
    }
  }

  /** What leads elsewhere, or to the error page, which has its own test, shows nothing. */
  private static boolean isMarked(PageSeen seen) {
    String file = seen.header("Content-Disposition");
    return seen.text().isEmpty()
        || (file == null
            ? seen.document().select("body > header .onus-marking").text().equals(Marking.TEXT)
            : file.startsWith("attachment; filename=\"" + Marking.TEXT));
  }

  private PageSeen send(Browser who, Route route, @Nullable UUID person) {
    String address =
        VARIABLE
            .matcher(route.pattern())
            .replaceAll(
                variable ->
                    switch (variable.group(1)) {
                      case "record" -> String.valueOf(person);
                      case "part",
                          "statement",
                          "relationship",
                          "status",
                          "result",
                          "enquiry",
                          "assessment",
                          "step" ->
                          part(person).toString();
                      case "other" -> other().toString();
                      default -> SAMPLES.getOrDefault(variable.group(1), "unknown");
                    });
    return route.method() == RequestMethod.GET ? who.open(address) : who.send(address, Map.of());
  }

  /** A record that is in no area, and so open to whoever opens people. */
  private UUID other() {
    jdbc.sql(
            """
            INSERT INTO people_record (agency, reference, minted_at, minted_by)
            VALUES ('Test Council', 'other', now(), 'walk')
            ON CONFLICT (agency, reference) DO NOTHING
            """)
        .update();
    return jdbc.sql("SELECT id FROM people_record WHERE reference = 'other'")
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  private static UUID part(@Nullable UUID person) {
    return UUID.nameUUIDFromBytes(String.valueOf(person).getBytes(StandardCharsets.UTF_8));
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
        mapping.getHandlerMethods().entrySet()) {
      if (Routes.isOpen(entry.getValue())) {
        continue;
      }
      for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
        for (String pattern : entry.getKey().getPatternValues()) {
          routes.add(new Route(method, pattern, Routes.actOf(entry.getValue())));
        }
      }
    }
    return routes;
  }

  /** The words of the readable table, by role and act. */
  private static Map<String, String> table(Document page) {
    Map<String, String> table = new HashMap<>();
    List<Element> rows = page.select("tbody tr");
    assertThat(rows).hasSameSizeAs(Act.values());
    Iterator<Element> row = rows.iterator();
    for (Act act : Act.values()) {
      List<String> words = row.next().select("td").eachText();
      assertThat(words).hasSameSizeAs(Role.values());
      Iterator<String> word = words.iterator();
      for (Role role : Role.values()) {
        table.put(role.text() + " " + act, word.next());
      }
    }
    return table;
  }

  /** A person for each way to stand to a case, each with a part that somebody else holds. */
  private Map<Standing, UUID> people(Role role) {
    jdbc.sql("UPDATE access_appointment SET ended_at = now(), ended_by = 'walk'").update();
    jdbc.sql(
            """
            INSERT INTO access_appointment
              (account, agency, role, pathway, areas, given_at, given_by)
            VALUES (:account, :agency, :role, :pathway, ARRAY[:area], now(), 'walk')
            """)
        .param("account", TestPeople.account(role))
        .param("agency", TestPeople.AGENCY)
        .param("role", role.name())
        .param("pathway", TestPeople.PATHWAY)
        .param("area", AREA)
        .update();
    Map<Standing, UUID> people = new HashMap<>();
    for (Standing standing : Standing.values()) {
      people.put(
          standing, standing == Standing.ABSENT ? UUID.randomUUID() : person(role, standing));
    }
    return people;
  }

  private UUID person(Role role, Standing standing) {
    String reference = role + " " + standing;
    boolean near = standing != Standing.OWN && standing != Standing.OTHER_AREA;
    force.record(
        InventedForce.row("I " + reference, reference, TestClock.TODAY.minusDays(3), null)
            .withArea(near ? AREA : "Elsewhere"));
    UUID person = force.recordOf(reference).value();
    Role other = role == Role.EVALUATOR ? Role.COMMISSIONER : Role.EVALUATOR;
    involve(part(person), person, other, "PANEL_MEMBER");
    state(person);
    switch (standing) {
      case OWN -> involve(UUID.randomUUID(), person, role, "OWNER");
      case EXCLUDED -> {
        involve(UUID.randomUUID(), person, role, "OWNER");
        involve(UUID.randomUUID(), person, role, "EXCLUDED");
      }
      case RESTRICTED ->
          jdbc.sql(
                  """
                  INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
                  VALUES (:subject, 'walk', now(), 'walk')
                  """)
              .param("subject", person)
              .update();
      case OWN_AREA, OTHER_AREA, ABSENT -> {}
    }
    return person;
  }

  /** Something said of the person that everybody who opens them may read. */
  private void state(UUID subject) {
    jdbc.sql(
            """
            INSERT INTO people_statement
              (statement, record, kind, words, said_on, agency, said_by, known_how, regime,
               may_be_told, victim_side, recorded_at, recorded_by)
            VALUES (:id, :subject, 'HOUSING', 'walk', '2026-11-01', 'Test Council', 'walk', 'FACT',
              'GENERAL', true, false, now(), 'walk')
            """)
        .param("id", part(subject))
        .param("subject", subject)
        .update();
    jdbc.sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by)
            VALUES (:id, :subject, 'ppit', 1, 'walk', 'OTHER', now(), 'walk')
            """)
        .param("id", part(subject))
        .param("subject", subject)
        .update();
    jdbc.sql(
            """
            INSERT INTO assessment_enquiry
              (id, assessment, record, item, agency, words, due, asked_at, asked_by)
            VALUES (:id, :id, :subject, '', :agency, 'walk', '2026-11-01', now(), 'walk')
            """)
        .param("id", part(subject))
        .param("subject", subject)
        .param("agency", TestPeople.AGENCY)
        .update();
    UUID judged = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by, judged_on, judged_at, judged_by, priority, reason)
            VALUES (:id, :subject, 'ppit', 1, 'walk', 'OTHER', now(), 'walk', now(), now(), 'walk',
              true, 'walk')
            """)
        .param("id", judged)
        .param("subject", subject)
        .update();
    jdbc.sql(
            """
            INSERT INTO assessment_step (id, assessment, place, what, owner, due)
            VALUES (:id, :assessment, 1, 'walk', 'walk', '2026-11-01')
            """)
        .param("id", part(subject))
        .param("assessment", judged)
        .update();
    jdbc.sql(
            """
            INSERT INTO people_status
              (status, record, kind, value, words, as_at, agency, recorded_at, recorded_by)
            VALUES (:id, :subject, 'WISDOM', '', '', '2026-11-01', 'Test Council', now(), 'walk')
            """)
        .param("id", part(subject))
        .param("subject", subject)
        .update();
    jdbc.sql(
            """
            INSERT INTO assessment_instrument (name, version, definition)
            VALUES ('dara', 1, :definition) ON CONFLICT DO NOTHING
            """)
        .param("definition", Instruments.text("dara").orElseThrow())
        .update();
    jdbc.sql(
            """
            INSERT INTO assessment_result
              (id, record, instrument, instrument_version, items, timeframes, answers, taken_on,
               agency, taken_by, confided, recorded_at, recorded_by)
            VALUES (:id, :subject, 'dara', 1, '{grade}', '{now}', '{high}', '2026-11-01',
              'Test Council', 'walk', false, now(), 'walk')
            """)
        .param("id", part(subject))
        .param("subject", subject)
        .update();
    jdbc.sql(
            """
            INSERT INTO people_relationship
              (relationship, one, other, kind, agency, said_by, known_how, confided,
               recorded_at, recorded_by)
            VALUES (:id, :subject, :other, 'ASSOCIATE', 'Test Council', 'walk', 'FACT', false,
              now(), 'walk')
            """)
        .param("id", part(subject))
        .param("subject", subject)
        .param("other", other())
        .update();
  }

  private void involve(UUID part, UUID subject, Role role, String relation) {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (id, subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:id, :subject, :agency, :account, :relation, 'walk', now(), 'walk')
            """)
        .param("id", part)
        .param("subject", subject)
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(role))
        .param("relation", relation)
        .update();
  }
}
