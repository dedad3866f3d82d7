package org.onus.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.onus.app.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, because a container and not a controller asks for error pages. */
@ServiceTest
class ErrorPagesTest {
  @LocalServerPort private int port;

  @Test
  void aPageThatIsNotThereSaysWhatToDo() throws IOException {
    Connection.Response answer = ask("/assets/no/such/page").execute();

    Document page = answer.parse();
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(page.select("h1").text()).isEqualTo("Page not found");
    assertThat(page.select("main a").attr("href")).isEqualTo("/");
  }

  @Test
  void aStrangerLearnsOfNoPageWhetherItIsThere() throws IOException {
    assertThat(ask("/no/such/page").execute().header("Location"))
        .isEqualTo(ask("/list").execute().header("Location"))
        .endsWith("/sign-in");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws IOException {
    Connection.Response answer = ask("/").method(Connection.Method.POST).execute();

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.parse().select("h1").text()).isEqualTo("This form is no longer valid");
  }

  @Test
  void anotherSitesNameForThisComputerIsRefused() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400");
      assertThat(answer).doesNotContain("What waits for you");
    }
  }

  @Test
  void anErrorPageGivesNoDetailAway() throws IOException {
    Connection.Response answer = ask("/assets/no/such/<b>page</b>".replace("<", "%3C")).execute();

    assertThat(answer.body()).doesNotContain("Exception", "/no/such", "org.onus");
  }

  private Connection ask(String path) {
    return Jsoup.connect("http://127.0.0.1:" + port + path)
        .ignoreHttpErrors(true)
        .ignoreContentType(true)
        .followRedirects(false);
  }
}
