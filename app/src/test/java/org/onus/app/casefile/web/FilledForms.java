package org.onus.app.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.TestPeople;

/** What somebody sends who fills a form of recording wholly, for tests to change in one place. */
public final class FilledForms {
  private FilledForms() {}

  /** A whole statement as the form sends it. */
  public static Map<String, String> said() {
    Map<String, String> said = new HashMap<>();
    said.put("token", UUID.randomUUID().toString());
    said.put("kind", "WEAPONS");
    said.put("words", "Keeps an <axe> by the door");
    day(said, "from", "1", "10", "2026");
    day(said, "said", "20", "11", "2026");
    said.put("agency", " other");
    said.put("agency-other", "Test Council");
    said.put("by", "housing officer");
    said.put("known", "INTELLIGENCE");
    said.put("regime", "GENERAL");
    said.put("told", "yes");
    said.put("victim", "no");
    return said;
  }

  /** A whole status as the form sends it. */
  public static Map<String, String> status() {
    Map<String, String> status = new HashMap<>();
    status.put("token", UUID.randomUUID().toString());
    status.put("status", "MAPPA 2/1");
    status.put("officer", "PC Lowri");
    day(status, "from", "1", "10", "2026");
    day(status, "as-at", "20", "11", "2026");
    status.put("agency", TestPeople.AGENCY);
    status.put("by", "offender manager");
    status.put("known", "FACT");
    return status;
  }

  /** A whole relationship as the form sends it, of somebody whom a search finds. */
  public static Map<String, String> tie(UUID other, PageSeen searched) {
    Map<String, String> tie = new HashMap<>();
    tie.put("token", UUID.randomUUID().toString());
    tie.put("search", searched.redirect().replaceAll(".*search=", ""));
    tie.put("other", other.toString());
    tie.put("kind", "EX_PARTNER");
    day(tie, "from", "1", "10", "2026");
    tie.put("agency", TestPeople.AGENCY);
    tie.put("by", "officer");
    tie.put("known", "FACT");
    tie.put("confided", "no");
    return tie;
  }

  /** The whole result of a form, with these answers. */
  public static Map<String, String> result(String form, Map<String, String> answers) {
    Map<String, String> result = new HashMap<>(answers);
    result.put("token", UUID.randomUUID().toString());
    result.put("form", form);
    day(result, "on", "1", "10", "2026");
    result.put("agency", " other");
    result.put("agency-other", "Test Probation");
    result.put("by", "response <officer>");
    result.put("confided", "no");
    return result;
  }

  /** A decision about two records, as the page that shows them side by side sends it. */
  public static Map<String, String> decision(PageSeen pair, String verdict, String reason) {
    Map<String, String> decision = new HashMap<>();
    for (String field : List.of("seen", "held", "people")) {
      if (!pair.field(field).isEmpty()) {
        decision.put(field, pair.field(field));
      }
    }
    decision.put("verdict", verdict);
    decision.put("reason", reason);
    return decision;
  }

  /** The three boxes of a day. */
  public static void day(
      Map<String, String> fields, String name, String day, String month, String year) {
    fields.put(name + "-day", day);
    fields.put(name + "-month", month);
    fields.put(name + "-year", year);
  }
}
