package org.onus.app.assessment.area.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.web.Figures.Bar;
import org.onus.app.assessment.area.web.Figures.Bars;
import org.onus.app.assessment.area.web.Figures.Figure;
import org.onus.app.assessment.area.web.Figures.Line;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.Cohort;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.disclosure.Rounding;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Timeframe;
import org.onus.engine.statistics.Counts;
import org.onus.engine.statistics.Difference;
import org.onus.engine.statistics.FisherTest;
import org.onus.engine.statistics.Prevalence;

/** How common each item is at each site, for one timeframe a table, with the test between sites. */
final class ItemFigures {
  private static final Counts NONE = new Counts(0, 0, 0);
  private static final List<String> ANSWERS = List.of("yes", "no", "unknown");

  /** The bound of the pilots' evaluation. */
  private static final double SIGNIFICANT = 0.05;

  private static final double TINY = 0.001;

  private final AreaFigures.Found found;
  private final Cohort cohort;
  private final List<String> columns;
  private final boolean[] sums;
  private final Messages messages;

  ItemFigures(AreaFigures.Found found, List<String> columns, boolean[] sums, Messages messages) {
    this.sums = sums;
    this.found = found;
    this.cohort = found.cohort();
    this.columns = columns;
    this.messages = messages;
  }

  List<Figures> figures() {
    List<Prevalence> all = cohort.prevalence();
    return cohort.instrument().timeframes().stream().map(time -> figures(time, all)).toList();
  }

  private Figures figures(Timeframe time, List<Prevalence> all) {
    List<Line> lines = new ArrayList<>();
    List<Bars> bars = new ArrayList<>();
    for (Prevalence one : all) {
      if (one.timeframe().equals(time.key())) {
        String title = cohort.instrument().item(one.item()).map(Item::title).orElse(one.item());
        CountFigures counts = new CountFigures(table(one), found.least(), sums, messages);
        List<Figure> figures = new ArrayList<>();
        counts.columns().forEach(column -> figures.add(figure(one, counts, column)));
        if (cohort.sites().size() > 1) {
          figures.add(
              Figure.of(
                  difference(one.difference(), !found.showsSmall() || counts.isHiddenAnywhere())));
        }
        lines.add(new Line(title, figures));
        bars.add(
            new Bars(
                title,
                IntStream.range(0, cohort.sites().size())
                    .mapToObj(
                        column ->
                            new Bar(columns.get(column), column, percent(one, counts, column)))
                    .toList()));
      }
    }
    List<String> heads = new ArrayList<>(columns);
    if (cohort.sites().size() > 1) {
      heads.add(messages.text("figures.items.difference"));
    }
    return new Figures(
        "items-" + time.key(),
        messages.text("figures.items", time.title()),
        heads,
        lines,
        List.of(),
        bars);
  }

  private CountTable table(Prevalence one) {
    int[][] counts = new int[ANSWERS.size()][cohort.sites().size()];
    for (int site = 0; site < cohort.sites().size(); site++) {
      Counts there = one.bySite().getOrDefault(cohort.sites().get(site), NONE);
      counts[0][site] = there.yes();
      counts[1][site] = there.no();
      counts[2][site] = there.unknown();
    }
    return new CountTable(ANSWERS, cohort.sites(), counts);
  }

  private Figure figure(Prevalence one, CountFigures counts, int column) {
    if (counts.isHidden(0, column) || counts.isHidden(1, column)) {
      return Figure.of(messages.text("figures.hidden"));
    }
    Counts there = counts(one, column);
    Double percent = percent(one, counts, column);
    return percent == null
        ? Figure.of(messages.text("figures.items.unknown"))
        : new Figure(
            messages.text(
                "figures.items.of",
                Integer.toString(Rounding.of(there.yes(), found.least())),
                Integer.toString(Rounding.of(there.known(), found.least()))),
            CountFigures.decimal(percent));
  }

  private @Nullable Double percent(Prevalence one, CountFigures counts, int column) {
    if (counts.isHidden(0, column) || counts.isHidden(1, column)) {
      return null;
    }
    Counts there = counts(one, column);
    int known = Rounding.of(there.known(), found.least());
    return known == 0 ? null : 100.0 * Rounding.of(there.yes(), found.least()) / known;
  }

  private Counts counts(Prevalence one, int column) {
    if (column < cohort.sites().size()) {
      return one.bySite().getOrDefault(cohort.sites().get(column), NONE);
    }
    return one.bySite().values().stream()
        .reduce(
            NONE,
            (a, b) -> new Counts(a.yes() + b.yes(), a.no() + b.no(), a.unknown() + b.unknown()));
  }

  /** From a probability what is hidden or rounded could be worked out, so it is not shown. */
  private String difference(Difference difference, boolean hidden) {
    return switch (difference) {
      case Difference.NotTested none -> messages.text("figures.items.not-tested", none.because());
      case Difference.Tested tested -> {
        double p = tested.fisher().map(FisherTest::p).orElse(tested.p());
        String verdict = p < SIGNIFICANT ? "differ" : "alike";
        yield hidden
            ? messages.text("figures.items." + verdict)
            : messages.text("figures.items." + verdict + ".p", probability(p));
      }
    };
  }

  static String probability(double p) {
    return p < TINY ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }
}
