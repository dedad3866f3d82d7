package org.onus.app.assessment.area.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onus.app.assessment.Notice;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.web.AreaView.Section;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.AgeBand;
import org.onus.engine.cohort.AssessedCase;
import org.onus.engine.cohort.Cohort;
import org.onus.engine.cohort.Side;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.disclosure.SmallNumbers;

/** The tables of a cohort in the order of the pilots' evaluation, in words. */
final class AreaSections {
  static final List<String> JUDGED = List.of("yes", "no");

  /** More quarters than these are shown as years. */
  private static final int MOST_QUARTERS = 12;

  private final AreaFigures.Found found;
  private final Cohort cohort;
  private final Messages messages;
  private final List<String> columns;

  /** Which sites' numbers of cases are not shown, in every table. */
  private final boolean[] sums;

  private final ScoreFigures scores;

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
    scores = new ScoreFigures(found, columns, sums, messages);
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
        section("scores", scores.figures(), scoreBands()),
        section("judged", judged(), scores.byJudgement(), overrides("yes"), overrides("no")),
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

  private Figures scoreBands() {
    return counted(
        "score-bands",
        scores.bands(),
        ScoreFigures::bandOf,
        band ->
            band.equals(AssessedCase.UNKNOWN) ? messages.text("figures.score-bands.none") : band);
  }

  private Figures judged() {
    return counted("judged", JUDGED, AreaSections::judgement);
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

  static String judgement(AssessedCase one) {
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

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(AreaSections::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
