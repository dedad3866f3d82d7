package org.onus.app.assessment.web;

import java.util.List;
import java.util.Map;
import org.onus.app.assessment.Forward;
import org.onus.app.assessment.Sent;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Question;

/** Answers of an earlier assessment that still hold, given again on request. */
final class KeptAnswers {
  private final Map<Question, Forward> forwards;
  private final Messages messages;

  KeptAnswers(Map<Question, Forward> forwards, Messages messages) {
    this.forwards = forwards;
    this.messages = messages;
  }

  /** What was sent, where what is not answered of an item is answered as the last time. */
  List<Sent> in(List<Sent> sent, String item) {
    return sent.stream()
        .map(
            one -> {
              Forward forward = forwards.get(one.question());
              return one.question().item().equals(item)
                      && one.answer() == null
                      && forward != null
                      && forward.kind().holds()
                  ? new Sent(one.question(), forward.answer(), words(one, forward), one.seen())
                  : one;
            })
        .toList();
  }

  private String words(Sent sent, Forward forward) {
    if (!sent.words().isEmpty()) {
      return sent.words();
    }
    String on = Dates.text(forward.on(), messages);
    String words =
        forward.words().isEmpty()
            ? messages.text("assessment.forward.words", on)
            : messages.text("assessment.forward.words.because", on, forward.words());
    return words.substring(0, Math.min(words.length(), AnswerForm.LONGEST));
  }
}
