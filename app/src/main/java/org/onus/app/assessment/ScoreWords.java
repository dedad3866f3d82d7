package org.onus.app.assessment;

import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Score;

/** A score in words: never without how much of it is known. */
public final class ScoreWords {
  private ScoreWords() {}

  public static String of(Score score, Messages messages) {
    return switch (score) {
      case Score.Scored scored when scored.isOpen() ->
          messages.text(
              "assessment.score.open",
              scored.value(),
              scored.known(),
              scored.asked(),
              scored.lowest(),
              scored.highest());
      case Score.Scored scored ->
          messages.text("assessment.score.whole", scored.value(), scored.asked());
      case Score.NotScored none ->
          messages.text(
              switch (none.reason()) {
                case NOTHING_KNOWN -> "assessment.score.nothing";
                case EACH_BY_ITSELF -> "assessment.score.each";
              },
              none.known(),
              none.asked());
    };
  }

  /** On which side of the threshold the score is, if there is one. */
  public static String side(Score score, @Nullable Integer threshold, Messages messages) {
    if (threshold == null) {
      return messages.text("assessment.side.none");
    }
    if (!(score instanceof Score.Scored scored)) {
      return messages.text("assessment.side.unscored", threshold);
    }
    return messages.text(
        switch (scored.against(threshold)) {
          case REACHED -> "assessment.side.reached";
          case OPEN -> "assessment.side.open";
          case BELOW -> "assessment.side.below";
        },
        threshold);
  }
}
