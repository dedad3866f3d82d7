package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A few records around one another, whatever was found and decided in whatever order. */
class NeighbourhoodTest {
  private static final int RECORDS = 8;
  private static final Invented INVENTED = Invented.people(RECORDS, 11);
  private static final LinkageModel MODEL =
      Linkage.of(Invented.people(1_000, 5).loaded(), Linkage.Progress.NONE).model();

  /** What was found and decided. */
  private record Events(List<Neighbourhood.Linked> linked, List<int[]> same, List<int[]> apart) {

    Events in(Random order) {
      List<Neighbourhood.Linked> shuffled = new ArrayList<>(linked);
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
    List<Neighbourhood.Linked> linked = new ArrayList<>(events.linked());
    linked.add(new Neighbourhood.Linked(id(1), id(RECORDS - 1), weight));

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
    List<Neighbourhood.Linked> linked = List.of(new Neighbourhood.Linked(id(0), "elsewhere", 40));

    assertThat(groups(new Events(linked, List.of(), List.of()))).hasSize(RECORDS);
  }

  private static Events events(Random random, int decisions) {
    List<Neighbourhood.Linked> linked = new ArrayList<>();
    List<int[]> same = new ArrayList<>();
    List<int[]> apart = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      int[] pair = pair(random);
      linked.add(new Neighbourhood.Linked("R" + pair[0], "R" + pair[1], 13.5 + random.nextInt(20)));
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

  private List<List<String>> groups(Events events) {
    Judgements judgements = Judgements.NONE;
    for (int[] pair : events.same()) {
      judgements = judgements.withConfirmed(List.of(id(pair[0]), id(pair[1])));
    }
    for (int[] pair : events.apart()) {
      judgements = judgements.withDifferent(id(pair[0]), id(pair[1]));
    }
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(new PersonRecord(id(i), INVENTED.records().get(i).values()));
    }
    return Neighbourhood.groups(MODEL, records, events.linked(), judgements, Invented.THIS_YEAR);
  }

  private static String id(int record) {
    return "R" + record;
  }
}
