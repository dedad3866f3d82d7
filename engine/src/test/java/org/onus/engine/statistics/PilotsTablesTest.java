package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The tables of the PPIT pilots' evaluation come out again from its counts: Robinson and Clancy
 * (2017), Appendix B and Table 3.4. The asterisk there marks a difference at p below .05.
 */
class PilotsTablesTest {

  private static final List<String> SITES = List.of("Hampshire", "Dyfed-Powys", "Manchester");

  /**
   * Item, timeframe, asterisk, counts of no and yes at each site, per cent of no and per cent of
   * yes as printed; then, from R 4.2.2, statistic and p of {@code chisq.test(m, correct = FALSE)},
   * and p of {@code fisher.test(m, workspace = 2e7)} where an expected count is below 5.
   */
  static final List<String> APPENDIX_B =
      List.of(
          "1, recent, no, 13 228 2 128 1 49, 5.4 1.5 2.0, 94.6 98.5 98.0, 3.9369940094099838,"
              + " 0.13966661680890427, 0.14729849773773618",
          "1, historic, yes, 19 222 52 78 1 49, 7.9 40.0 2.0, 92.1 60.0 98.0, 70.566197074299083,"
              + " 4.7505621136235959e-16, ",
          "2, recent, no, 28 213 11 119 8 42, 11.6 8.5 16.0, 88.4 91.5 84.0, 2.1865274266860788,"
              + " 0.33512096816318515, ",
          "2, historic, yes, 59 182 112 18 8 42, 24.5 86.2 16.0, 75.5 13.8 84.0,"
              + " 147.74612516581954, 8.2667834043224635e-33, ",
          "3, recent, yes, 27 214 12 118 16 34, 11.2 9.2 32.0, 88.8 90.8 68.0, 18.202337372669732,"
              + " 0.00011153538241409194, ",
          "3, historic, yes, 34 207 85 45 4 46, 14.1 65.4 8.0, 85.9 34.6 92.0, 119.71642907212592,"
              + " 1.009038484408354e-26, ",
          "4, recent, yes, 72 169 101 29 43 7, 29.9 77.7 86.0, 70.1 22.3 14.0, 104.62243022480335,"
              + " 1.9121763171522384e-23, ",
          "4, historic, yes, 158 83 105 25 9 41, 65.6 80.8 18.0, 34.4 19.2 82.0,"
              + " 62.445386619255892, 2.7552219233167191e-14, ",
          "5, recent, yes, 119 122 90 40 36 14, 49.4 69.2 72.0, 50.6 30.8 28.0, 18.126226853762716,"
              + " 0.00011586168756120675, ",
          "5, historic, yes, 114 127 93 37 22 28, 47.3 71.5 44.0, 52.7 28.5 56.0,"
              + " 22.466066962752933, 1.3229869003286815e-05, ",
          "6, recent, yes, 218 23 117 3 50 0, 90.5 97.5 100.0, 9.5 2.5 0.0, 10.551266192313909,"
              + " 0.0051147175749987903, 0.0037907058599540326",
          "6, historic, yes, 189 52 119 1 47 3, 78.4 99.2 94.0, 21.6 0.8 6.0, 32.102467638820471,"
              + " 1.0691477454799742e-07, ",
          "7, recent, yes, 205 36 66 63 16 34, 85.1 51.2 32.0, 14.9 48.8 68.0, 79.247916299434493,"
              + " 6.1877623325481691e-18, ",
          "7, historic, yes, 221 20 102 26 19 31, 91.7 79.7 38.0, 8.3 20.3 62.0,"
              + " 80.071409702939917, 4.0993434322981519e-18, ",
          "8, recent, yes, 206 35 70 60 47 3, 85.5 53.8 94.0, 14.5 46.2 6.0, 56.793627483818973,"
              + " 4.6496524134660246e-13, ",
          "8, historic, no, 211 30 106 24 43 7, 87.6 81.5 86.0, 12.4 18.5 14.0, 2.4756375160826916,"
              + " 0.29001612385670139, ",
          "9, recent, yes, 183 58 76 54 30 20, 75.9 58.5 60.0, 24.1 41.5 40.0, 13.948190492044672,"
              + " 0.00093581266474419063, ",
          "9, historic, yes, 209 32 109 21 31 19, 86.7 83.8 62.0, 13.3 16.2 38.0,"
              + " 17.97048781175587, 0.00012524435287051045, ",
          "10, recent, yes, 150 91 100 30 38 12, 62.2 76.9 76.0, 37.8 23.1 24.0,"
              + " 9.9367017147880876, 0.0069546077227223045, ",
          "10, historic, yes, 113 128 105 24 27 22, 46.9 81.4 55.1, 53.1 18.6 44.9,"
              + " 41.463831532840096, 9.91387373532703e-10, ");

