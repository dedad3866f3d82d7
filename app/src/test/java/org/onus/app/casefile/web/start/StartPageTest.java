package org.onus.app.casefile.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StartPageTest {
  private final Browser browser;

  @Autowired
  StartPageTest(Browser browser) {
    this.browser = browser;
  }

  @Test
  void saysWhatOnusIsForAndWhatCanBeDone() {
    PageSeen page = browser.open("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.heading()).isEqualTo("What waits for you");
    assertThat(page.title()).isEqualTo("What waits for you – Onus");
    assertThat(page.main()).contains("people judge").contains("Priority list");
  }

  @Test
  void everyPageBearsItsMarkingRoleAndArea() {
    PageSeen page = browser.open("/");

    assertThat(page.document().select(".onus-marking").text()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(page.document().select("header").text())
        .contains("Police analyst, Northumbria", "Sign out");
  }

  @Test
  void aPageRunsNoScriptOrStyleButItsOwnFiles() {
    PageSeen page = browser.open("/");

    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(page.document().select("script:not([src]), style, [style], [onclick]")).isEmpty();
    assertThat(page.header("Cache-Control")).contains("no-store");
  }

  @Test
  void everyFileThatThePageAsksForIsThereAndKept() {
    PageSeen page = browser.open("/");

    assertThat(page.document().select("link[href], script[src]"))
        .isNotEmpty()
        .allSatisfy(
            element -> {
              String file = element.hasAttr("href") ? element.attr("href") : element.attr("src");
              PageSeen answer = browser.open(file);
              assertThat(answer.status()).as(file).isEqualTo(200);
              assertThat(answer.header("Cache-Control")).contains("max-age=31536000");
            });
  }
}
