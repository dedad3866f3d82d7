package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.onus.engine.linkage.Neighbourhood.Apart;
import org.onus.engine.linkage.Neighbourhood.Linked;
import org.onus.engine.linkage.Neighbourhood.Standing;

/** A few records around one another, whatever was found and decided in whatever order. */
class NeighbourhoodTest {
  private static final int RECORDS = 8;
  private static final Invented INVENTED = Invented.people(RECORDS, 11);
  private static final LinkageModel MODEL =
      Linkage.of(Invented.people(1_000, 5).loaded(), Linkage.Progress.NONE).model();

  /** What was found and decided. */
  private record Events(List<Linked> linked, List<int[]> same, List<int[]> apart) {

    Events in(Random order) {
      List<Linked> shuffled = new ArrayList<>(linked);
      Collections.shuffle(shuffled, order);
      List<int[]> others = new ArrayList<>(apart);
      Collections.shuffle(others, order);
      return new Events(shuffled, same, others);
    }
  }

  @Property(tries = 300)
  void recordsDecidedToBeDifferentAreNeverOnePersons(
      @ForAll long seed, @ForAll @IntRange(max = 3) int decisions) {
    Events events = events(new Random(seed), decisions);

    for (List<String> group : groups(events)) {
      for (int[] pair : events.apart()) {
        assertThat(group.contains(id(pair[0])) && group.contains(id(pair[1]))).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void theOrderOfEventsDoesNotMatter(@ForAll long seed, @ForAll long order) {
    Events events = events(new Random(seed), 2);

    assertThat(groups(events.in(new Random(order)))).isEqualTo(groups(events));
  }

  @Property(tries = 300)
  void oneMoreRecordNeverPartsWhatWasConfirmed(
      @ForAll long seed, @ForAll @IntRange(min = 13, max = 40) int weight) {
    Events events = events(new Random(seed), 0);
    List<int[]> same = List.of(new int[] {0, 1});
    List<Linked> linked = new ArrayList<>(events.linked());
    linked.add(new Linked(id(1), id(RECORDS - 1), weight));

    assertThat(groups(new Events(linked, same, List.of())))
        .anySatisfy(group -> assertThat(group).contains(id(0), id(1)));
  }

  @Example
  void everyRecordStandsInOneGroup() {
    assertThat(groups(events(new Random(3), 3)).stream().mapToInt(List::size).sum())
        .isEqualTo(RECORDS);
  }

  @Example
  void aLinkToARecordThatIsNotAmongThemIsLeftOut() {
    List<Linked> linked = List.of(new Linked(id(0), "elsewhere", 40));

    assertThat(groups(new Events(linked, List.of(), List.of()))).hasSize(RECORDS);
  }

  private static final Map<PersonColumn, String> GWILYM =
      Map.of(
          PersonColumn.GIVEN_NAME, "Gwilym",
          PersonColumn.FAMILY_NAME, "Prosser",
          PersonColumn.DOB, "1985-09-23",
          PersonColumn.SEX, "M");

  @Example
  void whatOneRecordHeldBeforeLinksNobodyAgainstWhatBothHoldNow() {
    for (Map.Entry<PersonColumn, String> other :
        Map.of(
                PersonColumn.GIVEN_NAME, "Jonathan",
                PersonColumn.DOB, "1971-01-02",
                PersonColumn.SEX, "F",
                PersonColumn.NHS_NUMBER, "9990123454")
            .entrySet()) {
      Map<PersonColumn, String> left = new EnumMap<>(GWILYM);
      left.put(PersonColumn.NHS_NUMBER, "9990678138");
      Map<PersonColumn, String> right = new EnumMap<>(left);
      right.put(other.getKey(), other.getValue());
      Neighbourhood found = linked(standing("R0", left), standing("R1", right));

      assertThat(found.groups()).as(other.toString()).hasSize(2);
      assertThat(found.apart())
          .containsExactly(new Apart("R0", "R1", 30, Flagged.Reason.NOT_AS_THEY_STAND));
    }
  }

  @Example
  void whatDoesNotContradictLinksAndSoDoesAnotherNameThatStands() {
    Map<PersonColumn, String> also = new EnumMap<>(GWILYM);
    also.put(PersonColumn.GIVEN_NAME, "Jonathan");
    assertThat(linked(standing("R0", GWILYM), standing("R1", GWILYM)).groups()).hasSize(1);
    assertThat(linked(standing("R0", GWILYM), standing("R1", also)).groups()).hasSize(2);

    Map<PersonColumn, String> one = new EnumMap<>(GWILYM);
    for (Map<PersonColumn, String> values : List.of(one, also)) {
      values.put(PersonColumn.NHS_NUMBER, "9990678138");
      values.put(PersonColumn.PHONE, "07700900123");
      values.put(PersonColumn.POSTCODE, "SA9 9ZZ");
    }
    assertThat(linked(standing("R0", one), standing("R1", also)).groups()).hasSize(2);
    Neighbourhood found =
        linked(
            new Standing(new PersonRecord("R0", one), List.of(new PersonRecord("R0", also))),
            standing("R1", also));
    assertThat(found.groups()).containsExactly(List.of("R0", "R1"));
    assertThat(found.apart()).isEmpty();
  }

  @Example
  void onePncThatBothHoldIsOnePersonWhateverElseDiffers() {
    Map<PersonColumn, String> left = new EnumMap<>(GWILYM);
    left.put(PersonColumn.PNC, "2003/0062845E");
    Map<PersonColumn, String> right = new EnumMap<>(left);
    right.put(PersonColumn.DOB, "1971-01-02");

    assertThat(linked(standing("R0", left), standing("R1", right)).groups()).hasSize(1);
  }

  @Property(tries = 300)
  void everyLinkIsInOneGroupOrIsToldOf(
      @ForAll long seed, @ForAll @IntRange(max = 3) int decisions) {
    Events events = events(new Random(seed), decisions);
    Neighbourhood found = found(events);

    for (Linked pair : events.linked()) {
      boolean together = found.groups().stream().anyMatch(group -> group.containsAll(both(pair)));
      boolean told =
          found.apart().stream()
              .anyMatch(apart -> both(pair).containsAll(List.of(apart.one(), apart.other())));
      assertThat(told).isNotEqualTo(together);
    }
    assertThat(found.apart()).doesNotHaveDuplicates();
  }

  private static List<String> both(Linked pair) {
    return List.of(pair.one(), pair.other());
  }

  private static Neighbourhood linked(Standing one, Standing other) {
    return Neighbourhood.of(
        MODEL,
        List.of(one, other),
        List.of(new Linked("R0", "R1", 30)),
        Judgements.NONE,
        Invented.THIS_YEAR);
  }

  private static Standing standing(String id, Map<PersonColumn, String> values) {
    return new Standing(new PersonRecord(id, values), List.of());
  }

  private static Events events(Random random, int decisions) {
    List<Linked> linked = new ArrayList<>();
    List<int[]> same = new ArrayList<>();
    List<int[]> apart = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      int[] pair = pair(random);
      linked.add(new Linked("R" + pair[0], "R" + pair[1], 13.5 + random.nextInt(20)));
    }
    for (int i = 0; i < decisions; i++) {
      same.add(pair(random));
      apart.add(pair(random));
    }
    return new Events(linked, same, apart);
  }

  private static int[] pair(Random random) {
    int one = random.nextInt(RECORDS);
    return new int[] {one, (one + 1 + random.nextInt(RECORDS - 1)) % RECORDS};
  }

  private static List<List<String>> groups(Events events) {
    return found(events).groups();
  }

  private static Neighbourhood found(Events events) {
    Judgements judgements = Judgements.NONE;
    for (int[] pair : events.same()) {
      judgements = judgements.withConfirmed(List.of(id(pair[0]), id(pair[1])));
    }
    for (int[] pair : events.apart()) {
      judgements = judgements.withDifferent(id(pair[0]), id(pair[1]));
    }
    List<Standing> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      // three records a person, so that many links hold
      records.add(standing(id(i), INVENTED.records().get(i / 3).values()));
    }
    return Neighbourhood.of(MODEL, records, events.linked(), judgements, Invented.THIS_YEAR);
  }

  private static String id(int record) {
    return "R" + record;
  }
}
