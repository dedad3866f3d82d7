package org.onus.app.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Timeframe;

/**
 * What an answer of an earlier day says to the same question today. Time moves the bound between
 * recent and historic, so that no answer is carried forward blindly.
 *
 * @param words what was said beside it
 * @param on the earlier day
 */
public record Forward(String answer, String words, LocalDate on, Kind kind) {

  /** What became of the days that it spoke about. */
  public enum Kind {
    /** The same days are asked about. */
    SAME(true),
    /** What was present in the past stays so. */
    STAYS_PAST(true),
    /** All that was recent then is historic by now. */
    BECAME_HISTORIC(true),
    /** Some of the days are still recent, others are new. */
    PARTLY(false),
    /** None of its days is recent any more. */
    OVER(false),
    /** Days that were recent then have become historic since. */
    MORE_PAST(false);

    private final boolean holds;

    Kind(boolean holds) {
      this.holds = holds;
    }

    /** Whether the answer follows from the earlier one, so that it can be proposed. */
    public boolean holds() {
      return holds;
    }

    /** The message key of its words. */
    public String label() {
      return "assessment.forward." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the latest assessment by the same instrument says to each question of a draft. */
  public static Map<Question, Forward> all(
      Assessment draft, List<Assessment> judged, LocalDate today) {
    Map<Question, Forward> all = new HashMap<>();
    judged.stream()
        .filter(one -> one.instrument().name().equals(draft.instrument().name()))
        .findFirst()
        .ifPresent(
            earlier -> {
              for (Question question : draft.instrument().questions()) {
                of(earlier, question, today)
                    .filter(one -> isAnswer(draft, question, one))
                    .ifPresent(one -> all.put(question, one));
              }
            });
    return all;
  }

  /** Another version of the instrument may know other answers. */
  private static boolean isAnswer(Assessment draft, Question question, Forward forward) {
    return draft
        .instrument()
        .item(question.item())
        .flatMap(item -> item.scale().words(forward.answer()))
        .isPresent();
  }

  /** What an earlier assessment says to a question; empty if it does not. */
  public static Optional<Forward> of(Assessment earlier, Question question, LocalDate today) {
    LocalDate on = Objects.requireNonNull(earlier.judged()).on();
    Optional<Timeframe> time = earlier.instrument().timeframe(question.timeframe());
    Given own = given(earlier, question);
    if (time.isEmpty()) {
      return Optional.empty();
    }
    if (on.equals(today) || time.get().side() == Timeframe.Side.WHENEVER) {
      return forward(own, on, Kind.SAME);
    }
    boolean isOver = !on.isAfter(time.get().bound(today));
    if (time.get().side() == Timeframe.Side.WITHIN) {
      return forward(own, on, isOver ? Kind.OVER : Kind.PARTLY);
    }
    if (isPresent(own)) {
      return forward(own, on, Kind.STAYS_PAST);
    }
    Given recent = recent(earlier, question);
    return isOver && isPresent(recent)
        ? forward(recent, on, Kind.BECAME_HISTORIC)
        : forward(own, on, Kind.MORE_PAST);
  }

  private static Optional<Forward> forward(@Nullable Given given, LocalDate on, Kind kind) {
    return given == null || given.answer() == null
        ? Optional.empty()
        : Optional.of(new Forward(given.answer(), given.words(), on, kind));
  }

  private static boolean isPresent(@Nullable Given given) {
    return given != null && "present".equals(given.answer());
  }

  private static @Nullable Given recent(Assessment earlier, Question question) {
    return earlier.instrument().timeframes().stream()
        .filter(time -> time.side() == Timeframe.Side.WITHIN)
        .map(time -> given(earlier, new Question(question.item(), time.key())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Given given(Assessment earlier, Question question) {
    return earlier.given().stream()
        .filter(one -> one.question().equals(question))
        .findFirst()
        .orElse(null);
  }
}
