package org.onus.app.assessment.area.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onus.app.assessment.Notice;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.web.AreaView.Section;
import org.onus.app.assessment.area.web.Figures.Figure;
import org.onus.app.assessment.area.web.Figures.Line;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.AgeBand;
import org.onus.engine.cohort.AssessedCase;
import org.onus.engine.cohort.Cohort;
import org.onus.engine.cohort.Side;
import org.onus.engine.cohort.Spread;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.disclosure.Rounding;
import org.onus.engine.disclosure.SmallNumbers;
import org.onus.engine.instruments.Score.Scored;

/** The tables of a cohort in the order of the pilots' evaluation, in words. */
final class AreaSections {
  private static final List<String> JUDGED = List.of("yes", "no");
  private static final int POINTS_OF_A_BAND = 5;
  private static final int CASES_OF_A_MEAN = 10;

  private static final List<String> BANDS =
      Stream.concat(
              IntStream.range(0, 4)
                  .map(band -> band * POINTS_OF_A_BAND)
                  .mapToObj(AreaSections::band),
              Stream.of(AssessedCase.UNKNOWN))
          .toList();

  /** More quarters than these are shown as years. */
  private static final int MOST_QUARTERS = 12;

  private final AreaFigures.Found found;
  private final Cohort cohort;
  private final Messages messages;
  private final List<String> columns;

  /** Which sites' numbers of cases are not shown, in every table. */
  private final boolean[] sums;

  AreaSections(AreaFigures.Found found, Messages messages) {
    this.found = found;
    this.cohort = found.cohort();
    this.messages = messages;
    List<String> sites = cohort.sites().stream().map(site -> siteName(site, messages)).toList();
    sums =
        SmallNumbers.sums(
            cohort.sites().stream().mapToInt(site -> cohort.of(site).size()).toArray(),
            found.least());
    columns =
        sites.size() == 1
            ? sites
            : Stream.concat(sites.stream(), Stream.of(messages.text("figures.all"))).toList();
  }

  static String siteName(String site, Messages messages) {
    return site.equals(AssessedCase.UNKNOWN) ? messages.text("figures.site.unknown") : site;
  }

  List<Section> sections() {
    return List.of(
        section("time", overTime()),
        section(
            "people",
            counted("sex", AreaFigures.SEXES, AssessedCase::sex),
            counted("age", names(AgeBand.values()), one -> name(one.age())),
            counted("ethnicity", AreaFigures.ETHNICITIES, AssessedCase::ethnicity)),
        section(
            "notice",
            counted(
                "notice", names(Notice.values()), one -> one.notice().toLowerCase(Locale.ROOT))),
        new Section(
            "items",
            messages.text("figures.section.items"),
            List.of(messages.text("figures.section.items.lead")),
            new ItemFigures(found, columns, sums, messages).figures()),
        section("scores", scores(), scoreBands()),
        section("judged", judged(), scoresByJudgement(), overrides("yes"), overrides("no")),
        new Section(
            "goes-with",
            messages.text("figures.section.goes-with"),
            List.of(messages.text("figures.section.goes-with.lead")),
            List.of(new GoesWithFigures(found, messages).figures())));
  }

  private Section section(String key, Figures... tables) {
    return new Section(
        key,
        messages.text("figures.section." + key),
        List.of(messages.text("figures.section." + key + ".lead")),
        Arrays.asList(tables));
  }

  private Figures overTime() {
    List<LocalDate> days = cohort.cases().stream().map(AssessedCase::on).sorted().toList();
    LocalDate quarter = days.getFirst().withDayOfMonth(1);
    quarter = quarter.minusMonths((quarter.getMonthValue() - 1) % 3);
    List<String> quarters = new ArrayList<>();
    while (!quarter.isAfter(days.getLast())) {
      quarters.add(quarter(quarter));
      quarter = quarter.plusMonths(3);
    }
    if (quarters.size() <= MOST_QUARTERS) {
      return counted("time", quarters, one -> quarter(one.on()), label -> label);
    }
    List<String> years =
        IntStream.rangeClosed(days.getFirst().getYear(), days.getLast().getYear())
            .mapToObj(Integer::toString)
            .toList();
    return counted("time", years, one -> Integer.toString(one.on().getYear()), label -> label);
  }

  private String quarter(LocalDate day) {
    return messages.text(
        "figures.quarter", (day.getMonthValue() + 2) / 3, Integer.toString(day.getYear()));
  }

  private Figures scores() {
    List<String> rows = bands();
    CountFigures bands = figures(cohort.table(rows, AreaSections::bandOf));
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

  private Figures scoreBands() {
    return counted(
        "score-bands",
        bands(),
        AreaSections::bandOf,
        band ->
            band.equals(AssessedCase.UNKNOWN) ? messages.text("figures.score-bands.none") : band);
  }

  /** A row for those without a score only where there are some: nobody hides in an empty one. */
  private List<String> bands() {
    return cohort.cases().stream().map(AreaSections::bandOf).anyMatch(AssessedCase.UNKNOWN::equals)
        ? BANDS
        : BANDS.subList(0, BANDS.size() - 1);
  }

  private static String bandOf(AssessedCase one) {
    return one.score() instanceof Scored scored
        ? band(Math.min(scored.value() / POINTS_OF_A_BAND, 3) * POINTS_OF_A_BAND)
        : AssessedCase.UNKNOWN;
  }

  /** The last band holds the highest score too. */
  private static String band(int from) {
    return from + "–" + (from == 3 * POINTS_OF_A_BAND ? 20 : from + POINTS_OF_A_BAND - 1);
  }

  private Figures judged() {
    return counted("judged", JUDGED, AreaSections::judgement);
  }

  private Figures scoresByJudgement() {
    CountFigures counts = figures(cohort.table(JUDGED, AreaSections::judgement));
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < JUDGED.size(); row++) {
      int at = row;
      boolean priority = row == 0;
      lines.add(
          new Line(
              messages.text("figures.judged.mean." + JUDGED.get(row)),
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

  /** A table for each judgement: its sums are the counts of the judgement, and hide as they do. */
  private Figures overrides(String judged) {
    Cohort those =
        new Cohort(
            cohort.instrument(),
            cohort.sites(),
            cohort.cases().stream().filter(one -> judgement(one).equals(judged)).toList());
    String key = "overrides-" + judged;
    CountFigures all = figures(cohort.table(JUDGED, AreaSections::judgement));
    return new CountFigures(
            those.table(names(Side.values()), one -> name(Side.of(one))),
            found.least(),
            all.hiddenOf(JUDGED.indexOf(judged)),
            messages)
        .figures(
            key,
            messages.text("figures." + key),
            columns,
            side -> messages.text("figures.side." + side));
  }

  private static String judgement(AssessedCase one) {
    return one.priority() ? "yes" : "no";
  }

  private Figures counted(String key, List<String> rows, Function<AssessedCase, String> trait) {
    return counted(key, rows, trait, row -> messages.text("figures." + key + "." + row));
  }

  private Figures counted(
      String key,
      List<String> rows,
      Function<AssessedCase, String> trait,
      UnaryOperator<String> label) {
    CountTable table = cohort.table(rows, trait);
    return figures(table).figures(key, messages.text("figures." + key), columns, label);
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

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(AreaSections::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
