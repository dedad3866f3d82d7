package org.onus.app.people.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.linkage.PersonColumn.DOB;
import static org.onus.engine.linkage.PersonColumn.FAMILY_NAME;
import static org.onus.engine.linkage.PersonColumn.GIVEN_NAME;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.people.details.DetailKind;
import org.onus.engine.linkage.PersonRecord;

class VariantsTest {
  private static final UUID RECORD = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @Test
  void aRecordStandsOnceMoreUnderEachOtherName() {
    List<PersonRecord> variants =
        Variants.of(
            RECORD,
            List.of(
                new IndexStore.Value(DetailKind.NAME, List.of("Ann", "", "Rees"), true),
                new IndexStore.Value(DetailKind.BIRTH, List.of("1980-01-02"), true),
                new IndexStore.Value(DetailKind.ALIAS, List.of("", "", "Vaughan"), true),
                new IndexStore.Value(DetailKind.BIRTH, List.of("1980"), false)));

    assertThat(variants)
        .extracting(PersonRecord::values)
        .containsExactly(
            Map.of(GIVEN_NAME, "Ann", FAMILY_NAME, "Rees", DOB, "1980-01-02"),
            Map.of(FAMILY_NAME, "Vaughan", DOB, "1980-01-02"),
            Map.of(GIVEN_NAME, "Ann", FAMILY_NAME, "Rees", DOB, "1980"));
    assertThat(variants).extracting(PersonRecord::id).doesNotHaveDuplicates();
    assertThat(variants).allSatisfy(v -> assertThat(Variants.record(v.id())).isEqualTo(RECORD));
  }

  @Test
  void whatTellsNobodyApartMakesNoOtherRecord() {
    assertThat(
            Variants.of(
                RECORD,
                List.of(
                    new IndexStore.Value(DetailKind.NAME, List.of("Ann", "", "Rees"), true),
                    new IndexStore.Value(DetailKind.LANGUAGE, List.of("Welsh"), false))))
        .hasSize(1);
  }
}
