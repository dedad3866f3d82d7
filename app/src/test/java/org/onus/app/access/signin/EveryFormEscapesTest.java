package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Walks the pages from link to link in every role, finds all forms by itself, sends each with
 * script in every field, and looks at every page that follows: what was typed stays text.
 */
@ServiceTest
class EveryFormEscapesTest {
  private static final String SCRIPT = "\"'><script>x()</script><img src=x onerror=x()>";
  private static final Pattern IDS = Pattern.compile("[0-9a-f-]{36}|\\d+");

  /** Ways out, after which nothing more could be walked. */
  private static final Set<String> OUT = Set.of("/sign-out", "/account/sign-out-everywhere");

  private final Browser browser;
  private final InventedForce force;
  private final Set<String> sent = new HashSet<>();
  private final Set<String> fields = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

  @Autowired
  EveryFormEscapesTest(Browser browser, ApplicationContext service) {
    this.browser = browser;
    force = new InventedForce(service);
  }

  @Test
  void whatIsTypedNeverBecomesMarkup() {
    force.record(InventedForce.row("I1" + SCRIPT, "P1" + SCRIPT, TestClock.TODAY, "V1" + SCRIPT));
    force.score();
    // administrators last: they send people away
    for (Role role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        walk(role, true);
      }
    }
    walk(Role.ADMINISTRATOR, true);
    for (Role role : Role.values()) {
      walk(role, false);
    }

    assertThat(faults).isEmpty();
    assertThat(sent).as("forms").hasSizeGreaterThan(12);
    assertThat(fields).as("fields with script").hasSizeGreaterThan(25);
  }

  @Test
  void aScriptInAPageWouldBeFound() {
    Element page = Jsoup.parse("<p>" + SCRIPT);

    assertThat(strange(page)).hasSize(3);
  }

  private void walk(Role role, boolean send) {
    Browser who = browser.as(role);
    Deque<String> todo = new ArrayDeque<>(List.of("/"));
    Map<String, Integer> seen = new HashMap<>();
    while (!todo.isEmpty()) {
      String path = todo.remove();
      if (seen.merge(IDS.matcher(path).replaceAll("*"), 1, Integer::sum) > 1) {
        continue;
      }
      PageSeen page = who.open(path);
      look(role + " " + path, page);
      for (Element link : page.document().select("a[href^=/]:not([download])")) {
        todo.add(link.attr("href"));
      }
      if (send) {
        for (Element form : page.document().select("form")) {
          todo.addAll(send(who, role, form));
        }
      }
    }
  }

  /** Sends a form that nobody sent before in this role, and answers where it leads. */
  private List<String> send(Browser who, Role role, Element form) {
    String action = form.attr("action");
    if (OUT.contains(action) || !sent.add(role + " " + IDS.matcher(action).replaceAll("*"))) {
      return List.of();
    }
    Map<String, String> typed = new HashMap<>();
    for (Element field : form.select("[name]")) {
      String name = field.attr("name");
      String value = value(field);
      if (value.equals(SCRIPT)) {
        fields.add(IDS.matcher(action).replaceAll("*") + " " + name);
      }
      typed.putIfAbsent(name, value);
    }
    PageSeen page =
        form.attr("enctype").startsWith("multipart")
            ? who.upload(action, "file", SCRIPT + ".csv", file(), typed)
            : form.attr("method").equals("post") ? who.send(action, typed) : who.open(action);
    look(role + " sends " + action, page);
    return page.status() == 302 && page.redirect().startsWith("/")
        ? List.of(page.redirect())
        : List.of();
  }

  private static String value(Element field) {
    return switch (field.tagName() + " " + field.attr("type")) {
      case "input hidden", "input radio", "input checkbox", "button submit" -> field.attr("value");
      default -> {
        Element option = field.selectFirst("option[value]:not([value=''])");
        yield option == null ? SCRIPT : option.attr("value");
      }
    };
  }

  private static byte[] file() {
    return ("incident_id,person_id,date,"
            + SCRIPT
            + "\nI2,P2,2026-01-02,x\nI3"
            + SCRIPT
            + ",P3,x,x\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void look(String where, PageSeen page) {
    String type = String.valueOf(page.header("Content-Type"));
    if (page.status() >= 500) {
      faults.add(where + ": " + page.status());
    } else if (type.startsWith("text/html")) {
      strange(page.document()).forEach(one -> faults.add(where + ": " + one));
    }
  }

  /** Scripts in the page, pictures from nowhere, and handlers: none is ours. */
  private static List<String> strange(Element page) {
    List<String> found = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if ((element.tagName().equals("script") && !element.attr("src").startsWith("/assets/"))
          || (element.tagName().equals("img") && element.attr("src").equals("x"))) {
        found.add(element.outerHtml());
      }
      element.attributes().asList().stream()
          .filter(attribute -> attribute.getKey().startsWith("on"))
          .forEach(attribute -> found.add(attribute.toString()));
    }
    return found;
  }
}
