package org.onus.app.assessment.exercise.web;

import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;

/** What was scored, in the instrument's words. */
record ScoredWords(Instrument instrument, Messages messages) {

  String answer(Question question, String answer) {
    return answer.equals(ScoredCase.UNKNOWN)
        ? messages.text("exercises.answer.unknown")
        : instrument
            .item(question.item())
            .flatMap(item -> item.scale().words(answer))
            .orElse(answer);
  }

  String timeframe(Question question) {
    return instrument.timeframe(question.timeframe()).orElseThrow().title();
  }

  String question(Question question) {
    return messages.text(
        "exercises.question",
        instrument.item(question.item()).orElseThrow().title(),
        timeframe(question));
  }

  String judgement(boolean priority) {
    return messages.text(priority ? "exercises.priority.yes" : "exercises.priority.no");
  }
}
