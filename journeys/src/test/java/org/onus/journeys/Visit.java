package org.onus.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;

/**
 * One person's visit in a browser. Every page that is looked at is checked with axe and kept as a
 * picture under {@code journeys/target/screenshots}.
 */
final class Visit implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");

  /** For a laptop that builds at the same time; nothing is measured here. */
  private static final int PATIENCE_MILLIS = 120_000;

  /** For work that goes on behind the pages, on the same laptop. */
  private static final Duration WORK_BEHIND = Duration.ofMinutes(5);

  /** After how long somebody would load a page once more. */
  private static final int AGAIN_MILLIS = 1_000;

  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int HIGH = 900;

  private final BrowserContext context;
  private final Page page;
  private final boolean scripts;
  private final List<String> faults = new ArrayList<>();

  /**
   * The cookies of those who signed in before, by email address: nobody signs in for each visit.
   */
  private static final Map<String, String> SIGNED_IN = new HashMap<>();

  private Visit(boolean scripts, String address) {
    this(scripts, address, null);
  }

  private Visit(boolean scripts, String address, @Nullable String cookies) {
    this.scripts = scripts;
    context =
        Chromium.RUNNING.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setJavaScriptEnabled(scripts)
                .setStorageState(cookies)
                .setViewportSize(WIDE, HIGH));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  /** An analyst's visit. */
  static Visit withScripts() {
    return of(Role.ANALYST);
  }

  /** An analyst's visit with JavaScript switched off. */
  static Visit withoutScripts() {
    return of(Onus.email(Role.ANALYST), false);
  }

  /** A visit of somebody in another role. */
  static Visit of(Role role) {
    return of(Onus.email(role));
  }

  /** A visit of whoever has this email address. */
  static Visit of(String email) {
    return of(email, true);
  }

  /** Likewise, with JavaScript switched on or off. */
  static Visit of(String email, boolean scripts) {
    String cookies = SIGNED_IN.computeIfAbsent(email, Visit::signIn);
    return new Visit(scripts, Onus.address(), cookies);
  }

  /** A visit of somebody whose sign-in may fail. */
  static Visit atTheOpenDoor() {
    return new Visit(true, Onus.address());
  }

  /** A visit of somebody who has yet to sign in, to the service that asks for a second factor. */
  static Visit atTheDoor(boolean scripts) {
    return new Visit(scripts, Onus.guardedAddress());
  }

  private static String signIn(String email) {
    try (Visit visit = atTheOpenDoor()) {
      visit.open("/sign-in");
      visit.givePassphrase(email);
      PlaywrightAssertions.assertThat(visit.button("Sign out")).isVisible();
      return visit.context.storageState();
    }
  }

  /** Fills in the form of the sign-in page that is open. */
  void givePassphrase(Role role) {
    givePassphrase(Onus.email(role));
  }

  /** Likewise, for whoever has this email address. */
  void givePassphrase(String email) {
    field("Email address").fill(email);
    field("Passphrase").fill(Onus.PASSPHRASE);
    button("Sign in").click();
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(path);
  }

  /** Opens a page again and again until something is on it that the service has yet to find. */
  Locator openUntil(String path, Locator wanted) {
    long giveUp = System.nanoTime() + WORK_BEHIND.toNanos();
    while (true) {
      open(path);
      try {
        wanted.waitFor(new Locator.WaitForOptions().setTimeout(AGAIN_MILLIS));
        return wanted;
      } catch (TimeoutError late) {
        if (System.nanoTime() > giveUp) {
          throw late;
        }
      }
    }
  }

  /** Checks the page that is open and keeps pictures of it, as on a desk and as on a telephone. */
  void look(String picture) {
    keep(picture);
    page.setViewportSize(NARROW, HIGH);
    keep(picture + "-narrow");
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    if (width > NARROW) {
      faults.add("%s: is %d wide on a screen of %d".formatted(picture, width, NARROW));
    }
    page.setViewportSize(WIDE, HIGH);
    if (scripts) { // axe itself is a script
      for (Rule fault : axe().analyze().getViolations()) {
        faults.add(
            "%s: %s: %s".formatted(picture, fault.getId(), fault.getNodes().getFirst().getHtml()));
      }
    }
  }

  /** No page of ours has a frame, so axe needs no second window to put frames together. */
  private AxeBuilder axe() {
    AxeRunOptions onlyFaults = new AxeRunOptions();
    onlyFaults.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(onlyFaults).setLegacyMode(true);
  }

  private void keep(String picture) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")).setFullPage(true));
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }

  /** What the page says below its frame. */
  Locator main() {
    return page.locator("main");
  }

  /** The table of this caption. */
  Locator table(String caption) {
    return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(caption));
  }

  /** The row of a table that has these words. */
  Locator row(String words) {
    return page.locator("main tr", new Page.LocatorOptions().setHasText(words)).first();
  }

  Locator link(String text) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text)).first();
  }

  Locator button(String text) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text)).first();
  }

  Locator field(String label) {
    return page.getByLabel(label).first();
  }

  /** Ends the visit; pages that were not accessible are told all at once. */
  @Override
  public void close() {
    context.close();
    assertThat(faults).as("accessibility").isEmpty();
  }
}
