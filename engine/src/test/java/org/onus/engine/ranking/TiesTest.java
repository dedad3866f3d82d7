package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.ranking.Given.crime;
import static org.onus.engine.ranking.Given.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.IncidentRow;

/** Equal scores are ordered by harm, events, last event and reference, one key at a time. */
class TiesTest {

  /** Both have G = 100, so the scores agree; N2 carries more harm, N1 has more of all the rest. */
  @Test
  void moreHarmComesFirst() {
    List<IncidentRow> rows = new ArrayList<>(tenIncidents("N1", 0, "001/01"));
    rows.add(row("A10", "N1", 0));
    rows.addAll(tenIncidents("N2", 0, "001/01"));
    rows.add(crime("B0", "N2", 0, "019/08"));

    expect(rows, "N2", "N1");
  }

  /** The same harm: ten homicides and ten further days, in ten incidents or in eleven. */
  @Test
  void thenMoreEvents() {
    List<IncidentRow> rows = new ArrayList<>(tenIncidents("N1", 0, "001/01"));
    rows.add(crime("A0", "N1", 0, "105/01"));
    rows.addAll(tenIncidents("N2", 0, "001/01"));
    rows.add(crime("B10", "N2", 0, "105/01"));

    expect(rows, "N2", "N1");
  }

  /** The same days at liberty: N2's last event is later, N1 was in custody for as much longer. */
  @Test
  void thenTheLaterLastEvent() {
    Given given =
        Given.rows(crime("A", "N1", 30, "008/67"), crime("B", "N2", 20, "008/67")).in("N1", 25, 15);

    assertThat(given.list(Profiles.RFGV))
        .extracting(r -> r.score().value())
        .hasSize(2)
        .containsOnly(given.list(Profiles.RFGV).getFirst().score().value());
    assertThat(given.order(Profiles.RFGV)).containsExactly("N2", "N1");
  }

  @Test
  void thenTheReferenceInTheOrderOfItsLetters() {
    expect(
        List.of(row("A", "N2", 3), row("B", "N10", 3), row("C", "n1", 3), row("D", "N1", 3)),
        "N1",
        "N10",
        "N2",
        "n1");
  }

  /** Also where those who stand before them are not asked for. */
  @Test
  void aRankLookedUpAloneKnowsTies() {
    Given given =
        Given.rows(
            row("A", "N1", 3), row("B", "N2", 3), row("C", "N3", 3), row("D", "gone", 9_000));

    assertThat(given.ranks(Profiles.RFGV, List.of("N2"))).isEqualTo(Map.of("N2", 2));
    assertThat(given.ranks(Profiles.RFGV, List.of("N3"))).isEqualTo(Map.of("N3", 3));
    assertThat(given.ranks(Profiles.RFGV, List.of("gone"))).isEmpty();
  }

  @Test
  void v100KnowsTheSameOrder() {
    Given given =
        Given.rows(
            // 20 days of harm each
            crime("A1", "more", 9, "105/01"),
            crime("A2", "more", 9, "unheard of"),
            crime("A3", "more", 9, "DA21501"),
            crime("A4", "more", 9, "unheard of"),
            crime("A5", "more", 9, "125/09"),
            crime("B1", "later", 9, "105/01"),
            crime("B2", "later", 1, "105/01"),
            crime("C1", "a", 9, "105/01"),
            crime("C2", "a", 2, "105/01"),
            crime("D1", "b", 9, "105/01"),
            crime("D2", "b", 2, "105/01"));

    // 10 + 1 + 1 + 1 + 7.5 = 20.5 days stand before 20
    assertThat(given.order(Profiles.V100)).containsExactly("more", "later", "a", "b");
  }

  private static List<IncidentRow> tenIncidents(String person, int daysAgo, String code) {
    String letter = person.equals("N1") ? "A" : "B";
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(crime(letter + i, person, daysAgo, code));
    }
    return rows;
  }

  private static void expect(List<IncidentRow> rows, String... order) {
    List<Ranked> list = Given.rows(rows).list(Profiles.RFGV);
    assertThat(list)
        .extracting(ranked -> ranked.score().value())
        .containsOnly(list.getFirst().score().value());
    assertThat(list).extracting(ranked -> ranked.history().personId()).containsExactly(order);
  }
}
