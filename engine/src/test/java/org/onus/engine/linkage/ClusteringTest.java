package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A father and a son of one name at one address, and what others decide about them. */
class ClusteringTest {

  private static final String PNC = "2003/0062845E";

  private final Invented others = Invented.people(2_000, 5);
  private final String given = value(PersonColumn.GIVEN_NAME);
  private final String family = value(PersonColumn.FAMILY_NAME);
  private final String town = value(PersonColumn.TOWN);
  private final PersonRecord father = Invented.record("father", given, family, "1950-02-27", town);
  private final PersonRecord fatherAgain =
      Invented.record("father2", given, family, "1950-02-27", town);
  private final PersonRecord son = Invented.record("son", given, family, "1985-11-03", town);
  private final PersonRecord either = Invented.record("weak", given, family, null, town);

  private final LinkageModel model = Linkage.of(others.loaded(), Linkage.Progress.NONE).model();

  @Test
  void aWeakRecordDoesNotMakeOnePersonOfFatherAndSon() {
    Linkage linkage = linkage(father, fatherAgain, son, either);
    Clusters clusters = linkage.clusters(0.5, Judgements.NONE);

    assertThat(together(linkage, clusters, "father", "father2")).isTrue();
    assertThat(together(linkage, clusters, "father", "son")).isFalse();
    assertThat(clusters.flagged())
        .extracting(Flagged::reason)
        .contains(Flagged.Reason.HELD_BY_ONE_RECORD);
  }

  /** The one record that knows another date of birth comes after the twenty heard first. */
  @Test
  void aWeakRecordDoesNotJoinASonToALargeGroupEither() {
    List<PersonRecord> records = new ArrayList<>(List.of(son));
    for (int i = 10; i < 35; i++) {
      records.add(Invented.record("a" + i, given, family, null, town));
    }
    records.add(Invented.record("b", given, family, "1950-02-27", town));
    List<Link> links = new ArrayList<>();
    Linkage linkage = linkage(records.toArray(PersonRecord[]::new));
    People people = linkage.people();
    for (int i = 10; i < 34; i++) {
      links.add(link(people, "a" + i, "a" + (i + 1), 60 - i / 10.0));
    }
    links.add(link(people, "a34", "b", 50));
    links.add(link(people, "a10", "son", 40));
    Clusters clusters =
        Clustering.of(people, new Scorer(linkage.model()), links, -100, Judgements.NONE);

    assertThat(together(linkage, clusters, "a10", "b")).isTrue();
    assertThat(together(linkage, clusters, "a10", "son")).isFalse();
  }

  private static Link link(People people, String one, String other, double weight) {
    int left = people.indexOf(one);
    int right = people.indexOf(other);
    return new Link(Math.min(left, right), Math.max(left, right), weight);
  }

  @Test
  void sameValidPncIsOnePersonWhateverElseDiffers() {
    PersonRecord alias = Invented.record("x", "Gareth", "Willowpool", "1971-07-01", "Builth");
    Linkage linkage =
        linkage(
            Invented.with(father, PersonColumn.PNC, PNC),
            Invented.with(alias, PersonColumn.PNC, "03/62845E"));

    assertThat(together(linkage, linkage.clusters(0.99, Judgements.NONE), "father", "x")).isTrue();
  }

  @Test
  void aDecisionOutweighsThePncAndBothAreToldOf() {
    Linkage linkage =
        linkage(
            Invented.with(father, PersonColumn.PNC, PNC),
            Invented.with(fatherAgain, PersonColumn.PNC, PNC));
    Clusters clusters = linkage.clusters(0.05, Judgements.NONE.withDifferent("father2", "father"));

    assertThat(together(linkage, clusters, "father", "father2")).isFalse();
    assertThat(clusters.flagged())
        .extracting(Flagged::reason)
        .contains(Flagged.Reason.SAME_PNC_DIFFERENT_PEOPLE);
  }

