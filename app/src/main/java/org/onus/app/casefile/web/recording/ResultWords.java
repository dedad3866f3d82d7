package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.stream.Collectors;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Band;
import org.onus.engine.instruments.Combining;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Score;
import org.onus.engine.instruments.Scoring;

/** Puts the result of a form into words. */
final class ResultWords {
  private ResultWords() {}

  static ResultsView.Line line(FormResult result, Messages messages) {
    FormResult.Taken taken = result.taken();
    return new ResultsView.Line(
        "/people/" + result.record() + "/results/" + result.id(),
        taken.answers().instrument().title(),
        Dates.text(taken.on(), messages),
        what(taken.answers(), messages),
        messages.text("casefile.result.source", taken.agency().name(), taken.by()),
        taken.confided());
  }

  /** A total with its band, or each answer where they are not added up. */
  private static String what(Answers answers, Messages messages) {
    Score score = Scoring.of(answers);
    if (answers.instrument().combining() == Combining.EACH) {
      return answered(answers, messages).stream()
          .map(row -> messages.text("casefile.result.answer", row.key(), row.value()))
          .collect(Collectors.joining("; "));
    }
    String points = ScoreWords.of(score, messages);
    List<Band> bands = score instanceof Score.Scored scored ? scored.bands() : List.of();
    return switch (bands.size()) {
      case 0 -> points;
      case 1 -> messages.text("casefile.result.band", bands.getFirst().title(), points);
      default ->
          messages.text(
              "casefile.result.band.open",
              bands.getFirst().title(),
              points,
              bands.stream().skip(1).map(Band::title).collect(Collectors.joining(", ")));
    };
  }

  /** The questions that have an answer, with it. */
  static List<SummaryRow> answered(Answers answers, Messages messages) {
    Instrument instrument = answers.instrument();
    return instrument.questions().stream()
        .filter(question -> answers.to(question).isPresent())
        .map(
            question ->
                new SummaryRow(
                    asked(instrument, question, messages),
                    instrument
                        .item(question.item())
                        .orElseThrow()
                        .scale()
                        .words(answers.to(question).orElseThrow())
                        .orElseThrow()))
        .toList();
  }

  /** The questions that have none, in one line; empty if all have. */
  static String missing(Answers answers, Messages messages) {
    return answers.instrument().questions().stream()
        .filter(question -> answers.to(question).isEmpty())
        .map(question -> asked(answers.instrument(), question, messages))
        .collect(Collectors.joining("; "));
  }

  /** What is asked, with its time where the form asks for several. */
  static String asked(Instrument instrument, Question question, Messages messages) {
    String item = instrument.item(question.item()).orElseThrow().title();
    return instrument.timeframes().size() == 1
        ? item
        : messages.text(
            "casefile.result.question",
            item,
            instrument.timeframe(question.timeframe()).orElseThrow().title());
  }
}
