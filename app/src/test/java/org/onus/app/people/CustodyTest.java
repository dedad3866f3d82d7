package org.onus.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CustodyTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private final People people;
  private final Custody custody;
  private final JdbcClient jdbc;
  private RecordId first = RecordId.of("00000000-0000-7000-8000-000000000000");
  private RecordId second = first;

  @Autowired
  CustodyTest(People people, Custody custody, JdbcClient jdbc) {
    this.people = people;
    this.custody = custody;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void mint() {
    Map<String, RecordId> minted =
        people.mint(READER, new Agency("Invented Force"), Set.of("P1", "P2"));
    first = minted.getOrDefault("P1", first);
    second = minted.getOrDefault("P2", second);
  }

  @Test
  void saysWhetherAnyoneWasChecked() {
    assertThat(custody.isLoaded(READER)).isFalse();
    custody.replace(READER, Map.of(first, List.of(new CustodySpell(MAY, null))));
    assertThat(custody.isLoaded(READER)).isTrue();
  }

  @Test
  void keepsOverlappingAndUnendedSpells() {
    List<CustodySpell> spells =
        List.of(new CustodySpell(MAY, JUNE), new CustodySpell(MAY.plusDays(3), null));

    custody.replace(READER, Map.of(first, spells));

    assertThat(custody.of(READER, first)).isEqualTo(spells);
    assertThat(custody.of(READER, second)).isEmpty();
  }

  @Test
  void theSameSpellsTwiceChangeNothing() {
    Map<RecordId, List<CustodySpell>> sets = Map.of(first, List.of(new CustodySpell(MAY, JUNE)));

    assertThat(custody.replace(READER, sets)).isEqualTo(1);
    assertThat(custody.replace(READER, sets)).isZero();
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aHiddenRecordCountsAsChangedWhetherItDidOrNot() {
    Map<RecordId, List<CustodySpell>> sets =
        Map.of(
            first, List.of(new CustodySpell(MAY, JUNE)),
            second, List.of(new CustodySpell(MAY, JUNE)));
    custody.replace(READER, sets);

    assertThat(custody.replace(READER.without(Set.of(first.value())), sets)).isEqualTo(1);
  }

  @Test
  void aLaterSetReplacesAndKeepsWhatStoodBefore() {
    custody.replace(READER, Map.of(first, List.of(new CustodySpell(MAY, null))));
    custody.replace(READER, Map.of(first, List.of(new CustodySpell(MAY, JUNE))));

    assertThat(custody.of(READER, first)).containsExactly(new CustodySpell(MAY, JUNE));
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void streamsThoseAskedForOrAll() {
    custody.replace(
        READER,
        Map.of(
            first, List.of(new CustodySpell(MAY, JUNE)),
            second, List.of(new CustodySpell(JUNE, null))));

    List<RecordId> all = new ArrayList<>();
    custody.forEach(READER, (record, _) -> all.add(record));
    List<RecordId> asked = new ArrayList<>();
    custody.forEach(READER, Set.of(second), (record, _) -> asked.add(record));

    assertThat(all).containsExactlyInAnyOrder(first, second);
    assertThat(asked).containsExactly(second);
  }

  private int rows() {
    return jdbc.sql("SELECT count(*) FROM people_custody_spell")
        .query((row, _) -> row.getInt(1))
        .single();
  }
}
