package org.onus.app.casefile.web.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormWords;
import org.onus.app.kernel.Agency;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scale;

/** Asks what a form asks, and reads the answers or says what stands in the way. */
final class ResultAnswers {
  private final Instrument instrument;
  private final Answers typed;
  private final Messages messages;

  ResultAnswers(Instrument instrument, Answers typed, Messages messages) {
    this.instrument = instrument;
    this.typed = typed;
    this.messages = messages;
  }

  NewResultView.Chosen form() {
    return new NewResultView.Chosen(
        instrument.name(),
        instrument.title(),
        instrument.note(),
        instrument.questions().stream().map(this::asked).toList());
  }

  private NewResultView.Asked asked(Question question) {
    return new NewResultView.Asked(
        field(question),
        FormWords.asked(instrument, question, messages),
        switch (instrument.item(question.item()).orElseThrow().scale()) {
          case Scale.OneOf one ->
              Stream.concat(
                      one.options().stream().map(option -> Choice.of(option.key(), option.title())),
                      Stream.of(Choice.of("", messages.text("casefile.result.unknown"))))
                  .toList();
          case Scale.Percentage _ -> List.of();
        });
  }

  /** The result, or nothing with problems added in the order of the page. */
  Optional<FormResult.Taken> taken(OneOrOther agency, LocalDate today) {
    org.onus.engine.instruments.Answers answers = answers();
    Optional<LocalDate> on = typed.pastDay("on", today);
    Optional<Agency> source = SourceAnswer.agency(typed, agency, messages);
    String by = typed.words("by", "casefile.result.by.missing");
    Optional<Boolean> confided = typed.yesOrNo("confided");
    if (!typed.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FormResult.Taken(
            answers, on.orElseThrow(), source.orElseThrow(), by, confided.orElseThrow()));
  }

  private org.onus.engine.instruments.Answers answers() {
    org.onus.engine.instruments.Answers answers =
        org.onus.engine.instruments.Answers.none(instrument);
    for (Question question : instrument.questions()) {
      String answer = typed.typed(field(question));
      Scale scale = instrument.item(question.item()).orElseThrow().scale();
      if (!answer.isEmpty() && scale.words(answer).isPresent()) {
        answers = answers.with(question, answer);
      } else if (!answer.isEmpty()) {
        typed
            .problems()
            .add(
                field(question),
                messages.text(
                    switch (scale) {
                      case Scale.OneOf _ -> "ui.answer.choice.missing";
                      case Scale.Percentage _ -> "casefile.result.percentage.unreal";
                    }));
      }
    }
    if (answers.known() == 0 && typed.problems().isEmpty()) {
      typed
          .problems()
          .add(field(instrument.questions().getFirst()), messages.text("casefile.result.nothing"));
    }
    return answers;
  }

  private static String field(Question question) {
    return "answer-" + question.item() + "-" + question.timeframe();
  }
}
