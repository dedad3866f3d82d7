package org.onus.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of a run; every visit has a window of its own in it, and nothing in common. */
final class Chromium {

  static final Browser RUNNING = launch();

  private Chromium() {}

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    String chromium = System.getenv().getOrDefault("ONUS_BROWSER", "/usr/bin/chromium");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-background-networking",
                        "--disable-component-update",
                        // how far a key has scrolled is no matter of how fast the laptop is
                        "--disable-smooth-scrolling")));
  }
}
