package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A man whom two forces know stands on the list once, by what all his records say. */
@ServiceTest
class WholePersonsTest {
  private static final Reader READER = InventedForce.READER;
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final Agency EAST = new Agency("Invented East Division");
  private final InventedForce force;
  private final SamePerson same;
  private final PriorityLists lists;
  private final People people;
  private final Custody custody;
  private final JdbcClient jdbc;
  private final Statements statements;
  private final TransactionTemplate transactions;

  @Autowired
  WholePersonsTest(
      ApplicationContext service,
      PriorityLists lists,
      People people,
      Custody custody,
      JdbcClient jdbc,
      Statements statements,
      TransactionTemplate transactions) {
    force = new InventedForce(service);
    same = new SamePerson(service);
    this.lists = lists;
    this.people = people;
    this.custody = custody;
    this.jdbc = jdbc;
    this.statements = statements;
    this.transactions = transactions;
  }

  private void threeRecordsAndAnother() {
    force.record(
        SOUTH,
        List.of(
            row("I1", "S1", 40, "V1").withArea("South"),
            row("I2", "S2", 30, "V2").withArea("South"),
            row("I3", "S2", 33, "V3").withArea("South")));
    force.record(NORTH, List.of(row("I1", "N1", 20, "W1").withArea("North")));
    force.record(EAST, List.of(row("I1", "E1", 90, "X1").withArea("East")));
    force.score();
  }