  @Test
  void twoConfirmedPersonsAreNotMadeOne() {
    Linkage linkage = linkage(father, fatherAgain, son);
    Clusters clusters =
        linkage.clusters(
            0.05, new Judgements(Set.of(), List.of(Set.of("father"), Set.of("father2", "son"))));

    assertThat(together(linkage, clusters, "father2", "son")).isTrue();
    assertThat(together(linkage, clusters, "father", "father2")).isFalse();
    assertThat(clusters.flagged())
        .extracting(Flagged::reason)
        .contains(Flagged.Reason.TWO_CONFIRMED);
  }

  @Test
  void whatIsBothConfirmedAndDifferentStaysApartAndIsToldOf() {
    Linkage linkage = linkage(father, son);
    Clusters clusters =
        linkage.clusters(
            0.05,
            Judgements.NONE.withConfirmed(List.of("father", "son")).withDifferent("father", "son"));

    assertThat(together(linkage, clusters, "father", "son")).isFalse();
    assertThat(clusters.flagged())
        .extracting(Flagged::reason)
        .contains(Flagged.Reason.CONFIRMED_DIFFERENT);
  }

  @Test
  void ofTwoGroupsThatCannotBothHoldTheSameHoldsWhicheverWasConfirmedFirst() {
    Linkage linkage =
        linkage(father, son, Invented.record("third", "Ann", "Other", "1971-01-02", "Elsewhere"));
    Judgements apart = Judgements.NONE.withDifferent("father", "son");
    List<String> one = List.of("father", "third");
    List<String> other = List.of("son", "third");

    for (Judgements judgements :
        List.of(
            apart.withConfirmed(one).withConfirmed(other),
            apart.withConfirmed(other).withConfirmed(one))) {
      Clusters clusters = linkage.clusters(0.05, judgements);
      assertThat(together(linkage, clusters, "father", "third")).isTrue();
      assertThat(together(linkage, clusters, "son", "third")).isFalse();
    }
  }

  @Test
  void anotherDateOfBirthIsNeverLinkedWithoutAHuman() {
    Linkage linkage =
        linkage(
            Invented.with(father, PersonColumn.OTHER_ID, "A1234567"),
            Invented.with(son, PersonColumn.OTHER_ID, "A1234567"));
    int left = linkage.people().indexOf("father");
    int right = linkage.people().indexOf("son");

    assertThat(linkage.evidence(linkage.link(left, right)).isContradicted()).isTrue();
    assertThat(linkage.isAutomatic(new Link(left, right, 40))).isFalse();
  }

  @Test
  void aClusterIsNamedAfterItsSmallestRecord() {
    Linkage linkage = linkage(fatherAgain, father);

    int left = linkage.people().indexOf("father");
    int right = linkage.people().indexOf("father2");

    assertThat(linkage.clusters(0.05, Judgements.NONE).idOf(right)).isEqualTo("father");
    assertThat(linkage.evidence(linkage.link(left, right)).why())
        .contains("family name the same", "date of birth the same", "; ");
  }

  @Test
  void ofAnIdThatStandsForTwoRecordsNoneIsKept() {
    People.Builder builder = new People.Builder(2026);
    builder.add(father).add(son).add(new PersonRecord("son", Map.of())).add(father);

    assertThat(builder.build().size()).isEqualTo(1);
    assertThat(builder.repeated()).containsExactly(1, 2);
    assertThat(builder.identical()).isEqualTo(1);
  }

  /** As the tenth of the others has it, so that the names are not rare. */
  private String value(PersonColumn column) {
    return String.valueOf(others.records().get(10).values().get(column));
  }

  private Linkage linkage(PersonRecord... records) {
    List<PersonRecord> all = new ArrayList<>(others.records());
    all.addAll(List.of(records));
    return Linkage.with(model, Invented.loaded(all), Linkage.Progress.NONE);
  }

  private static boolean together(Linkage linkage, Clusters clusters, String one, String other) {
    return clusters.areTogether(linkage.people().indexOf(one), linkage.people().indexOf(other));
  }
}
