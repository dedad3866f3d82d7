package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file that cannot be used: a sentence at its field, and nothing kept. */
@ServiceTest
class RefusedFileTest {
  @LocalServerPort private int port;
  private final Browser browser;
  private final LoadJourney journey;

  @Autowired
  RefusedFileTest(Browser browser) {
    this.browser = browser;
    this.journey = new LoadJourney(browser);
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of(bytes(""), "The file is empty."),
        Arguments.of(
            bytes("incident_id,person_id,date\n"), "The file has a header and no rows under it."),
        Arguments.of(bytes("%PDF-1.7\n…"), "This is a PDF. Export the list as CSV instead."),
        Arguments.of(bytes("PK\u0003\u0004workbook"), "This is an Excel workbook"),
        Arguments.of("incident_id,person_id\nI1,P1\n".getBytes(StandardCharsets.UTF_16), "UTF-16"),
        Arguments.of(
            "r\u00e9f\u00e9rence,person_id\nI1,P1\n".getBytes(StandardCharsets.ISO_8859_1),
            "Windows-1252"),
        Arguments.of(
            bytes("incident_id;person_id;date\nI1;P1;2026-01-01\n"),
            "The columns seem to be separated by \";\""));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void saysWhatIsWrongAtTheField(byte[] file, String sentence) {
    PageSeen page = journey.choose(file);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.problems()).singleElement().asString().contains(sentence);
    assertThat(page.document().select("a[href=#file]")).hasSize(1);
    assertThat(page.document().select(".govuk-tag")).as("loads so far").isEmpty();
  }

  @Test
  void asksForTheFileAndTheAgency() {
    PageSeen page = browser.upload("/incidents/load", "file", "", new byte[0], Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly(
            "Say whose records these are, in at most 100 characters", "Choose the incident file");
  }

  @Test
  void aFormWithoutAFileFieldIsRefusedToo() {
    PageSeen page = browser.send("/incidents/load", Map.of("agency-other", "Invented Force"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems()).containsExactly("Choose the incident file");
  }

  @Test
  void aFileThatIsTooLargeIsSentBackToItsPageBeforeItIsRead() throws IOException {
    String answer = announce(2L << 30);

    assertThat(answer).startsWith("HTTP/1.1 303");
    assertThat(answer).contains("Location: /incidents/load?too-large=yes");
    PageSeen page = browser.open("/incidents/load?too-large=yes");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems()).singleElement().asString().contains("larger than 1 GB");
  }

  @Test
  void aRequiredColumnThatIsNotMatchedIsNamed() {
    PageSeen columns = browser.follow(journey.choose("who,what,when\nP1,I1,2026-01-01\n"));
    PageSeen page = journey.accept(columns);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly(
            "Say which column holds: Reference of the incident",
            "Say which column holds: Reference of the person who harms",
            "Say which column holds: Date of the incident");
  }

  @Test
  void aColumnThatStandsForTwoIsNamed() {
    PageSeen columns =
        browser.follow(journey.choose("incident_id,person_id,date\nI1,P1,2026-01-01\n"));
    PageSeen page =
        browser.send(
            columns.document().select("form[action$=/columns]").attr("action"),
            Map.of("incident_id", "incident_id", "person_id", "incident_id", "date", "date"));

    assertThat(page.problems())
        .containsExactly(
            "“incident_id” already stands for another column; choose another for: Reference of"
                + " the person who harms");
  }

  @Test
  void aNameThatStandsTwiceInTheHeaderComesBackWithItsReason() {
    PageSeen columns =
        browser.follow(
            journey.choose("incident_id,person_id,date,date\nI1,P1,2026-01-01,2026-01-02\n"));
    PageSeen page = browser.follow(journey.accept(columns));

    assertThat(page.heading()).isEqualTo("Match the columns");
    assertThat(page.main()).contains("\"date\" stands twice in the header");
  }

  @Test
  void anotherPersonsLoadOrNoneIsNotFound() {
    assertThat(browser.open("/incidents/load/00000000-0000-7000-8000-000000000000").status())
        .isEqualTo(404);
    assertThat(browser.open("/incidents/load/not-an-id").status()).isEqualTo(400);
  }

  /** Announces a form of that size and sends none of it. */
  private String announce(long bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              ("POST /incidents/load HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
                      + " multipart/form-data; boundary=b\r\nContent-Length: "
                      + bytes
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return answer.readLine() + "\n" + answer.readLine();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
