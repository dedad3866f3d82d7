package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two hundred thousand rows of one person, as a placeholder such as "unknown male" gathers. */
class VeryActivePersonTest {

  private static final int ROWS = 200_000;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Test
  void withAnIncidentEach() {
    IncidentLog log = quickly(i -> row(i, i % 3_000));

    assertThat(log.rows()).isEqualTo(ROWS);
  }

  @Test
  void withOneIncidentAndDifferencesOnlyInRareColumns() {
    IncidentLog log =
        quickly(
            i ->
                row(0, 0)
                    .withArea("area " + i % 500)
                    .withPerson(null, LocalDate.of(1950, 1, 1).plusDays(i / 500)));

    assertThat(log.rows()).isEqualTo(ROWS);
  }

  @Test
  void withIdenticalRowsAlone() {
    IncidentLog log = quickly(i -> row(0, 0));

    assertThat(log.rows()).isEqualTo(1);
    assertThat(log.identicalRows()).isEqualTo(ROWS - 1);
  }

  /** A sort and a map take well under a second; comparing every pair would take minutes. */
  private static IncidentLog quickly(IntFunction<IncidentRow> row) {
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(row.apply(i));
    }
    return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> IncidentLog.of(rows));
  }

  private static IncidentRow row(int incident, int daysAgo) {
    return IncidentRow.of("C" + incident, "N7", DAY.minusDays(daysAgo));
  }
}
