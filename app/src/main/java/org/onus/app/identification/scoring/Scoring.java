package org.onus.app.identification.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.BothWays;
import org.onus.app.identification.Lifetimes;
import org.onus.app.identification.ListedPerson.Lifetime;
import org.onus.app.identification.ScoredPerson;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.people.RecordId;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.CriterionAt;
import org.onus.engine.criteria.Verdict;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.HarmBothWays;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Score;

/** Scores the people of one log as at one day. Has scratch space: one for each thread. */
public final class Scoring {
  private final IncidentLog log;
  private final CustodySpells custody;
  private final LocalDate asAt;
  private final InForce inForce;
  private final Function<RecordId, String> references;
  private final Lifetimes lifetimes;
  private final List<CriterionAt> criteria;
  private final Map<Profile, Explainer> explainers;

  Scoring(
      IncidentLog log,
      CustodySpells custody,
      LocalDate asAt,
      HarmWeights weights,
      InForce inForce,
      Function<RecordId, String> references) {
    this.log = log;
    this.custody = custody;
    this.asAt = asAt;
    this.references = references;
    lifetimes = new Lifetimes(log, weights, asAt);
    this.inForce = inForce;
    criteria = Criteria.allAt(inForce.rules(), asAt, weights);
    explainers =
        inForce.profiles().stream()
            .collect(
                Collectors.toMap(
                    profile -> profile,
                    profile -> new Explainer(log, profile, weights, custody, asAt)));
  }

  /** Everybody whose number lies in the block: what each profile says of them. */
  List<Entry> block(int block, int size) {
    return IntStream.range(block * size, Math.min(log.people(), (block + 1) * size))
        .mapToObj(log::history)
        .filter(history -> history.size() > 0)
        .flatMap(this::of)
        .toList();
  }

  /** What each profile says of one person; nothing of someone without a row up to the day. */
  Stream<Entry> of(History history) {
    Lifetime lifetime = lifetimes.of(history);
    if (lifetime.events() == 0) {
      return Stream.empty();
    }
    Map<Verdict, List<String>> verdicts =
        criteria.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.verdict(history),
                    Collectors.mapping(rule -> rule.criterion().name(), Collectors.toList())));
    List<String> met = verdicts.getOrDefault(Verdict.MET, List.of());
    List<String> undecided = verdicts.getOrDefault(Verdict.NOT_KNOWN, List.of());
    List<String> areas = lifetimes.areas(history);
    return inForce.profiles().stream()
        .map(
            profile -> {
              ScoredPerson person = of(history, profile, lifetime, met, undecided, areas);
              return person == null
                  ? null
                  : new Entry(profile, person, undecided, bothWays(history, person));
            })
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  /**
   * One person by one profile.
   *
   * @param undecided rules that ask what is not known of the person
   * @param bothWays whom harm both ways is with, as it is kept
   */
  public record Entry(
      Profile profile, ScoredPerson person, List<String> undecided, List<String> bothWays) {}

  private List<String> bothWays(History history, ScoredPerson person) {
    return person.flags().contains(Flag.BOTH_WAYS)
        ? BothWays.kept(HarmBothWays.of(log, history, asAt))
        : List.of();
  }

  private @Nullable ScoredPerson of(
      History history,
      Profile profile,
      Lifetime lifetime,
      List<String> met,
      List<String> undecided,
      List<String> areas) {
    Explainer explainer = Objects.requireNonNull(explainers.get(profile));
    Optional<Explanation> explanation = explainer.explain(history);
    // lists by rule are ordered by the first profile, so only it keeps people without a score
    if (explanation.isEmpty()
        && ((met.isEmpty() && undecided.isEmpty()) || !profile.equals(inForce.first()))) {
      return null;
    }
    RecordId record = RecordId.of(history.personId());
    Score score = explanation.map(Explanation::score).orElse(null);
    return new ScoredPerson(
        record,
        references.apply(record),
        score,
        lifetime,
        explanation.map(Explanation::why).orElseGet(() -> ScoredPerson.whyWithoutScore(lifetime)),
        flags(explanation.map(Explanation::flags).orElseGet(() -> explainer.flagsOf(history))),
        met,
        areas,
        grades(history, explanation.map(Explanation::countedRows).orElse(List.of())),
        custodyNow(history.personId()));
  }

  private static EnumSet<Flag> flags(java.util.Set<Flag> flags) {
    EnumSet<Flag> inOrder = EnumSet.noneOf(Flag.class);
    inOrder.addAll(flags);
    return inOrder;
  }

  private static ScoredPerson.Grades grades(History history, List<Integer> counted) {
    List<RiskGrade> grades = new ArrayList<>();
    for (int i : counted) {
      RiskGrade grade = history.riskGrade(i);
      if (grade != null) {
        grades.add(grade);
      }
    }
    return grades.isEmpty()
        ? new ScoredPerson.Grades(null, null)
        : new ScoredPerson.Grades(
            grades.stream().max(Comparator.naturalOrder()).orElseThrow(), grades.getLast());
  }

  private ScoredPerson.CustodyNow custodyNow(String person) {
    boolean inCustody = false;
    LocalDate until = null;
    LocalDate released = null;
    for (Spell spell : custody.joined(person)) {
      if (spell.from().isAfter(asAt)) {
        break;
      }
      if (spell.to() == null || spell.to().isAfter(asAt)) {
        inCustody = true;
        until = spell.to();
      } else {
        released = spell.to();
      }
    }
    return new ScoredPerson.CustodyNow(inCustody, until, released);
  }
}