  @Test
  void standsOnceByWhatAllRecordsSay() {
    threeRecordsAndAnother();
    assertThat(names(READER)).containsExactly("S2", "N1", "S1", "E1");

    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));
    assertThat(names(READER)).containsExactly("N1", "S2", "E1");
    same.join(record(NORTH, "N1"), record(EAST, "E1"));

    PriorityList list = list(READER);
    assertThat(list.ranked()).isEqualTo(list.matching()).isEqualTo(2);
    ListLine first = list.lines().getFirst();
    assertThat(first.person().why()).startsWith("3 incidents, 3 victims, last 20 days ago");
    assertThat(first.person().areas()).containsExactly("East", "North", "South");
    assertThat(first.candidate().records())
        .containsExactlyInAnyOrder(record(SOUTH, "S1"), record(NORTH, "N1"), record(EAST, "E1"));
    assertThat(first.rank()).isEqualTo(1);
  }

  @Test
  void takenApartEachStandsByItselfAgain() {
    threeRecordsAndAnother();
    List<ListLine> before = list(READER).lines();

    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));
    same.takeApart(record(SOUTH, "S1"), record(NORTH, "N1"));

    assertThat(list(READER).lines()).isEqualTo(before);
  }

  @Test
  void whatTwoAgenciesMayBothHaveRecordedCountsOnce() {
    force.record(SOUTH, List.of(row("I1", "S1", 40, "V1")));
    force.record(NORTH, List.of(row("I1", "N1", 40, null), row("I2", "N1", 41, "W1")));
    force.score();

    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));

    assertThat(list(READER).lines().getFirst().person().lifetime().events()).isEqualTo(2);
  }

  @Test
  void anIncidentOfOneRecordChangesThePersonAtOnce() {
    threeRecordsAndAnother();
    same.join(record(SOUTH, "S1"), record(EAST, "E1"));

    force.record(EAST, List.of(row("I2", "E1", 0, "X2")));

    ListLine first = list(READER).lines().getFirst();
    assertThat(first.person().why()).startsWith("3 incidents, 3 victims, last on the as-at date");
    assertThat(first.person().reference()).as("most is recorded under it").isEqualTo("E1");
  }

  @Test
  void aWomanOfTwoRecordsIsOneVictimAsSoonAsThatIsKnown() {
    threeRecordsAndAnother();
    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));
    assertThat(victimsOf("N1")).isEqualTo(2);

    same.join(record(SOUTH, "V1"), record(NORTH, "W1"));

    assertThat(victimsOf("N1")).isEqualTo(1);
    assertThat(victimsOf("N1", hiding(record(SOUTH, "V1"))))
        .as("nobody knows of her other record to whom it does not exist")
        .isEqualTo(2);
  }

  @Test
  void custodyUnderARecordWithoutIncidentsCounts() {
    threeRecordsAndAnother();
    RecordId prison =
        Objects.requireNonNull(
            people.mint(READER, new Agency("Invented Prison"), Set.of("A1")).get("A1"));
    same.join(record(NORTH, "N1"), prison);

    custody.replace(READER, Map.of(prison, List.of(new CustodySpell(day(19), null))));

    assertThat(line("N1", READER).person().custody().inCustody()).isTrue();
    assertThat(line("N1", READER).person().flags()).contains(Flag.IN_CUSTODY);
    assertThat(line("N1", hiding(prison)).person().custody().inCustody()).isFalse();
  }

  @Test
  void whoSeesOneRecordIsShownThatOne() {
    threeRecordsAndAnother();
    ListLine alone = line("N1", READER);
    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));

    ListLine seen = line("N1", areas("North"));

    assertThat(names(areas("North"))).containsExactly("N1");
    assertThat(seen.person()).isEqualTo(alone.person());
    assertThat(names(areas("South"))).containsExactly("S2", "S1");
    assertThat(names(areas("South", "North"))).containsExactly("N1", "S2");
  }

  @Test
  void whoSeesSomeRecordsIsShownWhatTheySayTogether() {
    threeRecordsAndAnother();
    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));
    ScoredPerson ofTwo = line("N1", READER).person();
    same.join(record(NORTH, "N1"), record(EAST, "E1"));
    assertThat(line("N1", READER).person()).isNotEqualTo(ofTwo);

    assertThat(line("N1", areas("South", "North")).person()).isEqualTo(ofTwo);
    assertThat(line("N1", hiding(record(EAST, "E1"))).person()).isEqualTo(ofTwo);
  }

  @Test
  void aHiddenRecordIsNoBridge() {
    threeRecordsAndAnother();
    List<List<@Nullable Object>> apart = shown(hiding(record(NORTH, "N1")));
    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));
    same.join(record(NORTH, "N1"), record(EAST, "E1"));

    assertThat(shown(hiding(record(NORTH, "N1")))).isEqualTo(apart);

    same.join(record(SOUTH, "S1"), record(EAST, "E1"));
    assertThat(names(hiding(record(NORTH, "N1")))).as("another bridge").hasSize(2);
  }

  @Test
  void whoeverCameTogetherStoodWhereTheBetterStood() {
    force.record(SOUTH, List.of(row("I1", "S1", 60, "V1"), row("I1", "S2", 50, "V1")));
    force.record(NORTH, List.of(row("I1", "N1", 45, "W1")));
    force.score();
    force.score(day(7));
    jdbc.sql("UPDATE identification_day SET afterwards = FALSE WHERE as_at = :day")
        .param("day", day(7))
        .update();

    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));

    ListLine line =
        lists
            .whole(
                READER,
                new ListQuestion(
                    TestClock.TODAY,
                    Profiles.RFGV,
                    null,
                    day(7),
                    ListQuestion.Filters.NONE,
                    ListQuestion.Sort.RANK))
            .orElseThrow()
            .lines()
            .getFirst();
    assertThat(Objects.requireNonNull(line.before()).rank()).isEqualTo(1);
    assertThat(line.before().candidate().reference()).isEqualTo("N1");
    assertThat(list(READER, day(7)).lines()).as("a day that stood stays").hasSize(3);
  }

  @Test
  void fewAtATimeComeToTheSameAsEverybodyAtOnce() {
    Random random = new Random(3);
    List<IncidentRow> rows = InventedForce.many(80, 5);
    force.record(rows.subList(0, rows.size() / 2));
    force.score();
    for (int i = 0; i < 40; i++) {
      RecordId one = force.recordOf(rows.get(random.nextInt(rows.size() / 2)).personId());
      RecordId other = force.recordOf(rows.get(random.nextInt(rows.size() / 2)).personId());
      if (!one.equals(other)) {
        same.join(one, other);
      }
    }
    force.record(rows.subList(rows.size() / 2, rows.size()));
    List<Reader> readers = readers(rows, random);
    List<List<ListLine>> few = readers.stream().map(one -> list(one).lines()).toList();

    jdbc.sql("DELETE FROM identification_score").update();
    jdbc.sql("DELETE FROM identification_grouped").update();
    jdbc.sql("DELETE FROM identification_day").update();
    force.score();

    assertThat(few.getFirst())
        .anySatisfy(line -> assertThat(line.candidate().records()).hasSizeGreaterThan(3));
    assertThat(readers.stream().map(one -> list(one).lines()).toList()).isEqualTo(few);
  }

  @Test
  void ofTwoWhoSaveAboutOnePersonNeitherIsLost() {
    threeRecordsAndAnother();
    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));

    bothAtOnce(
        () -> force.record(NORTH, List.of(row("I8", "N1", 3, "W8"))),
        () -> force.record(SOUTH, List.of(row("I9", "S1", 4, "V9"))));

    assertThat(line("S1", READER).person().lifetime().events()).isEqualTo(4);
  }

  @Test
  void whoSavesWhileRecordsComeTogetherIsNotLost() {
    threeRecordsAndAnother();

    bothAtOnce(
        () -> same.join(record(SOUTH, "S1"), record(NORTH, "N1")),
        () -> force.record(SOUTH, List.of(row("I9", "S1", 4, "V9"))));
    assertThat(line("S1", READER).person().lifetime().events()).isEqualTo(3);

    bothAtOnce(
        () -> force.record(EAST, List.of(row("I8", "E1", 3, "X8"))),
        () -> same.join(record(EAST, "E1"), record(NORTH, "N1")));
    assertThat(line("S1", READER).person().lifetime().events()).isEqualTo(5);
  }

  /** The second begins before the first is committed. */
  private void bothAtOnce(Runnable first, Runnable second) {
    List<CompletableFuture<Void>> begun = new ArrayList<>();
    transactions.executeWithoutResult(
        _ -> {
          first.run();
          CompletableFuture<Void> other = CompletableFuture.runAsync(second);
          begun.add(other);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        });
    begun.getFirst().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithThoseWhoAreSeenInPart() {
    threeRecordsAndAnother();
    same.join(record(SOUTH, "S1"), record(NORTH, "N1"));
    same.join(record(NORTH, "N1"), record(EAST, "E1"));
    Sight sight =
        new Sight(
            Sight.Reach.AREAS,
            Set.of("South", "North"),
            Set.of(),
            Set.of(record(NORTH, "N1").value()));
    int few = statements.during(() -> list(reader(sight)));

    Set<UUID> hidden = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      force.record(SOUTH, List.of(row("J" + i, "S-" + i, 9, "V1").withArea("South")));
      force.record(NORTH, List.of(row("J" + i, "N-" + i, 8, "W1").withArea("North")));
      force.record(EAST, List.of(row("J" + i, "E-" + i, 7, "X1").withArea("East")));
      same.join(record(SOUTH, "S-" + i), record(NORTH, "N-" + i));
      same.join(record(NORTH, "N-" + i), record(EAST, "E-" + i));
      if (i % 2 == 0) {
        hidden.add(record(EAST, "E-" + i).value());
      }
    }
    hidden.add(record(NORTH, "N1").value());
    Sight more = new Sight(Sight.Reach.AREAS, Set.of("South", "North"), Set.of(), hidden);
    list(READER);

    int many = statements.during(() -> list(reader(more)));

    assertThat(many).isBetween(few, few + 8);
    assertThat(statements.during(() -> list(reader(more))))
        .as("kept until one of the records changes")
        .isLessThan(few);
  }

  private List<Reader> readers(List<IncidentRow> rows, Random random) {
    List<Reader> readers = new ArrayList<>(List.of(READER, areas("North"), areas("South")));
    for (int i = 0; i < 5; i++) {
      Set<UUID> hidden = new HashSet<>();
      for (int j = 0; j < 4; j++) {
        hidden.add(force.recordOf(rows.get(random.nextInt(rows.size())).personId()).value());
      }
      readers.add(reader(new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), hidden)));
      readers.add(reader(new Sight(Sight.Reach.AREAS, Set.of("North"), Set.of(), hidden)));
      readers.add(reader(new Sight(Sight.Reach.OWN, Set.of(), hidden, Set.of())));
    }
    return readers;
  }

  private int victimsOf(String reference) {
    return victimsOf(reference, READER);
  }

  private int victimsOf(String reference, Reader reader) {
    return Objects.requireNonNull(line(reference, reader).person().score()).victims();
  }

  private Reader hiding(RecordId record) {
    return reader(new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), Set.of(record.value())));
  }

  private static Reader areas(String... names) {
    return reader(new Sight(Sight.Reach.AREAS, Set.of(names), Set.of(), Set.of()));
  }

  private static Reader reader(Sight sight) {
    return new Reader(READER.who(), Role.COORDINATOR, TestPeople.AGENCY, sight, TestPeople.PATHWAY);
  }

  private ListLine line(String reference, Reader reader) {
    return list(reader).lines().stream()
        .filter(line -> line.candidate().records().contains(record(agencyOf(reference), reference)))
        .findFirst()
        .orElseThrow();
  }

  private static Agency agencyOf(String reference) {
    return reference.startsWith("S") ? SOUTH : reference.startsWith("N") ? NORTH : EAST;
  }

  /** What a page shows of each line. */
  private List<List<@Nullable Object>> shown(Reader reader) {
    return list(reader).lines().stream()
        .map(
            line ->
                Arrays.<@Nullable Object>asList(
                    line.rank(), line.person(), line.before() == null, line.stability()))
        .toList();
  }

  private List<String> names(Reader reader) {
    return list(reader).lines().stream().map(line -> line.person().reference()).toList();
  }

  private PriorityList list(Reader reader) {
    return list(reader, TestClock.TODAY);
  }

  private PriorityList list(Reader reader, LocalDate day) {
    return lists.whole(reader, ListQuestion.everybody(day, Profiles.RFGV)).orElseThrow();
  }

  private RecordId record(Agency agency, String reference) {
    return Objects.requireNonNull(
        people.find(READER, agency, Set.of(reference)).get(reference), reference);
  }

  private static LocalDate day(int ago) {
    return TestClock.TODAY.minusDays(ago);
  }

  private static IncidentRow row(
      String incident, String person, int daysAgo, @Nullable String victim) {
    return InventedForce.row(incident, person, day(daysAgo), victim);
  }
}
