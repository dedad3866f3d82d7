package org.onus.app.assessment.exercise.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.exercise.Exercise;
import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.assessment.exercise.web.ExerciseView.Said;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;
import org.onus.engine.statistics.Agreement;
import org.onus.engine.statistics.Coefficient;
import org.onus.engine.statistics.Estimate;
import org.onus.engine.statistics.Rating;

/** Where assessors agree and where they part. Not known is an answer like any other. */
final class ExerciseResults {
  private static final int LETTERS = 26;
  private final Instrument instrument;
  private final ScoredWords words;
  private final Messages messages;

  ExerciseResults(Instrument instrument, Messages messages) {
    this.instrument = instrument;
    this.words = new ScoredWords(instrument, messages);
    this.messages = messages;
  }

  ExerciseView.Results of(Exercise exercise, List<ScoredCase> scored, UUID me) {
    List<String> names =
        IntStream.range(0, scored.size())
            .mapToObj(
                i ->
                    messages.text(
                        scored.get(i).who().equals(me)
                            ? "exercises.assessor.me"
                            : "exercises.assessor",
                        letter(i)))
            .toList();
    Map<String, Agreement> byQuestion =
        Agreement.of(ratings(Map.of(exercise.id(), scored))).stream()
            .collect(Collectors.toMap(Agreement::item, one -> one));
    return new ExerciseView.Results(
        scored.size() < 2 ? messages.text("exercises.results.few") : null,
        scored.size() < 2 ? List.of() : coefficients(byQuestion.get(Agreement.ALL)),
        names,
        instrument.questions().stream()
            .sorted(Comparator.comparingDouble(one -> percent(byQuestion, one)))
            .map(
                question ->
                    new ExerciseView.Question(
                        words.question(question),
                        whole(percent(byQuestion, question)),
                        scored.stream()
                            .map(one -> words.answer(question, one.answer(question)))
                            .toList()))
            .toList(),
        instrument.items().stream()
            .map(
                item ->
                    new ExerciseView.Item(
                        item.key(),
                        item.title(),
                        IntStream.range(0, scored.size())
                            .mapToObj(i -> said(item.key(), names.get(i), scored.get(i)))
                            .toList()))
            .toList(),
        IntStream.range(0, scored.size())
            .mapToObj(
                i ->
                    new Said(
                        names.get(i),
                        words.judgement(scored.get(i).priority()),
                        scored.get(i).reason()))
            .toList());
  }

  private static String letter(int place) {
    return place < LETTERS ? String.valueOf((char) ('A' + place)) : Integer.toString(place + 1);
  }

  private Said said(String item, String name, ScoredCase one) {
    return new Said(
        name,
        instrument.questions().stream()
            .filter(question -> question.item().equals(item))
            .map(question -> words.answer(question, one.answer(question)))
            .collect(Collectors.joining(" / ")),
        one.words(item).orElse(""));
  }

  /** Each assessor's answers to every question of each exercise. */
  List<Rating> ratings(Map<UUID, List<ScoredCase>> scored) {
    List<Rating> ratings = new ArrayList<>();
    for (Question question : instrument.questions()) {
      scored.forEach(
          (exercise, all) ->
              all.forEach(
                  one ->
                      ratings.add(
                          new Rating(
                              exercise.toString(),
                              one.who().toString(),
                              ScoredCase.key(question),
                              one.answer(question)))));
    }
    return ratings;
  }

  List<ExerciseView.Coefficient> coefficients(@Nullable Agreement agreement) {
    return agreement == null
        ? List.of()
        : Arrays.stream(Coefficient.values())
            .map(
                one ->
                    switch (agreement.estimate(one)) {
                      case Estimate.Undefined none ->
                          new ExerciseView.Coefficient(
                              one.words(),
                              messages.text("exercises.undefined"),
                              none.why().sentence());
                      case Estimate.Known known ->
                          new ExerciseView.Coefficient(
                              one.words(), number(one, known.value()), interval(one, known));
                    })
            .toList();
  }

  private String interval(Coefficient one, Estimate.Known known) {
    return known
        .interval()
        .map(
            ends ->
                messages.text(
                    "exercises.interval", number(one, ends.low()), number(one, ends.high())))
        .orElseGet(() -> messages.text("exercises.interval.none"));
  }

  private static String number(Coefficient one, double value) {
    return one == Coefficient.PERCENT
        ? String.format(Locale.ROOT, "%.1f%%", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static double percent(Map<String, Agreement> byQuestion, Question question) {
    Agreement agreement = byQuestion.get(ScoredCase.key(question));
    return agreement != null
            && agreement.estimate(Coefficient.PERCENT) instanceof Estimate.Known known
        ? known.value()
        : Double.NaN;
  }

  private String whole(double percent) {
    return Double.isNaN(percent) ? messages.text("exercises.undefined") : Math.round(percent) + "%";
  }
}
