package org.onus.app.assessment.area.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onus.app.assessment.area.AreaFigures;
import org.onus.app.assessment.area.web.Figures.Figure;
import org.onus.app.assessment.area.web.Figures.Line;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.GoesWith;
import org.onus.engine.disclosure.Rounding;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;
import org.onus.engine.statistics.TermEstimate;

/** Which items go with the judgement, each by itself and all together. */
final class GoesWithFigures {
  private final AreaFigures.Found found;
  private final Messages messages;

  GoesWithFigures(AreaFigures.Found found, Messages messages) {
    this.found = found;
    this.messages = messages;
  }

  Figures figures() {
    Instrument instrument = found.cohort().instrument();
    GoesWith goesWith = new GoesWith(found.cohort(), found.least());
    GoesWith.Found together = goesWith.together();
    List<Line> lines = new ArrayList<>();
    List<Question> questions = instrument.questions();
    List<GoesWith.Found> alone = questions.parallelStream().map(goesWith::alone).toList();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      lines.add(
          new Line(
              messages.text(
                  "figures.goes-with.question",
                  instrument.item(question.item()).orElseThrow().title(),
                  instrument.timeframe(question.timeframe()).orElseThrow().title()),
              List.of(words(alone.get(i), 0), words(together, i))));
    }
    return new Figures(
        "goes-with",
        messages.text("figures.goes-with"),
        List.of(
            messages.text("figures.goes-with.alone"), messages.text("figures.goes-with.together")),
        lines,
        List.of(
            messages.text(
                isSmall(together.cases())
                        || isSmall(found.cohort().cases().size() - together.cases())
                    ? "figures.goes-with.complete.some"
                    : "figures.goes-with.complete",
                Rounding.of(together.cases(), found.least()),
                Rounding.of(found.cohort().cases().size(), found.least()))),
        List.of());
  }

  private boolean isSmall(int count) {
    return count > 0 && count < found.least();
  }

  private Figure words(GoesWith.Found answer, int place) {
    return Figure.of(
        answer
            .why()
            .map(why -> messages.text("figures.goes-with." + why.name().toLowerCase(Locale.ROOT)))
            .orElseGet(() -> words(answer.estimates().get(place))));
  }

  private String words(TermEstimate estimate) {
    return switch (estimate) {
      case TermEstimate.NotEstimated none ->
          messages.text("figures.goes-with." + none.why().name().toLowerCase(Locale.ROOT));
      case TermEstimate.Estimated known ->
          found.showsSmall()
              ? messages.text(
                  "figures.goes-with.odds",
                  ratio(known.oddsRatio(), "%.2f"),
                  ratio(known.low(), "%.2f"),
                  ratio(known.high(), "%.2f"),
                  ItemFigures.probability(known.p()))
              : messages.text(
                  "figures.goes-with.odds.rounded",
                  ratio(known.oddsRatio(), "%.1f"),
                  ratio(known.low(), "%.1f"),
                  ratio(known.high(), "%.1f"));
    };
  }

  private static String ratio(double value, String format) {
    return value >= 1000 ? "> 1000" : String.format(Locale.ROOT, format, value);
  }
}
