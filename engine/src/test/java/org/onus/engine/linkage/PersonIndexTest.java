package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One new record against all that are there. */
class PersonIndexTest {

  private final Invented invented = Invented.people(2_000, 3);
  private final Linkage linkage = Linkage.of(invented.loaded(), Linkage.Progress.NONE);
  private final PersonIndex index = index();

  @Test
  void findsTheOtherRecordOfAPerson() {
    int found = 0;
    for (int i = 0; i < 400; i += 2) {
      PersonRecord sought = new PersonRecord("new", invented.records().get(i).values());
      List<PersonIndex.Match> matches = index.find(sought).limit(2).toList();
      assertThat(matches.getFirst().id()).isIn(id(i), id(i + 1));
      found += matches.stream().map(PersonIndex.Match::id).toList().contains(id(i + 1)) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(170);
  }

  @Test
  void weighsAsTheLinkageOfTheWholeSetDoes() {
    for (Link link : linkage.links().subList(0, 50)) {
      String left = linkage.people().id(link.left());
      String right = linkage.people().id(link.right());
      PersonRecord sought =
          invented.records().stream().filter(r -> r.id().equals(left)).findFirst().orElseThrow();

      assertThat(index.find(sought))
          .filteredOn(match -> match.id().equals(right))
          .singleElement()
          .satisfies(
              match ->
                  assertThat(match.evidence().parts())
                      .extracting(Evidence.Part::words)
                      .isNotEmpty());
    }
  }

  @Test
  void nobodyIsFoundByWhatTellsNobodyApart() {
    Map<PersonColumn, String> values = new EnumMap<>(invented.records().getFirst().values());
    values.put(PersonColumn.LANGUAGE, "Welsh");
    index.add(new PersonRecord(id(0), values));

    assertThat(index.find(new PersonRecord("new", values)).findFirst().orElseThrow().id())
        .isIn(id(0), id(1));
    assertThat(index.search(new PersonRecord("", Map.of(PersonColumn.LANGUAGE, "Welsh"))))
        .isEmpty();
  }

  @Test
  void forgetsARecordThatIsTakenOut() {
    PersonRecord sought = new PersonRecord("new", invented.records().getFirst().values());
    index.remove(id(0));

    assertThat(index.find(sought)).extracting(PersonIndex.Match::id).doesNotContain(id(0));
    assertThat(index.size()).isEqualTo(invented.records().size() - 1);
  }

  @Test
  void aChangedRecordReplacesItself() {
    index.add(Invented.record(id(0), "Zebedee", "Quillthorpe", "1999-09-09", "Nowhere"));

    assertThat(
            index
                .find(Invented.record("new", "Zebedee", "Quilthorpe", "1999-09-09", "Elsewhere"))
                .limit(1))
        .extracting(PersonIndex.Match::id)
        .containsExactly(id(0));
    assertThat(index.size()).isEqualTo(invented.records().size());
  }

  @Test
  void whoeverIsAddedAgainAndAgainIsStillFoundByWhatManyShare() {
    PersonRecord zebedee =
        Invented.record(id(0), "Zebedee", "Quillthorpe", "1999-09-09", "Nowhere");
    for (int time = 0; time < 5_000; time++) {
      index.add(zebedee);
    }

    assertThat(index.search(byFamilyName("Quillthorpe")))
        .extracting(PersonIndex.Match::id)
        .containsExactly(id(0));
    assertThat(index.size()).isEqualTo(invented.records().size());
  }

  @Test
  void whoeverChangesAgainAndAgainFillsNoBlock() {
    for (int time = 0; time < 9_000; time++) {
      index.add(
          Invented.record(id(time % 3), "Zebedee", "Quillthorpe", "1999-09-09", "Town" + time % 2));
    }
    List<PersonRecord> others = invented.records().subList(3, 103);

    assertThat(index.search(byFamilyName("Quillthorpe")))
        .extracting(PersonIndex.Match::id)
        .containsExactlyInAnyOrder(id(0), id(1), id(2));
    assertThat(index.size()).isEqualTo(invented.records().size());
    assertThat(others)
        .allSatisfy(
            other ->
                assertThat(index.find(new PersonRecord("new", other.values())))
                    .extracting(PersonIndex.Match::id)
                    .contains(other.id()));
  }

  private static PersonRecord byFamilyName(String name) {
    return new PersonRecord("", Map.of(PersonColumn.FAMILY_NAME, name));
  }

  @Test
  void aRecordOfWhichNothingIsKnownFindsNobody() {
    assertThat(index.find(new PersonRecord("new", Map.of()))).isEmpty();
  }

  private PersonIndex index() {
    PersonIndex filled = new PersonIndex(linkage.model(), Invented.THIS_YEAR);
    invented.records().forEach(filled::add);
    return filled;
  }

  private String id(int record) {
    return invented.records().get(record).id();
  }
}
