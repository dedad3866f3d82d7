package org.onus.engine.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.onus.engine.statistics.Counts;
import org.onus.engine.statistics.Prevalence;
import org.onus.engine.statistics.TermEstimate;

class CohortTest {
  private static final Instrument PPIT = Instruments.find("ppit").orElseThrow();
  private static final List<Question> QUESTIONS = PPIT.questions();
  private static final Question ACTIVE = QUESTIONS.getFirst();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2008-11-23, UNDER_18",
    "2008-11-22, FROM_18",
    "2001-11-23, FROM_18",
    "2001-11-22, FROM_25",
    "1991-11-22, FROM_35",
    "1981-11-22, FROM_45",
    "1971-11-23, FROM_45",
    "1971-11-22, FROM_55",
    "2026-11-22, UNDER_18",
    "2026-11-23, UNKNOWN"
  })
  void anAgeFallsInOneBand(LocalDate birth, AgeBand band) {
    assertThat(AgeBand.of(birth, DAY)).isEqualTo(band);
  }

  @Test
  void noDateOfBirthIsNoAge() {
    assertThat(AgeBand.of(null, DAY)).isEqualTo(AgeBand.UNKNOWN);
  }

  @Test
  void aScoreLiesOnASideOfItsOwnThreshold() {
    assertThat(Side.of(scored("A", 10, 10, true))).isEqualTo(Side.REACHED);
    assertThat(Side.of(scored("A", 9, 10, true))).isEqualTo(Side.BELOW);
    assertThat(Side.of(scored("A", 9, null, true))).isEqualTo(Side.NO_THRESHOLD);
    assertThat(Side.of(one("A", Answers.none(PPIT), 10, true))).isEqualTo(Side.UNSCORED);
    assertThat(Side.of(one("A", Answers.none(PPIT).with(ACTIVE, "absent"), 10, true)))
        .isEqualTo(Side.OPEN);
  }

  @Test
  void scoresHaveAMeanAndASpreadOfThoseThatAreScored() {
    Spread spread =
        Spread.of(
                List.of(
                    scored("A", 2, null, true),
                    scored("A", 4, null, true),
                    scored("A", 9, null, true),
                    one("A", Answers.none(PPIT).with(ACTIVE, "present"), null, true),
                    one("A", Answers.none(PPIT), null, true)))
            .orElseThrow();

    assertThat(spread.cases()).isEqualTo(4);
    assertThat(spread.known()).isEqualTo(15.25);
    assertThat(spread.mean()).isEqualTo(4);
    // sd(c(2, 4, 9, 1)) of R
    assertThat(spread.deviation().orElseThrow()).isCloseTo(3.559026084010437, offset(1e-12));
    assertThat(spread.lowest()).isEqualTo(1);
    assertThat(spread.highest()).isEqualTo(9);
    assertThat(Spread.of(List.of(one("A", Answers.none(PPIT), null, true)))).isEmpty();
    assertThat(Spread.of(List.of(scored("A", 3, null, true))).orElseThrow().deviation()).isEmpty();
  }

  @Test
  void traitsAreCountedBySite() {
    CountTable table =
        new Cohort(
                PPIT,
                List.of("A", "B", "C"),
                List.of(scored("A", 1, null, true), scored("B", 1, null, false)))
            .table(List.of("yes", "no"), one -> one.priority() ? "yes" : "no");

    assertThat(
            IntStream.range(0, 3)
                .mapToObj(
                    row -> IntStream.range(0, 4).map(c -> table.count(row, c)).boxed().toList()))
        .containsExactly(List.of(1, 0, 0, 1), List.of(0, 1, 0, 1), List.of(1, 1, 0, 2));
  }

  @Test
  void prevalenceCountsWhatIsNotKnownApart() {
    Prevalence first =
        new Cohort(
                PPIT,
                List.of("B", "A"),
                List.of(
                    scored("A", 1, null, true),
                    scored("B", 0, null, true),
                    one("A", Answers.none(PPIT), null, true)))
            .prevalence()
            .getFirst();

    assertThat(first.item()).isEqualTo("active");
    assertThat(first.bySite().keySet()).containsExactly("B", "A");
    assertThat(first.bySite()).containsEntry("A", new Counts(1, 0, 1));
  }

  @Test
  void anItemGoesWithTheJudgementWithTheAreaHeldConstant() {
    // counts for R 4.2.2: glm(priority ~ site + item, binomial)
    List<AssessedCase> cases = new ArrayList<>();
    add(cases, "A", 30, true, true);
    add(cases, "A", 10, true, false);
    add(cases, "A", 12, false, true);
    add(cases, "A", 20, false, false);
    add(cases, "B", 14, true, true);
    add(cases, "B", 9, true, false);
    add(cases, "B", 8, false, true);
    add(cases, "B", 25, false, false);

    GoesWith.Found found = ask(cases).alone(ACTIVE);

    assertThat(found.cases()).isEqualTo(128);
    assertThat(found.estimates())
        .singleElement()
        .isInstanceOfSatisfying(
            TermEstimate.Estimated.class,
            item -> {
              assertThat(item.term()).isEqualTo("active-recent");
              assertThat(item.coefficient()).isCloseTo(expected(cases), offset(1e-6));
            });
  }

  @Test
  void saysWhyThereIsNothingToSay() {
    assertThat(ask(List.of()).alone(ACTIVE).why()).contains(GoesWith.Why.NO_CASE);
    assertThat(ask(List.of(one("A", Answers.none(PPIT), null, true))).together().why())
        .contains(GoesWith.Why.NO_CASE);
    List<AssessedCase> cases = new ArrayList<>();
    add(cases, "A", 9, true, true);
    add(cases, "A", 9, false, true);
    assertThat(ask(cases).alone(ACTIVE).why()).contains(GoesWith.Why.ONE_JUDGEMENT);
    add(cases, "A", 9, true, false);
    add(cases, "A", 4, false, false);
    assertThat(ask(cases).alone(ACTIVE).why()).contains(GoesWith.Why.FEW);
    add(cases, "A", 1, false, false);
    assertThat(ask(cases).alone(ACTIVE).why()).isEmpty();
  }

  @Test
  void whatRunsAwayOrNeverVariesHasNoNumber() {
    List<AssessedCase> cases = new ArrayList<>();
    add(cases, "A", 9, true, true);
    add(cases, "A", 9, false, false);
    assertThat(ask(cases).alone(ACTIVE).estimates())
        .containsExactly(
            new TermEstimate.NotEstimated("active-recent", TermEstimate.Why.SEPARATED));
    cases.clear();
    add(cases, "A", 9, true, true);
    add(cases, "A", 9, true, false);
    assertThat(ask(cases).alone(ACTIVE).estimates())
        .containsExactly(new TermEstimate.NotEstimated("active-recent", TermEstimate.Why.CONSTANT));
  }

  @Test
  void togetherTakesCasesOfWhichEverythingIsKnown() {
    List<AssessedCase> cases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cases.add(scored(i % 2 == 0 ? "A" : "B", i % 4 < 2 ? 1 : 0, null, i % 3 == 0));
    }
    cases.add(one("A", Answers.none(PPIT).with(ACTIVE, "present"), null, true));

    GoesWith.Found found = ask(cases).together();

    assertThat(found.cases()).isEqualTo(40);
    assertThat(found.estimates()).hasSize(20);
    assertThat(found.estimates().getFirst()).isInstanceOf(TermEstimate.Estimated.class);
    assertThat(found.estimates().get(1))
        .isEqualTo(new TermEstimate.NotEstimated("active-historic", TermEstimate.Why.CONSTANT));
  }

  private static GoesWith ask(List<AssessedCase> cases) {
    return new GoesWith(new Cohort(PPIT, List.of("A", "B", "C"), cases), 5);
  }

  private static void add(
      List<AssessedCase> cases, String site, int times, boolean present, boolean priority) {
    for (int i = 0; i < times; i++) {
      cases.add(
          one(
              site,
              Answers.none(PPIT).with(ACTIVE, present ? "present" : "absent"),
              null,
              priority));
    }
  }

  /** So many items present, in the order of the questions, and all others absent. */
  private static AssessedCase scored(
      String site, int present, @Nullable Integer threshold, boolean priority) {
    Answers answers = Answers.none(PPIT);
    for (int i = 0; i < QUESTIONS.size(); i++) {
      answers = answers.with(QUESTIONS.get(i), i < present ? "present" : "absent");
    }
    return one(site, answers, threshold, priority);
  }

  private static AssessedCase one(
      String site, Answers answers, @Nullable Integer threshold, boolean priority) {
    return new AssessedCase(
        site, DAY, "male", AgeBand.UNKNOWN, "unknown", "OTHER", answers, threshold, priority);
  }

  /** Newton's method on the eight counts, written out. */
  private static double expected(List<AssessedCase> cases) {
    double[] b = new double[3];
    for (int step = 0; step < 30; step++) {
      double[] g = new double[3];
      double[][] h = new double[3][3];
      for (AssessedCase one : cases) {
        double[] x = {
          1,
          one.site().equals("B") ? 1 : 0,
          Optional.of("present").equals(one.answers().to(ACTIVE)) ? 1 : 0
        };
        double p = 1 / (1 + Math.exp(-(b[0] + b[1] * x[1] + b[2] * x[2])));
        for (int i = 0; i < 3; i++) {
          g[i] += x[i] * ((one.priority() ? 1 : 0) - p);
          for (int j = 0; j < 3; j++) {
            h[i][j] += x[i] * x[j] * p * (1 - p);
          }
        }
      }
      double[] d = solve(h, g);
      for (int i = 0; i < 3; i++) {
        b[i] += d[i];
      }
    }
    return b[2];
  }

  /** Cramer's rule. */
  private static double[] solve(double[][] h, double[] g) {
    double[] d = new double[3];
    for (int column = 0; column < 3; column++) {
      double[][] replaced = new double[3][];
      for (int i = 0; i < 3; i++) {
        replaced[i] = h[i].clone();
        replaced[i][column] = g[i];
      }
      d[column] = determinant(replaced) / determinant(h);
    }
    return d;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
