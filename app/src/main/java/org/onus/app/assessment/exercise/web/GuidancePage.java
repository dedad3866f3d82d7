package org.onus.app.assessment.exercise.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.assessment.exercise.Exercise;
import org.onus.app.assessment.exercise.Exercises;
import org.onus.app.assessment.guidance.Guidance;
import org.onus.app.assessment.guidance.Guidances;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Item;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What was agreed after closed exercises: written by their leader, read by all assessors. */
@Controller
@RequestMapping("/calibration")
class GuidancePage {
  private static final String FORM = "assessment/exercise/newGuidance";
  private static final String ONE = "assessment/exercise/guidance";
  private final Screens screens;
  private final Exercises exercises;
  private final Guidances guidances;
  private final Workers workers;

  GuidancePage(Screens screens, Exercises exercises, Guidances guidances, Workers workers) {
    this.screens = screens;
    this.exercises = exercises;
    this.guidances = guidances;
    this.workers = workers;
  }

  @GetMapping("/guidance")
  @Requires(Act.SCORE_EXERCISES)
  View list(Reader reader) {
    Map<UUID, String> names = names(reader);
    return screens.show(
        "assessment/exercise/guidances",
        new GuidanceView(
            guidances.all(reader).stream().map(one -> line(one, names)).toList(),
            AccessRules.mayEver(reader.role(), Act.LEAD_EXERCISES)));
  }

  @GetMapping("/guidance/{id}")
  @Requires(Act.LEAD_EXERCISES)
  View show(Reader reader, @PathVariable UUID id) {
    return screens.show(
        ONE, one(reader, find(reader, id), new Answers(Map.of(), screens.messages())));
  }

  @PostMapping("/guidance/{id}/withdraw")
  @Requires(Act.LEAD_EXERCISES)
  View withdraw(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    Guidance guidance = find(reader, id);
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("reason");
    if (!answers.problems().isEmpty()) {
      return screens.refuse(ONE, one(reader, guidance, answers));
    }
    guidances.withdraw(reader, guidance, reason);
    return new RedirectView("/calibration/guidance");
  }

  @GetMapping("/{id}/guidance")
  @Requires(Act.LEAD_EXERCISES)
  View form(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "") String item) {
    Exercise exercise = closed(reader, id);
    Item about = item(exercise, item);
    Guidance stands = guidances.standing(reader, exercise.instrument()).get(about.key());
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("words", stands == null ? "" : stands.words());
    return screens.show(
        FORM, form(exercise, about, stands, new Answers(fields, screens.messages())));
  }

  @PostMapping("/{id}/guidance")
  @Requires(Act.LEAD_EXERCISES)
  View write(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    Exercise exercise = closed(reader, id);
    Item about = item(exercise, fields.getOrDefault("item", ""));
    Answers answers = new Answers(fields, screens.messages());
    String words = answers.words("words", "exercises.guidance.missing");
    if (answers.problems().isEmpty()
        && !guidances.write(
            reader,
            Answers.token(fields),
            exercise.id(),
            exercise.instrument(),
            about.key(),
            words,
            seen(answers))) {
      answers.problems().add("words", screens.messages().text("exercises.guidance.overtaken"));
    }
    return answers.problems().isEmpty()
        ? new RedirectView("/calibration/guidance")
        : screens.refuse(
            FORM,
            form(
                exercise,
                about,
                guidances.standing(reader, exercise.instrument()).get(about.key()),
                answers));
  }

  private static @Nullable UUID seen(Answers answers) {
    try {
      return UUID.fromString(answers.typed("seen"));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Nothing is agreed about a case that is still scored. */
  private Exercise closed(Reader reader, UUID id) {
    return exercises
        .open(reader, id)
        .map(Exercises.Standing::exercise)
        .filter(Exercise::isClosed)
        .orElseThrow(GuidancePage::absent);
  }

  private static Item item(Exercise exercise, String key) {
    return exercise.instrument().item(key).orElseThrow(GuidancePage::absent);
  }

  private Guidance find(Reader reader, UUID id) {
    return guidances.find(reader, id).orElseThrow(GuidancePage::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private GuidanceView.Form form(
      Exercise exercise, Item about, @Nullable Guidance stands, Answers answers) {
    return new GuidanceView.Form(
        exercise.id().toString(),
        exercise.title(),
        about.key(),
        about.title(),
        about.note(),
        stands == null ? "" : stands.words(),
        stands == null ? "" : stands.id().toString(),
        answers.typed("token"),
        answers.typed("words"),
        answers.problems());
  }

  private GuidanceView.One one(Reader reader, Guidance guidance, Answers answers) {
    return new GuidanceView.One(
        line(guidance, names(reader)), answers.typed("reason"), answers.problems());
  }

  private GuidanceView.Line line(Guidance guidance, Map<UUID, String> names) {
    Messages messages = screens.messages();
    Guidance.Ended ended = guidance.ended();
    return new GuidanceView.Line(
        guidance.id().toString(),
        Instruments.find(guidance.instrument())
            .flatMap(instrument -> instrument.item(guidance.item()))
            .map(Item::title)
            .orElse(guidance.item()),
        guidance.words(),
        messages.text(
            "exercises.guidance.by",
            names.getOrDefault(guidance.writtenBy(), messages.text("exercises.guidance.left")),
            Dates.text(guidance.writtenAt(), messages),
            guidance.version()),
        ended == null
            ? messages.text("exercises.guidance.stands")
            : messages.text(
                "exercises.guidance.ended", Dates.text(ended.at(), messages), ended.reason()),
        guidance.stands());
  }

  private Map<UUID, String> names(Reader reader) {
    Map<UUID, String> names = new HashMap<>();
    for (Worker worker : workers.withSuspended(reader)) {
      names.putIfAbsent(worker.account(), worker.name());
    }
    return names;
  }
}
