package org.onus.app.assessment.exercise.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.assessment.guidance.Guidance;
import org.onus.app.assessment.guidance.GuidanceWords;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.PracticeCase.Fact;
import org.onus.engine.instruments.Scale;

/**
 * The form on which a case is scored.
 *
 * @param back where the page was reached from
 * @param action where it is sent
 * @param lead what becomes of it
 * @param draft where what is typed so far is kept; null if it is not
 */
public record ScoringView(
    String title,
    String back,
    String action,
    String lead,
    @Nullable String draft,
    List<Fact> facts,
    List<Item> items,
    List<Choice> priorities,
    String token,
    Map<String, String> typed,
    Problems problems) {

  /**
   * An item with its questions.
   *
   * @param guidance what was agreed about how to answer it; null if nothing was
   */
  public record Item(
      String key, String title, String note, @Nullable String guidance, List<Asked> asked) {}

  /** An item asked for one timeframe. */
  public record Asked(String name, String title, List<Choice> choices) {}

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  static ScoringView of(
      String title,
      String back,
      String action,
      String lead,
      List<Fact> facts,
      Instrument instrument,
      Map<String, Guidance> guidances,
      @Nullable String draft,
      Map<String, String> typed,
      Problems problems,
      Messages messages) {
    return new ScoringView(
        title,
        back,
        action,
        lead,
        draft,
        facts,
        instrument.items().stream()
            .map(
                item ->
                    new Item(
                        item.key(),
                        item.title(),
                        item.note(),
                        GuidanceWords.of(guidances.get(item.key()), messages),
                        instrument.questions().stream()
                            .filter(question -> question.item().equals(item.key()))
                            .map(
                                question ->
                                    new Asked(
                                        ScoredCase.key(question),
                                        instrument
                                            .timeframe(question.timeframe())
                                            .orElseThrow()
                                            .title(),
                                        choices(item, messages)))
                            .toList()))
            .toList(),
        List.of(
            Choice.of("yes", messages.text("exercises.priority.yes")),
            Choice.of("no", messages.text("exercises.priority.no"))),
        typed.getOrDefault("token", UUID.randomUUID().toString()),
        typed,
        problems);
  }

  private static List<Choice> choices(org.onus.engine.instruments.Item item, Messages messages) {
    Stream<Choice> options =
        switch (item.scale()) {
          case Scale.OneOf one ->
              one.options().stream().map(option -> Choice.of(option.key(), option.title()));
          case Scale.Percentage _ -> Stream.of();
        };
    return Stream.concat(
            options,
            Stream.of(Choice.of(ScoredCase.UNKNOWN, messages.text("exercises.answer.unknown"))))
        .toList();
  }
}
