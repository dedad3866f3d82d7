package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Links measured against a known truth. */
class AccuracyTest {

  private final Invented invented = Invented.people(2_000, 21);
  private final Linkage linkage = Linkage.of(invented.loaded(), Linkage.Progress.NONE);
  private final Truth truth = truth();

  @Test
  void countsPairsByHand() {
    Accuracy accuracy = new Accuracy(4, 3, 6);

    assertThat(accuracy.precision()).isEqualTo(0.75);
    assertThat(accuracy.recall()).isEqualTo(0.5);
    assertThat(accuracy.f1()).isCloseTo(0.6, within(1e-12));
    assertThat(new Accuracy(0, 0, 0).f1()).isEqualTo(1);
  }

  @Test
  void theChosenThresholdIsNearTheBest() {
    double chosen = f1(linkage.bestThreshold());

    for (double other : new double[] {0.05, 0.3, 0.7, 0.95, 0.999}) {
      assertThat(chosen).isGreaterThan(f1(other) - 0.01);
    }
    assertThat(chosen).isGreaterThan(0.9);
  }

  @Test
  void linksWithoutAHumanAreHardlyEverWrong() {
    Accuracy automatic =
        Accuracy.of(linkage.automaticClusters(Judgements.NONE), truth, linkage.people());

    assertThat(automatic.precision()).isGreaterThanOrEqualTo(0.999);
    assertThat(automatic.recall()).isGreaterThan(0.3);
  }

  @Test
  void probabilitiesAreWhatTheySay() {
    List<Accuracy.Tenth> tenths = Accuracy.calibration(linkage.links(), truth);

    assertThat(Accuracy.calibrationError(tenths)).isLessThan(0.02);
    assertThat(tenths.stream().mapToLong(Accuracy.Tenth::links).sum())
        .isEqualTo(linkage.links().size());
  }

  @Test
  void mistakesAreMistakes() {
    Clusters clusters = linkage.clusters(0.5, Judgements.NONE);

    assertThat(Accuracy.wrong(linkage, clusters, truth, 5))
        .allMatch(link -> !truth.areOne(link.left(), link.right()));
    assertThat(Accuracy.missed(linkage, clusters, truth, 5))
        .hasSize(5)
        .allMatch(link -> truth.areOne(link.left(), link.right()))
        .isSortedAccordingTo((a, b) -> Double.compare(a.weight(), b.weight()));
  }

  private double f1(double threshold) {
    return Accuracy.of(linkage.clusters(threshold, Judgements.NONE), truth, linkage.people()).f1();
  }

  private Truth truth() {
    Map<String, String> persons = new HashMap<>();
    for (int i = 0; i < invented.records().size(); i++) {
      persons.put(invented.records().get(i).id(), invented.persons().get(i));
    }
    List<@Nullable String> byPlace = new ArrayList<>();
    for (int i = 0; i < linkage.people().size(); i++) {
      byPlace.add(persons.get(linkage.people().id(i)));
    }
    return Truth.of(byPlace);
  }
}
