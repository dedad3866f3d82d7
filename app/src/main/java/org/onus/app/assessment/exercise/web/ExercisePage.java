package org.onus.app.assessment.exercise.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.assessment.exercise.Exercise;
import org.onus.app.assessment.exercise.Exercises;
import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.assessment.guidance.Guidances;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One calibration exercise: scored alone, and compared once it is closed. */
@Controller
@RequestMapping("/calibration/{id}")
class ExercisePage {
  private static final String TEMPLATE = "assessment/exercise/exercise";
  private static final String LEAD = "exercises.score.lead";
  private static final String FORM = "assessment/exercise/scoring";
  private final Screens screens;
  private final Exercises exercises;
  private final Guidances guidances;

  ExercisePage(Screens screens, Exercises exercises, Guidances guidances) {
    this.screens = screens;
    this.exercises = exercises;
    this.guidances = guidances;
  }

  @GetMapping
  @Requires(Act.SCORE_EXERCISES)
  View show(Reader reader, @PathVariable UUID id) {
    return screens.show(TEMPLATE, view(reader, find(reader, id), Problems.none()));
  }

  @PostMapping("/invite")
  @Requires(Act.LEAD_EXERCISES)
  View invite(
      Reader reader, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Exercises.Standing standing = find(reader, id);
    Set<String> wanted = new HashSet<>(fields.getOrDefault("who", List.of()));
    List<UUID> accounts = new ArrayList<>();
    exercises.assessors(reader).stream()
        .filter(one -> wanted.contains(one.account().toString()))
        .forEach(one -> accounts.add(one.account()));
    if (accounts.isEmpty()) {
      return screens.refuse(
          TEMPLATE,
          view(
              reader,
              standing,
              Problems.of("who", screens.messages().text("exercises.invite.missing"))));
    }
    exercises.invite(reader, standing.exercise(), accounts);
    return new RedirectView("/calibration/" + id);
  }

  @PostMapping("/close")
  @Requires(Act.LEAD_EXERCISES)
  View close(Reader reader, @PathVariable UUID id) {
    exercises.close(reader, find(reader, id).exercise());
    return new RedirectView("/calibration/" + id);
  }

  @GetMapping("/score")
  @Requires(Act.SCORE_EXERCISES)
  View form(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "") String kept) {
    Exercises.Standing standing = find(reader, id);
    return standing.waits()
        ? screens.show(
            FORM,
            form(
                reader,
                standing.exercise(),
                exercises.typed(reader, standing.exercise()),
                kept.equals("yes") ? "exercises.score.kept" : LEAD,
                Problems.none()))
        : new RedirectView("/calibration/" + id);
  }

  @PostMapping("/score")
  @Requires(Act.SCORE_EXERCISES)
  View score(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    Exercises.Standing standing = find(reader, id);
    if (!standing.waits()) {
      return new RedirectView("/calibration/" + id);
    }
    Problems problems = Problems.none();
    Optional<ScoredCase> scored =
        new ScoringForm(fields, problems, screens.messages())
            .scored(reader, standing.exercise().instrument(), exercises.now());
    if (scored.isEmpty()) {
      return screens.refuse(FORM, form(reader, standing.exercise(), fields, LEAD, problems));
    }
    exercises.score(reader, standing.exercise(), scored.get());
    return new RedirectView("/calibration/" + id);
  }

  /** Keeps what is typed so far. */
  @PostMapping("/draft")
  @Requires(Act.SCORE_EXERCISES)
  View keep(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    Exercises.Standing standing = find(reader, id);
    if (!standing.waits()) {
      return new RedirectView("/calibration/" + id);
    }
    Problems problems = Problems.none();
    Map<String, String> typed =
        new ScoringForm(fields, problems, screens.messages())
            .typed(standing.exercise().instrument());
    if (!problems.isEmpty()) {
      return screens.refuse(FORM, form(reader, standing.exercise(), fields, LEAD, problems));
    }
    exercises.type(reader, standing.exercise(), typed);
    return new RedirectView("/calibration/" + id + "/score?kept=yes");
  }

  private Exercises.Standing find(Reader reader, UUID id) {
    return exercises
        .open(reader, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ScoringView form(
      Reader reader, Exercise exercise, Map<String, String> typed, String lead, Problems problems) {
    return ScoringView.of(
        exercise.title(),
        "/calibration",
        "/calibration/" + exercise.id() + "/score",
        screens.messages().text(lead),
        exercise.facts(),
        exercise.instrument(),
        guidances.standing(reader, exercise.instrument()),
        "/calibration/" + exercise.id() + "/draft",
        typed,
        problems,
        screens.messages());
  }

  private ExerciseView view(Reader reader, Exercises.Standing standing, Problems problems) {
    Messages messages = screens.messages();
    Exercise exercise = standing.exercise();
    return new ExerciseView(
        exercise.id().toString(),
        exercise.title(),
        messages.text(
            exercise.record() == null ? "exercises.shown.invented" : "exercises.shown.records"),
        exercise.facts(),
        CalibrationPage.standing(standing, messages),
        standing.waits() ? "/calibration/" + exercise.id() + "/score" : null,
        lead(reader, exercise),
        exercise.isClosed() ? results(reader, exercise, messages) : null,
        AccessRules.mayEver(reader.role(), Act.LEAD_EXERCISES),
        problems);
  }

  private ExerciseView.@Nullable Lead lead(Reader reader, Exercise exercise) {
    if (exercise.isClosed() || !AccessRules.mayEver(reader.role(), Act.LEAD_EXERCISES)) {
      return null;
    }
    List<UUID> invited = exercises.invited(reader, exercise);
    return new ExerciseView.Lead(
        exercises.assessors(reader).stream()
            .map(
                one ->
                    new ExerciseView.Assessor(
                        one.account().toString(),
                        one.name() + ", " + one.agency(),
                        invited.contains(one.account())))
            .toList());
  }

  private ExerciseView.Results results(Reader reader, Exercise exercise, Messages messages) {
    return new ExerciseResults(exercise.instrument(), messages)
        .of(
            exercise,
            exercises.scored(reader, List.of(exercise)).getOrDefault(exercise.id(), List.of()),
            UUID.fromString(reader.who()));
  }
}
