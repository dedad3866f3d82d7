package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** How many SQL statements a page runs does not depend on how much is stored. */
@ServiceTest
class StatementsTest {
  private static final String HEADER = "incident_id,person_id,date,victim_id\n";

  /** The session and its attributes, the reader's roles, and what is hidden from them. */
  private static final int TO_KNOW_THE_READER = 4;

  private final Browser browser;
  private final Statements statements;
  private final LoadJourney journey;

  @Autowired
  StatementsTest(Browser browser, Statements statements) {
    this.browser = browser;
    this.statements = statements;
    this.journey = new LoadJourney(browser);
  }

  @Test
  void choosingAFileTakesTwoHoweverManyLoadsThereAre() {
    assertThat(opening("/incidents/load")).isEqualTo(2);
    journey.load(HEADER + "I1,P1,2026-11-01,V1\n");
    journey.load(HEADER + "I2,P1,2026-11-01,V1\n");
    assertThat(opening("/incidents/load")).isEqualTo(2);
  }

  @Test
  void theCheckTakesTwoAndTheReceiptOneHoweverLargeTheFile() {
    PageSeen small = journey.check(HEADER + "I1,P1,2026-11-01,V1\n");
    PageSeen large = journey.check(rows(500));
    String smallAddress = address(small);
    String largeAddress = address(large);

    assertThat(opening(smallAddress + "/check")).isEqualTo(2);
    assertThat(opening(largeAddress + "/check")).isEqualTo(2);
    journey.commit(large);
    assertThat(opening(largeAddress + "/receipt")).isEqualTo(1);
  }

  @Test
  void theFormOfOneIncidentTakesOne() {
    journey.load(rows(500));

    assertThat(opening("/incidents/new")).isEqualTo(1);
  }

  private int opening(String address) {
    return statements.during(() -> assertThat(browser.open(address).status()).isEqualTo(200))
        - TO_KNOW_THE_READER;
  }

  private static String address(PageSeen check) {
    String action = check.document().select("form[action$=/commit]").attr("action");
    return action.substring(0, action.lastIndexOf('/'));
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj("I%1$d,P%1$d,2026-11-01,V%1$d"::formatted)
        .collect(Collectors.joining("\n", HEADER, "\n"));
  }
}
