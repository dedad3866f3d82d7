package org.onus.app.casefile.web.sameperson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.recording.DetailWords;
import org.onus.app.people.Ended;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.persons.Judgement;
import org.onus.app.people.persons.Judging;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.persons.Verdict;
import org.onus.app.people.search.EvidenceWords;
import org.onus.app.people.search.Likeness;
import org.onus.app.people.search.Likenesses;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.linkage.Evidence;
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

/** Two records side by side: the same person's, different people's, or not to be told. */
@Controller
@Requires(Act.REVIEW_LINKS)
@RequestMapping("/people/{record}/same-as/{other}")
class PairPage {
  private final Screens screens;
  private final PersonDoor door;
  private final People people;
  private final Details details;
  private final Likenesses likenesses;
  private final Judging judging;
  private final PairEffects effects;

  PairPage(
      Screens screens,
      PersonDoor door,
      People people,
      Details details,
      Likenesses likenesses,
      Judging judging,
      PairEffects effects) {
    this.screens = screens;
    this.door = door;
    this.people = people;
    this.details = details;
    this.likenesses = likenesses;
    this.judging = judging;
    this.effects = effects;
  }

  static boolean mayReview(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.REVIEW_LINKS);
  }

  @GetMapping
  View show(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable RecordId other,
      @RequestParam(defaultValue = "false") boolean queue) {
    return screens.show(
        "casefile/web/sameperson/pair",
        view(reader, record, other, queue, "", "", Problems.none()));
  }

  @PostMapping
  View decide(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable RecordId other,
      @RequestParam(defaultValue = "false") boolean queue,
      @RequestParam(required = false) @Nullable UUID seen,
      @RequestParam(defaultValue = "") String held,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String reason) {
    Problems problems = Problems.none();
    Messages messages = screens.messages();
    Optional<Verdict> decided = Verdict.of(verdict);
    if (decided.isEmpty()) {
      problems.add("verdict", messages.text("casefile.pair.verdict.missing"));
    }
    String why = PairWords.reason(reason, problems, messages);
    Opened opened = open(reader, pair(record, other));
    if (decided.isPresent() && problems.isEmpty()) {
      Judging.Seen before = new Judging.Seen(seen, held, people);
      switch (judging.decide(reader, opened, pair(record, other), before, decided.get(), why)) {
        case DECIDED -> {
          return new RedirectView(queue ? "/same-person?decided=" + record : "/persons/" + record);
        }
        case DECIDED_MEANWHILE -> problems.add("verdict", messages.text("casefile.pair.overtaken"));
        case CHANGED_MEANWHILE -> problems.add("verdict", messages.text("casefile.pair.changed"));
        case GROUPED_MEANWHILE -> problems.add("verdict", messages.text("casefile.pair.grouped"));
      }
    }
    return screens.refuse(
        "casefile/web/sameperson/pair",
        view(reader, record, other, queue, verdict, reason, problems));
  }

  private Opened open(Reader reader, Pair pair) {
    return door.open(reader, Act.OPEN_PERSON, pair.records());
  }

  private static Pair pair(RecordId record, RecordId other) {
    if (record.equals(other)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new Pair(record, other);
  }

  private PairView view(
      Reader reader,
      RecordId record,
      RecordId other,
      boolean queue,
      String verdict,
      String reason,
      Problems problems) {
    Pair pair = pair(record, other);
    Opened opened = open(reader, pair);
    // before all that is shown: what changes in between makes the form out of date, never the page
    Judging.Seen seen = judging.seen(reader, pair);
    List<Detail> held = details.open(reader, opened);
    Map<RecordId, Reference> references = people.references(reader, List.of(record, other));
    Optional<Evidence> evidence = likenesses.between(reader, record, other).map(Likeness::evidence);
    Messages messages = screens.messages();
    PairEffects.Before before = effects.of(reader, pair, messages);
    return new PairView(
        "/people/" + record + "/same-as/" + other,
        queue ? "/same-person" : "/persons/" + record,
        queue,
        PairWords.record(Objects.requireNonNull(references.get(record)), messages),
        PairWords.record(Objects.requireNonNull(references.get(other)), messages),
        rows(held, record, other, PersonSearch.seesWhereabouts(reader)),
        evidence.map(this::waterfall).orElse(List.of()),
        evidence.map(this::likely).orElse(messages.text("casefile.pair.no-evidence")),
        before.effects(),
        List.of(Verdict.values()).stream()
            .map(one -> Choice.of(one.name(), messages.text(one.label())))
            .toList(),
        verdict,
        reason,
        seen.decision() == null ? null : seen.decision().toString(),
        seen.held(),
        seen.people(),
        messages.text(before.together() ? "casefile.pair.now.one" : "casefile.pair.now.two"),
        before.apart(),
        judging.last(reader, pair).map(last -> decided(last, messages)).orElse(List.of()),
        problems);
  }

  /** The decision made last, and that it stands no longer if it does not. */
  private static List<String> decided(Judgement last, Messages messages) {
    List<String> decided = new ArrayList<>();
    decided.add(
        messages.text(
            "casefile.pair.decided",
            messages.text(last.verdict().label()),
            Dates.text(last.decidedAt(), messages),
            last.reason()));
    Ended ended = last.ended();
    if (ended != null) {
      decided.add(
          messages.text(
              "casefile.pair.taken-back", Dates.text(ended.at(), messages), ended.reason()));
    }
    return decided;
  }

  private List<PairView.Row> rows(
      List<Detail> held, RecordId one, RecordId other, boolean whereabouts) {
    return List.of(DetailKind.values()).stream()
        .filter(kind -> whereabouts || !kind.tellsWhereabouts())
        .map(
            kind ->
                new PairView.Row(
                    screens.messages().text(kind.label()),
                    texts(held, one, kind),
                    texts(held, other, kind)))
        .filter(row -> !row.one().isEmpty() || !row.other().isEmpty())
        .toList();
  }

  /** Those that stand, and after them what stood before. */
  private List<String> texts(List<Detail> held, RecordId record, DetailKind kind) {
    Messages messages = screens.messages();
    return held.stream()
        .filter(detail -> detail.record().equals(record) && detail.kind() == kind)
        .filter(detail -> !detail.isMistaken())
        .sorted((a, b) -> Boolean.compare(b.stands(), a.stands()))
        .map(
            detail ->
                detail.stands()
                    ? DetailWords.text(detail, messages)
                    : messages.text("casefile.pair.before", DetailWords.text(detail, messages)))
        .toList();
  }

  private List<PairView.Step> waterfall(Evidence evidence) {
    Messages messages = screens.messages();
    List<PairView.Step> steps = new ArrayList<>();
    steps.add(new PairView.Step(messages.text("casefile.pair.prior"), bits(evidence.priorBits())));
    evidence
        .parts()
        .forEach(
            part ->
                steps.add(
                    new PairView.Step(EvidenceWords.capital(part.words()), bits(part.bits()))));
    steps.add(new PairView.Step(messages.text("casefile.pair.sum"), bits(evidence.weight())));
    return steps;
  }

  private static String bits(double bits) {
    return String.format(Locale.UK, "%+.1f", bits);
  }

  /** Odds in words that do not pretend to more than they are. */
  private String likely(Evidence evidence) {
    double probability = evidence.probability();
    String key =
        probability >= 0.99
            ? "almost"
            : probability >= 0.5 ? "likely" : probability >= 0.05 ? "may" : "hardly";
    return screens.messages().text("casefile.pair.likely." + key);
  }
}
