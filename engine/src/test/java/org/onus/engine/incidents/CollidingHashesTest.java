package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two references with one 64-bit hash. The hash can be turned round, so such a pair is found in a
 * blink: for the second half of a reference, take the half that undoes what another first half did.
 */
class CollidingHashesTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final String ONE = "aaaaaaaabbbbbbbb";
  private static String other = "";

  @BeforeAll
  static void findAnotherReferenceWithTheSameHash() {
    long goal = afterFirstHalf("aaaaaaaa") ^ half("bbbbbbbb");
    Random random = new Random(7);
    while (other.isEmpty()) {
      StringBuilder first = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        first.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String second = text(goal ^ afterFirstHalf(first.toString()));
      if (second.chars().allMatch(c -> c > '+' && c != ',' && c < 127)) {
        other = first + second;
      }
    }
    assertThat(other).isNotEqualTo(ONE);
    assertThat(hash(other)).isEqualTo(hash(ONE));
  }

  @Test
  void twoIncidentsStayTwo() {
    for (int copies : new int[] {1, 20}) {
      List<IncidentRow> rows = new ArrayList<>();
      for (int i = 0; i < copies; i++) {
        rows.add(IncidentRow.of(ONE, "N7", DAY.minusDays(i)));
        rows.add(IncidentRow.of(other, "N7", DAY.minusDays(i)));
      }
      History history = IncidentLog.of(rows).history("N7").orElseThrow();

      assertThat(history.size()).isEqualTo(2 * copies);
      for (int i = 0; i < history.size(); i++) {
        assertThat(history.incident(i) == history.incident(0))
            .isEqualTo(history.incidentId(i).equals(history.incidentId(0)));
      }
    }
  }

  @Test
  void twoPeopleStayTwo() {
    IncidentLog log =
        IncidentLog.of(
            List.of(
                IncidentRow.of("C1", ONE, DAY).withVictim(other),
                IncidentRow.of("C1", other, DAY).withVictim(ONE)));

    assertThat(log.people()).isEqualTo(2);
    assertThat(log.history(ONE).orElseThrow().victimId(0)).isEqualTo(other);
    assertThat(log.history(other).orElseThrow().victimId(0)).isEqualTo(ONE);
  }

  /** With a third reference between the two, an order that trusts hashes runs in a circle. */
  @Test
  void identicalRowsAreStillFoundAndTheOrderIsStillOne() {
    String between = between();
    List<IncidentRow> rows = new ArrayList<>();
    for (String incident : List.of(ONE, other, between)) {
      for (String code : List.of("001/01", "008/67", "105/01")) {
        IncidentRow row = IncidentRow.of(incident, "N7", DAY).withOffence(code, null);
        for (int copies = 0; copies < 12; copies++) {
          rows.add(row);
        }
      }
    }
    for (int size : new int[] {20, rows.size()}) {
      List<IncidentRow> inOrder = Reading.rows(IncidentLog.of(rows.subList(0, size)));
      for (int seed = 0; seed < 50; seed++) {
        List<IncidentRow> shuffled = new ArrayList<>(rows.subList(0, size));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Reading.rows(IncidentLog.of(shuffled))).isEqualTo(inOrder);
      }
    }
    assertThat(IncidentLog.of(rows).rows()).isEqualTo(9);
  }

  private static String between() {
    String first = ONE.compareTo(other) < 0 ? ONE : other;
    return first + "-";
  }

  private static long afterFirstHalf(String text) {
    long length = 16;
    return mix(length * 0x9E3779B97F4A7C15L ^ half(text));
  }

  private static long mix(long h) {
    long mixed = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  private static long half(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong();
  }

  private static String text(long half) {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(half).array();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Hashing.hash(bytes, 0, bytes.length);
  }
}