  @ParameterizedTest
  @FieldSource("ROWS")
  void everyShareIsPrintedAgainAndTheVerdictIsTheSame(Row row) {
    Prevalence prevalence = row.prevalence();

    assertThat(percents(prevalence, false)).isEqualTo(row.printedNo());
    assertThat(percents(prevalence, true)).isEqualTo(row.printedYes());
    Difference.Tested tested = (Difference.Tested) prevalence.difference();
    assertThat(tested.p() < 0.05).isEqualTo(row.marked());
    assertThat(tested.df()).isEqualTo(2);
    assertThat(tested.chiSquare()).isCloseTo(row.chiSquare(), offset(1e-8));
    assertThat(tested.p() / row.p()).isCloseTo(1, offset(1e-8));
    assertThat(tested.fisher().map(FisherTest::p).orElse(Double.NaN))
        .isCloseTo(row.fisher(), offset(1e-8));
  }

  @Test
  void seventeenRowsDifferAndThreeDoNot() {
    assertThat(ROWS.stream().filter(Row::marked)).hasSize(17);
    assertThat(ROWS).hasSize(20);
  }

  /** The printed means rest on other denominators than the items. */
  @ParameterizedTest
  @CsvSource({"Hampshire, 9.46", "Dyfed-Powys, 7.28", "Manchester, 9.94"})
  void theSharesOfASiteAddUpToItsMeanScore(String site, double printed) {
    double mean =
        ROWS.stream()
            .map(Row::prevalence)
            .map(row -> row.bySite().getOrDefault(site, Counts.NONE))
            .mapToDouble(counts -> counts.share().orElseThrow())
            .sum();

    assertThat(mean).isCloseTo(printed, offset(0.15));
  }

  static final List<Row> ROWS = APPENDIX_B.stream().map(Row::of).toList();

  private static String percents(Prevalence row, boolean yes) {
    return row.bySite().values().stream()
        .map(counts -> counts.share().orElseThrow())
        .map(share -> String.format(Locale.ROOT, "%.1f", 100 * (yes ? share : 1 - share)))
        .collect(Collectors.joining(" "));
  }

  record Row(
      String item,
      String timeframe,
      boolean marked,
      List<Integer> counts,
      String printedNo,
      String printedYes,
      double chiSquare,
      double p,
      double fisher) {

    static Row of(String line) {
      String[] cells = line.split(", *", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2].equals("yes"),
          List.of(cells[3].split(" ")).stream().map(Integer::valueOf).toList(),
          cells[4],
          cells[5],
          Double.parseDouble(cells[6]),
          Double.parseDouble(cells[7]),
          cells[8].isEmpty() ? Double.NaN : Double.parseDouble(cells[8]));
    }

    /** One answer for each case that is counted. */
    Prevalence prevalence() {
      List<Answer> answers = new ArrayList<>();
      for (int cell = 0; cell < counts.size(); cell++) {
        for (int n = 0; n < counts.get(cell); n++) {
          String caseId = "%d-%d".formatted(cell, n);
          answers.add(new Answer(caseId, SITES.get(cell / 2), item, timeframe, cell % 2 == 1));
        }
      }
      return Prevalence.of(answers).getFirst();
    }
  }
}
