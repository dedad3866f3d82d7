package org.onus.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/**
 * What a whole PPIT on somebody with forty incidents costs an assessor who uses the keyboard alone,
 * from the first item to the judgement, beside the same form filled by hand from the same rows.
 * Every key counts as one, the words of a field as one; rows are scrolled through as often in both.
 * What incidents do not speak to is answered from elsewhere, with its source, in both.
 */
class AssessmentEffortTest {
  private static final int INCIDENTS = 40;
  private static final int A_SCREEN = 10;

  /** In the order of the form. */
  private static final List<String> ITEMS =
      List.of(
          "active",
          "repeat",
          "escalating",
          "serial",
          "linked",
          "mappa",
          "harm",
          "mental-health",
          "alcohol-drugs",
          "weapons");

  private static final List<String> TIMES = List.of("recent", "historic");

  /** Items that incidents speak to. */
  private static final Set<String> SPOKEN_TO =
      Set.of("active", "repeat", "escalating", "serial", "harm");

  /** Those whose evidence is opened before they can be answered. */
  private static final Set<String> JUDGED = Set.of("escalating", "harm", "mental-health");

  @TempDir private Path folder = Path.of("");

  @Test
  void takesFewerKeysThanByHandAndNeverLeavesThePage() throws IOException {
    Assessing.record(
        folder,
        "Effort Police",
        "Effort-1",
        2,
        IntStream.range(0, INCIDENTS).map(i -> 3 + 9 * i).toArray());
    try (Visit visit = Visit.of(Role.ASSESSOR)) {
      Assessing.begin(visit, "Effort Police", "Effort-1");
      String form = visit.page().url().replaceAll("[?#].*", "");
      visit.open(form + "?item=active#active");
      Hands here = new Hands(visit.page());
      for (String item : ITEMS) {
        if (SPOKEN_TO.contains(item)) {
          withTheEvidenceBeside(visit, here, item);
        } else {
          fromElsewhere(visit, here, item);
        }
        assertThat(visit.page().url()).startsWith(form);
      }
      visit.look("ppit-effort");
      judge(visit, here);
      assertThat(visit.page().url()).startsWith(form);
      PlaywrightAssertions.assertThat(visit.main().locator("#earlier + *"))
          .containsText("all 20 answers are known");
      Hands byHand = byHand(visit);
      System.out.printf(
          "PPIT, %d incidents: %d interactions and %.1f s with the evidence beside;"
              + " %d interactions and %.1f s by hand%n",
          INCIDENTS, here.count, here.seconds(), byHand.count, byHand.seconds());
      assertThat(here.count).isLessThan(byHand.count);
    }
  }

  private static void open(Locator section, Hands hands) {
    hands.tabTo(section.locator("[name=open]"));
    hands.press("Enter");
    PlaywrightAssertions.assertThat(section.locator("input[type=radio]")).hasCount(6);
  }

  /** Absent in both times, as somebody says who was asked. */
  private static void fromElsewhere(Visit visit, Hands hands, String item) {
    Locator section = Assessing.item(visit, item);
    if (JUDGED.contains(item)) {
      open(section, hands);
    }
    for (String time : TIMES) {
      String name = item + "-" + time;
      hands.tabTo(section.locator("[name=%s]:checked".formatted(name)));
      hands.press("ArrowUp");
      PlaywrightAssertions.assertThat(section.locator("[name=%s][value=absent]".formatted(name)))
          .isChecked();
      hands.tabTo(section.locator("[name=%s-words]".formatted(name)));
      hands.type("asked probation");
    }
  }

  private static void judge(Visit visit, Hands hands) {
    Locator form = visit.page().locator("#answers");
    hands.tabTo(form.locator("[name=priority]").first());
    hands.press("Space");
    hands.tabTo(form.locator("[name=reason]"));
    hands.type("several people harmed, and it goes on");
    hands.tabTo(form.locator("[name=end]").first());
    hands.press("ArrowDown");
    hands.tabTo(form.locator("button[formaction$=judgement]"));
    hands.press("Enter");
    PlaywrightAssertions.assertThat(visit.main()).containsText("Begin an assessment");
  }

