package org.onus.app.assessment.area.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.web.Figures.Figure;
import org.onus.app.assessment.area.web.Figures.Line;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.AssessedCase;
import org.onus.engine.cohort.Cohort;
import org.onus.engine.cohort.Spread;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.disclosure.Rounding;
import org.onus.engine.instruments.Score.Scored;

/** What the scores of a cohort came to, at each site and by what people judged. */
final class ScoreFigures {
  private static final int POINTS_OF_A_BAND = 5;
  private static final int CASES_OF_A_MEAN = 10;

  private static final List<String> BANDS =
      Stream.concat(
              IntStream.range(0, 4)
                  .map(band -> band * POINTS_OF_A_BAND)
                  .mapToObj(ScoreFigures::band),
              Stream.of(AssessedCase.UNKNOWN))
          .toList();

  private final AreaFigures.Found found;
  private final Cohort cohort;
  private final List<String> columns;
  private final boolean[] sums;
  private final Messages messages;

  ScoreFigures(AreaFigures.Found found, List<String> columns, boolean[] sums, Messages messages) {
    this.found = found;
    this.cohort = found.cohort();
    this.columns = columns;
    this.sums = sums;
    this.messages = messages;
  }

  Figures figures() {
    List<String> rows = bands();
    CountFigures bands = figures(cohort.table(rows, ScoreFigures::bandOf));
    int none = rows.indexOf(AssessedCase.UNKNOWN);
    List<Optional<Spread>> spreads =
        bands
            .columns()
            .mapToObj(
                column ->
                    (none >= 0 && bands.isHidden(none, column))
                            || bands.isHidden(rows.size(), column)
                        ? Optional.<Spread>empty()
                        : Spread.of(group(column)).filter(this::hasEnough))
            .toList();
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            "figures.scores.cases",
            spreads,
            s -> Integer.toString(Rounding.of(s.cases(), found.least()))));
    lines.add(line("figures.scores.known", spreads, s -> decimal(s.known())));
    lines.add(line("figures.scores.mean", spreads, s -> decimal(s.mean())));
    lines.add(
        line(
            "figures.scores.deviation", spreads, s -> s.deviation().map(this::decimal).orElse("")));
    if (found.showsSmall()) {
      lines.add(line("figures.scores.lowest", spreads, s -> Integer.toString(s.lowest())));
      lines.add(line("figures.scores.highest", spreads, s -> Integer.toString(s.highest())));
    }
    return new Figures(
        "scores",
        messages.text("figures.scores"),
        columns,
        lines,
        List.of(messages.text("figures.scores.denominators")),
        List.of());
  }

  Figures byJudgement() {
    CountFigures counts = figures(cohort.table(AreaSections.JUDGED, AreaSections::judgement));
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < AreaSections.JUDGED.size(); row++) {
      int at = row;
      boolean priority = row == 0;
      lines.add(
          new Line(
              messages.text("figures.judged.mean." + AreaSections.JUDGED.get(row)),
              counts
                  .columns()
                  .mapToObj(
                      column ->
                          Figure.of(
                              counts.isHidden(at, column)
                                  ? messages.text("figures.hidden")
                                  : mean(
                                      group(column).stream()
                                          .filter(one -> one.priority() == priority)
                                          .toList())))
                  .toList()));
    }
    return new Figures(
        "scores-by-judgement",
        messages.text("figures.scores-by-judgement"),
        columns,
        lines,
        List.of(),
        List.of());
  }

  /** A row for those without a score only where there are some: nobody hides in an empty one. */
  List<String> bands() {
    return cohort.cases().stream().map(ScoreFigures::bandOf).anyMatch(AssessedCase.UNKNOWN::equals)
        ? BANDS
        : BANDS.subList(0, BANDS.size() - 1);
  }

  static String bandOf(AssessedCase one) {
    return one.score() instanceof Scored scored
        ? band(Math.min(scored.value() / POINTS_OF_A_BAND, 3) * POINTS_OF_A_BAND)
        : AssessedCase.UNKNOWN;
  }

  /** The last band holds the highest score too. */
  private static String band(int from) {
    return from + "–" + (from == 3 * POINTS_OF_A_BAND ? 20 : from + POINTS_OF_A_BAND - 1);
  }

  private CountFigures figures(CountTable table) {
    return new CountFigures(table, found.least(), sums, messages);
  }

  /** The cases of a column: of a site, or of all. */
  private List<AssessedCase> group(int column) {
    return column < cohort.sites().size() ? cohort.of(cohort.sites().get(column)) : cohort.cases();
  }

  /** Too few of a group may have a score, although the group is large. */
  private String mean(List<AssessedCase> cases) {
    if (cases.isEmpty()) {
      return "";
    }
    return Spread.of(cases)
        .filter(this::hasEnough)
        .map(spread -> decimal(spread.mean()))
        .orElseGet(() -> messages.text("figures.hidden"));
  }

  private Line line(String key, List<Optional<Spread>> spreads, Function<Spread, String> value) {
    return new Line(
        messages.text(key),
        spreads.stream()
            .map(
                spread ->
                    Figure.of(spread.map(value).orElseGet(() -> messages.text("figures.hidden"))))
            .toList());
  }

  /**
   * Beside a rounded number of cases a mean has one decimal, which ten cases or more reach whatever
   * their number is: a second one would tell it.
   */
  private String decimal(double number) {
    return String.format(Locale.ROOT, found.showsSmall() ? "%.2f" : "%.1f", number);
  }

  private boolean hasEnough(Spread spread) {
    return spread.cases() >= (found.showsSmall() ? 1 : Math.max(found.least(), CASES_OF_A_MEAN));
  }
}
