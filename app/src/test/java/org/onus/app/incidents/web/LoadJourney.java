package org.onus.app.incidents.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;

/** The steps of a load as an analyst takes them, for tests that begin further on. */
public final class LoadJourney {
  static final String FORCE = "Invented Force";
  private final Browser browser;

  public LoadJourney(Browser browser) {
    this.browser = browser;
  }

  /** Sends the file; what comes back is a redirect, or the page with its problems. */
  public PageSeen choose(byte[] file) {
    return browser.upload(
        "/incidents/load",
        "file",
        "incidents.csv",
        file,
        Map.of("agency", FORCE, "agency-other", FORCE));
  }

  public PageSeen choose(String file) {
    return choose(file.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the guesses of the matching page and waits for the check. */
  public PageSeen check(String file) {
    PageSeen columns = browser.follow(choose(file));
    return browser.follow(accept(columns));
  }

  /** Sends the matching page's form as it stands. */
  public PageSeen accept(PageSeen columns) {
    Map<String, String> answers = new HashMap<>();
    for (Element select : columns.document().select("select")) {
      answers.put(select.attr("name"), columns.field(select.attr("name")));
    }
    return browser.send(action(columns, "columns"), answers);
  }

  /** Loads a file to its receipt. */
  public PageSeen load(String file) {
    return commit(check(file));
  }

  public PageSeen commit(PageSeen check) {
    return browser.follow(browser.send(action(check, "commit"), Map.of()));
  }

  public PageSeen cancel(PageSeen check) {
    return browser.follow(browser.send(action(check, "cancel"), Map.of()));
  }

  private static String action(PageSeen page, String step) {
    Element form = page.document().selectFirst("form[action$=/" + step + "]");
    if (form == null) {
      throw new AssertionError("no form for " + step + " in: " + page.main());
    }
    return form.attr("action");
  }
}