  private static void withTheEvidenceBeside(Visit visit, Hands hands, String item) {
    Locator section = Assessing.item(visit, item);
    if (JUDGED.contains(item)) {
      open(section, hands);
    } else if (section.locator("details[open]").count() == 0) {
      hands.tabTo(section.locator("summary"));
      hands.press("Enter");
    }
    Locator rows = section.locator(".onus-item__rows");
    assertThat(rows.locator("tr:has(td)").count()).isEqualTo(rowsOf(item));
    hands.tabTo(rows);
    hands.scroll(rows);
    PlaywrightAssertions.assertThat(rows.locator("tr").last()).isInViewport();
    hands.tabTo(section.locator("[name=confirm]"));
    hands.press("Enter");
    PlaywrightAssertions.assertThat(section.locator("[name=confirm]")).hasCount(0);
  }

  /** Every fourth incident is a strangulation, which alone speaks of high harm. */
  private static int rowsOf(String item) {
    return item.equals("harm") ? INCIDENTS / 4 : INCIDENTS;
  }

  /**
   * The rows in one window and a form with the same items in another, and between them a person.
   */
  private static Hands byHand(Visit visit) {
    Page rows = visit.page();
    Page form = rows.context().newPage();
    StringBuilder html = new StringBuilder("<form>");
    for (String item : ITEMS) {
      for (String time : TIMES) {
        html.append("<fieldset><legend>%1$s %2$s</legend>".formatted(item, time))
            .append("<input type=radio name=%1$s-%2$s value=1>yes".formatted(item, time))
            .append("<input type=radio name=%1$s-%2$s value=0>no".formatted(item, time))
            .append("<input name=%1$s-%2$s-source></fieldset>".formatted(item, time));
      }
    }
    html.append("<input type=radio name=priority value=1>yes")
        .append("<input type=radio name=priority value=0>no")
        .append("<textarea name=reason></textarea>")
        .append("<input type=radio name=end value=step>step")
        .append("<input type=radio name=end value=watched>watched")
        .append("<button type=button>Finish</button>");
    form.setContent(html + "</form>");
    Hands hands = new Hands(form);
    for (String item : ITEMS) {
      if (SPOKEN_TO.contains(item)) {
        hands.count++; // to the window of the rows
        rows.bringToFront();
        hands.count += (INCIDENTS + A_SCREEN - 1) / A_SCREEN;
        hands.count++; // and back to the form
        form.bringToFront();
      }
      for (String time : TIMES) {
        hands.tabTo(form.locator("[name=%s-%s]".formatted(item, time)).first());
        hands.press("Space");
        hands.tabTo(form.locator("[name=%s-%s-source]".formatted(item, time)));
        hands.type("police records");
      }
    }
    hands.tabTo(form.locator("[name=priority]").first());
    hands.press("Space");
    hands.tabTo(form.locator("[name=reason]"));
    hands.type("several people harmed, and it goes on");
    hands.tabTo(form.locator("[name=end]").first());
    hands.press("ArrowDown");
    hands.tabTo(form.locator("button"));
    hands.press("Enter");
    form.close();
    return hands;
  }

  /** A keyboard that counts. */
  private static final class Hands {
    private static final int LOST = 200;

    /** A browser shows where it has scrolled to in its next picture. */
    private static final int SETTLING_MILLIS = 400;

    private final Page page;
    private final long began = System.nanoTime();
    private long ended = began;
    private int count;

    Hands(Page page) {
      this.page = page;
    }

    void press(String key) {
      page.keyboard().press(key);
      count++;
      ended = System.nanoTime();
    }

    /** The words of a field are one, however many. */
    void type(String words) {
      page.keyboard().type(words);
      count++;
      ended = System.nanoTime();
    }

    /** Goes on by the tab key until the element has the focus. */
    void tabTo(Locator wanted) {
      for (int i = 0; i < LOST; i++) {
        if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
          return;
        }
        press("Tab");
      }
      throw new AssertionError("the keyboard does not reach " + wanted);
    }

    /** Goes through the rows a screen at a time, as far as there are any. */
    void scroll(Locator rows) {
      for (int i = 0; i < LOST; i++) {
        page.waitForTimeout(SETTLING_MILLIS);
        if ((boolean) rows.evaluate("r => r.scrollTop + r.clientHeight > r.scrollHeight - 2")) {
          return;
        }
        press("PageDown");
      }
      throw new AssertionError("the keyboard does not reach the last row");
    }

    double seconds() {
      return Duration.ofNanos(ended - began).toMillis() / 1_000.0;
    }
  }
}
