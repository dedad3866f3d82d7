package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** As {@code onus serve --address} runs it: real requests, with what a proxy says of them. */
@ServiceTest
@ContextConfiguration(initializers = {SharedDatabase.class, BehindProxyTest.Behind.class})
@DirtiesContext
class BehindProxyTest {
  private final HttpClient proxy = HttpClient.newHttpClient();
  private final JdbcClient jdbc;

  @LocalServerPort private int port;

  @Autowired
  BehindProxyTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static final class Behind
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext service) {
      TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
          service,
          new Reach("https://onus.test.invalid", "127.0.0.1", "127.0.0.1")
              .arguments().stream().map(argument -> argument.substring(2)).toArray(String[]::new));
    }
  }

  @Test
  void cookiesAreForTlsAndThisHostAloneAndBrowsersKeepToIt() throws Exception {
    HttpResponse<String> page = send(request("/list", "https", "onus.test.invalid"));

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-SESSION=")
                    .contains("Secure", "HttpOnly", "Path=/")
                    .doesNotContain("Domain"));
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=31536000");
    assertThat(page.headers().firstValue("Location").orElse(""))
        .matches("(https://onus.test.invalid)?/sign-in.*");
  }

  @Test
  void whatDidNotComeByTlsIsNotAnswered() throws Exception {
    HttpResponse<String> page = send(request("/sign-in", "http", "onus.test.invalid"));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("by https alone", "X-Forwarded-Proto");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void noOtherNameIsAnswered() throws Exception {
    assertThat(send(request("/sign-in", "https", "elsewhere.invalid")).statusCode()).isEqualTo(400);
    assertThat(send(request("/sign-in", "https", "localhost")).statusCode()).isEqualTo(400);
  }

  @Test
  void whoeverGuessesIsCountedByTheirOwnAddressAndNotTheProxys() throws Exception {
    HttpResponse<String> page = send(request("/sign-in", "https", "onus.test.invalid"));
    String token =
        Jsoup.parse(page.body()).select("form[action=/sign-in] input[name=_csrf]").attr("value");
    List<String> cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .toList();
    send(
        request("/sign-in", "https", "onus.test.invalid")
            .header("Cookie", String.join("; ", cookies))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("email=a%40test.invalid&passphrase=x&_csrf=" + token)));

    assertThat(jdbc.sql("SELECT address FROM access_failure").query(String.class).list())
        .containsExactly("203.0.113.9");
  }

  private HttpRequest.Builder request(String path, String protocol, String host) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("X-Forwarded-Proto", protocol)
        .header("X-Forwarded-Host", host)
        .header("X-Forwarded-For", "203.0.113.9");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return proxy.send(request.build(), BodyHandlers.ofString());
  }
}
