package org.onus.app.assessment.exercise.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.exercise.Exercise;
import org.onus.app.assessment.exercise.Exercises;
import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.PracticeCase;
import org.onus.engine.instruments.PracticeCases;
import org.onus.engine.statistics.Agreement;
import org.onus.engine.statistics.Coefficient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Calibration exercises: which there are, a new one, and how far assessors agree over all. */
@Controller
@RequestMapping("/calibration")
class CalibrationPage {
  private static final String NEW = "assessment/exercise/newExercise";
  private static final String FROM_RECORDS = "records";
  private static final int LONGEST_TITLE = 200;
  private final Screens screens;
  private final Exercises exercises;
  private final Cases cases;
  private final People people;

  CalibrationPage(Screens screens, Exercises exercises, Cases cases, People people) {
    this.screens = screens;
    this.exercises = exercises;
    this.cases = cases;
    this.people = people;
  }

  @GetMapping
  @Requires(Act.SCORE_EXERCISES)
  View list(Reader reader) {
    return screens.show(
        "assessment/exercise/calibration",
        new CalibrationView(
            AccessRules.mayEver(reader.role(), Act.LEAD_EXERCISES),
            exercises.all(reader).stream()
                .sorted(Comparator.comparing(one -> !one.waits()))
                .map(this::line)
                .toList()));
  }

  private CalibrationView.Line line(Exercises.Standing one) {
    Exercise exercise = one.exercise();
    Messages messages = screens.messages();
    return new CalibrationView.Line(
        exercise.title(),
        "/calibration/" + exercise.id() + (one.waits() ? "/score" : ""),
        Dates.text(exercise.madeAt(), messages),
        one.waits() ? messages.text("exercises.standing.waits") : standing(one, messages));
  }

  static String standing(Exercises.Standing one, Messages messages) {
    if (one.invited() == 0) {
      return messages.text("exercises.standing.nobody");
    }
    return messages.text(
        one.exercise().isClosed() ? "exercises.standing.closed" : "exercises.standing.open",
        one.finished(),
        one.invited());
  }

  @GetMapping("/new")
  @Requires(Act.LEAD_EXERCISES)
  View form(Reader reader) {
    return screens.show(NEW, view(reader, Map.of(), Problems.none()));
  }

  @PostMapping("/new")
  @Requires(Act.LEAD_EXERCISES)
  View make(Reader reader, @RequestParam Map<String, String> fields) {
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    String title = fields.getOrDefault("title", "").strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      problems.add("title", messages.text("exercises.title.missing", LONGEST_TITLE));
    }
    String chosen = fields.getOrDefault("case", "");
    Optional<PracticeCase> invented = PracticeCases.find(chosen);
    @Nullable RecordId record = null;
    if (chosen.equals(FROM_RECORDS)) {
      record = record(reader, fields, problems);
    } else if (invented.isEmpty()) {
      problems.add("case", messages.text("exercises.case.missing"));
    }
    UUID token = Answers.token(fields);
    if (problems.isEmpty() && record != null) {
      Optional<Cases.Opened> opened = cases.open(reader, record);
      opened.ifPresent(one -> exercises.make(reader, token, title, one, messages));
    } else if (problems.isEmpty()) {
      exercises.make(reader, token, title, invented.orElseThrow());
    }
    return problems.isEmpty()
        ? new RedirectView("/calibration/" + token)
        : screens.refuse(NEW, view(reader, fields, problems));
  }

  /** Of somebody hidden nothing more is said than of somebody who is not there. */
  private @Nullable RecordId record(Reader reader, Map<String, String> fields, Problems problems) {
    String reference = fields.getOrDefault("reference", "").strip();
    String agency = fields.getOrDefault("agency", "");
    RecordId found =
        reference.isEmpty() || agency.isEmpty()
            ? null
            : people.find(reader, new Agency(agency), Set.of(reference)).get(reference);
    if (found == null || reader.sight().hidden().contains(found.value())) {
      problems.add("reference", screens.messages().text("exercises.reference.missing"));
      return null;
    }
    return found;
  }

  private NewExerciseView view(Reader reader, Map<String, String> typed, Problems problems) {
    List<Choice> choices = new ArrayList<>();
    PracticeCases.shipped().forEach(one -> choices.add(Choice.of(one.key(), one.title())));
    choices.add(
        new Choice(
            FROM_RECORDS,
            screens.messages().text("exercises.case.records"),
            screens.messages().text("exercises.case.records.hint")));
    return new NewExerciseView(
        choices,
        people.agencies(reader).stream().map(one -> Choice.of(one.name(), one.name())).toList(),
        typed.getOrDefault("token", UUID.randomUUID().toString()),
        typed,
        problems);
  }

  @GetMapping("/agreement")
  @Requires(Act.LEAD_EXERCISES)
  View agreement(Reader reader) {
    Messages messages = screens.messages();
    Instrument instrument = Instruments.ppit();
    List<Exercise> closed =
        exercises.all(reader).stream()
            .map(Exercises.Standing::exercise)
            .filter(Exercise::isClosed)
            .toList();
    Map<UUID, List<ScoredCase>> scored = exercises.scored(reader, closed);
    ExerciseResults results = new ExerciseResults(instrument, messages);
    ScoredWords words = new ScoredWords(instrument, messages);
    Map<String, String> titles = new HashMap<>();
    instrument
        .questions()
        .forEach(question -> titles.put(ScoredCase.key(question), words.question(question)));
    return screens.show(
        "assessment/exercise/agreement",
        new AgreementView(
            messages.text("exercises.agreement.lead", scored.size()),
            Arrays.stream(Coefficient.values()).map(Coefficient::words).toList(),
            scored.isEmpty()
                ? List.of()
                : Agreement.of(results.ratings(scored)).stream()
                    .map(
                        one ->
                            new AgreementView.Line(
                                Objects.requireNonNullElse(
                                    titles.get(one.item()),
                                    messages.text("exercises.agreement.all")),
                                Integer.toString(one.cases()),
                                results.coefficients(one).stream()
                                    .map(each -> each.value() + " " + each.interval())
                                    .toList()))
                    .toList()));
  }
}
