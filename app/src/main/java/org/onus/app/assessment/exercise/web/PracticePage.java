package org.onus.app.assessment.exercise.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.assessment.exercise.Practice;
import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.PracticeCase;
import org.onus.engine.instruments.PracticeCases;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scoring;
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

/** A newcomer scores an invented case, and is told where a worked answer differs and why. */
@Controller
@Requires(Act.SCORE_EXERCISES)
@RequestMapping("/practice")
class PracticePage {
  private static final String FORM = "assessment/exercise/scoring";
  private final Screens screens;
  private final Practice practice;
  private final Clock clock;

  PracticePage(Screens screens, Practice practice, Clock clock) {
    this.screens = screens;
    this.practice = practice;
    this.clock = clock;
  }

  @GetMapping
  View list(Reader reader) {
    Map<String, UUID> last = practice.last(reader);
    return screens.show(
        "assessment/exercise/practice",
        new PracticeView(
            PracticeCases.shipped().stream()
                .map(
                    one ->
                        new PracticeView.Line(
                            one.title(),
                            address(one),
                            last.containsKey(one.key())
                                ? address(one) + "/" + last.get(one.key())
                                : null))
                .toList()));
  }

  @GetMapping("/{name}")
  View show(@PathVariable String name) {
    return screens.show(FORM, form(find(name), Map.of(), Problems.none()));
  }

  @PostMapping("/{name}")
  View score(Reader reader, @PathVariable String name, @RequestParam Map<String, String> fields) {
    PracticeCase one = find(name);
    Problems problems = Problems.none();
    Optional<ScoredCase> scored =
        new ScoringForm(fields, problems, screens.messages())
            .scored(reader, one.worked().instrument(), clock.instant());
    if (scored.isEmpty()) {
      return screens.refuse(FORM, form(one, fields, problems));
    }
    UUID token = Answers.token(fields);
    practice.score(reader, token, one, scored.get());
    return new RedirectView(address(one) + "/" + token);
  }

  @GetMapping("/{name}/{id}")
  View compare(Reader reader, @PathVariable String name, @PathVariable UUID id) {
    PracticeCase one = find(name);
    return practice
        .attempt(reader, one, id)
        .map(attempt -> screens.show("assessment/exercise/practiceResult", result(one, attempt)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PracticeCase find(String name) {
    return PracticeCases.find(name)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String address(PracticeCase one) {
    return "/practice/" + one.key();
  }

  private ScoringView form(PracticeCase one, Map<String, String> typed, Problems problems) {
    return ScoringView.of(
        one.title(),
        "/practice",
        address(one),
        screens.messages().text("exercises.practice.lead"),
        one.facts(),
        one.worked().instrument(),
        Map.of(),
        null,
        typed,
        problems,
        screens.messages());
  }

  private PracticeResultView result(PracticeCase one, ScoredCase attempt) {
    Messages messages = screens.messages();
    Instrument instrument = one.worked().instrument();
    ScoredWords words = new ScoredWords(instrument, messages);
    List<PracticeResultView.Line> lines =
        instrument.items().stream()
            .map(
                item -> {
                  List<PracticeResultView.Answer> answers =
                      instrument.questions().stream()
                          .filter(question -> question.item().equals(item.key()))
                          .map(question -> answer(one, attempt, question, words))
                          .toList();
                  return new PracticeResultView.Line(
                      item.title(),
                      answers,
                      attempt.words(item.key()).orElse(""),
                      one.why().getOrDefault(item.key(), ""),
                      answers.stream().anyMatch(PracticeResultView.Answer::differs));
                })
            .toList();
    long differ =
        lines.stream()
            .flatMap(line -> line.answers().stream())
            .filter(PracticeResultView.Answer::differs)
            .count();
    return new PracticeResultView(
        one.title(),
        address(one),
        ScoreWords.of(Scoring.of(attempt.known(instrument)), messages),
        ScoreWords.of(Scoring.of(one.worked()), messages),
        messages.text("exercises.practice.differ", differ, instrument.questions().size()),
        lines,
        messages.text(
            "exercises.practice.judged", words.judgement(attempt.priority()), attempt.reason()),
        messages.text(
            "exercises.practice.judged", words.judgement(one.priority()), one.judgement()));
  }

  private static PracticeResultView.Answer answer(
      PracticeCase one, ScoredCase attempt, Question question, ScoredWords words) {
    String yours = attempt.answer(question);
    String worked = one.worked().to(question).orElse(ScoredCase.UNKNOWN);
    return new PracticeResultView.Answer(
        words.timeframe(question),
        words.answer(question, yours),
        words.answer(question, worked),
        !yours.equals(worked));
  }
}
