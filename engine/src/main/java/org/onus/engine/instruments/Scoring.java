package org.onus.engine.instruments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onus.engine.instruments.Score.NotScored;
import org.onus.engine.instruments.Score.Part;
import org.onus.engine.instruments.Score.Reason;
import org.onus.engine.instruments.Score.Scored;

/** Scores answers as the instrument's file says, and says which range unknown ones leave open. */
public final class Scoring {
  private final Answers answers;
  private final Instrument instrument;

  private Scoring(Answers answers) {
    this.answers = answers;
    instrument = answers.instrument();
  }

  /** What the answers come to. */
  public static Score of(Answers answers) {
    return new Scoring(answers).score();
  }

  private Score score() {
    int asked = instrument.questions().size();
    if (instrument.combining() == Combining.EACH) {
      return new NotScored(Reason.EACH_BY_ITSELF, answers.known(), asked);
    }
    List<Part> parts =
        instrument.questions().stream()
            .flatMap(asking -> answers.option(asking).map(to -> new Part(asking, to)).stream())
            .toList();
    if (parts.isEmpty()) {
      return new NotScored(Reason.NOTHING_KNOWN, 0, asked);
    }
    int lowest = combined(Scale.OneOf::least);
    int highest = combined(Scale.OneOf::most);
    int value = combine(parts.stream().mapToInt(part -> part.answer().points()));
    return new Scored(
        value, answers.known(), asked, lowest, highest, bands(lowest, highest), parts);
  }

  private int combined(ToIntFunction<Scale.OneOf> ifUnknown) {
    Map<String, Scale.OneOf> scales =
        instrument.items().stream()
            .collect(Collectors.toMap(Item::key, item -> (Scale.OneOf) item.scale()));
    return combine(
        instrument.questions().stream()
            .mapToInt(
                question ->
                    answers
                        .option(question)
                        .map(Option::points)
                        .orElseGet(() -> ifUnknown.applyAsInt(scales.get(question.item())))));
  }

  private int combine(IntStream points) {
    return instrument.combining() == Combining.SUM ? points.sum() : points.max().orElseThrow();
  }

  private List<Band> bands(int lowest, int highest) {
    return IntStream.rangeClosed(lowest, highest)
        .mapToObj(instrument::band)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
