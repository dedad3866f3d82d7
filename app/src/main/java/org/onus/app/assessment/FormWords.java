package org.onus.app.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Band;
import org.onus.engine.instruments.Combining;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Score;
import org.onus.engine.instruments.Scoring;

/** What came out of a form, in words. */
public final class FormWords {
  private FormWords() {}

  /** A total with its band, or each answer where they are not added up. */
  public static String outcome(Answers answers, Messages messages) {
    Score score = Scoring.of(answers);
    if (answers.instrument().combining() == Combining.EACH) {
      return answered(answers, messages).stream()
          .map(row -> messages.text("assessment.form.answer", row.key(), row.value()))
          .collect(Collectors.joining("; "));
    }
    String points = ScoreWords.of(score, messages);
    List<Band> bands = score instanceof Score.Scored scored ? scored.bands() : List.of();
    return switch (bands.size()) {
      case 0 -> points;
      case 1 -> messages.text("assessment.form.band", bands.getFirst().title(), points);
      default ->
          messages.text(
              "assessment.form.band.open",
              bands.getFirst().title(),
              points,
              bands.stream().skip(1).map(Band::title).collect(Collectors.joining(", ")));
    };
  }

  /** The questions that have an answer, with it. */
  public static List<SummaryRow> answered(Answers answers, Messages messages) {
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
  public static String missing(Answers answers, Messages messages) {
    return answers.instrument().questions().stream()
        .filter(question -> answers.to(question).isEmpty())
        .map(question -> asked(answers.instrument(), question, messages))
        .collect(Collectors.joining("; "));
  }

  /** What is asked, with its time where the form asks for several. */
  public static String asked(Instrument instrument, Question question, Messages messages) {
    String item = instrument.item(question.item()).orElseThrow().title();
    return instrument.timeframes().size() == 1
        ? item
        : messages.text(
            "assessment.form.question",
            item,
            instrument.timeframe(question.timeframe()).orElseThrow().title());
  }
}
