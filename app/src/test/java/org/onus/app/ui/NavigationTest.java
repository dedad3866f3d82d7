package org.onus.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The bar has one word a section; a section's pages stand beside each other on each of them. */
@ServiceTest
class NavigationTest {
  private static final String BAR = ".govuk-service-navigation__link";
  private static final String BESIDE = ".moj-sub-navigation__link";
  private final Browser browser;
  private final InventedForce force;

  @Autowired
  NavigationTest(Browser browser, ApplicationContext service) {
    this.browser = browser;
    force = new InventedForce(service);
  }

  @Test
  void theBarIsShortForWhoeverMayMost() {
    PageSeen page = browser.open("/");

    assertThat(texts(page, BAR))
        .containsExactly("Priority list", "People", "Assessments", "Load and add", "Rules");
    assertThat(texts(page, BESIDE)).isEmpty();
  }

  @Test
  void aSectionShowsItsPagesAndWhichOfThemIsOpen() {
    PageSeen page = browser.open("/custody");

    assertThat(texts(page, BAR + "[aria-current]")).containsExactly("Load and add");
    assertThat(texts(page, BESIDE))
        .containsExactly("Load incidents", "Add an incident", "Load people", "Load custody");
    assertThat(texts(page, BESIDE + "[aria-current]")).containsExactly("Load custody");
  }

  @Test
  void aSectionOfWhichOnePageIsLeftBearsThatPagesName() {
    PageSeen page = browser.as(Role.DATA_PROTECTION_OFFICER).open("/");

    assertThat(texts(page, BAR)).containsExactly("Oversight", "What each role may do");
  }

  @Test
  void aPersonsPageIsNotTheSearchForOne() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    PageSeen page = browser.open("/people/" + force.recordOf("P1"));
    PageSeen search = browser.open("/people");

    assertThat(page.heading()).isEqualTo("P1");
    assertThat(texts(page, BAR + "[aria-current]")).isEmpty();
    assertThat(texts(search, BESIDE + "[aria-current]")).containsExactly("Find a person");
  }

  private static List<String> texts(PageSeen page, String selector) {
    return page.document().select(selector).eachText();
  }
}
