package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.CriterionAt;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Ranked;

/** What a list says of each person on it. Safe for several threads. */
final class ListedLines {

  private final Explainer explainer;
  private final List<CriterionAt> shipped;
  private final Lifetimes lifetimes;

  ListedLines(
      IncidentLog log,
      Profile profile,
      HarmWeights weights,
      CustodySpells custody,
      LocalDate asAt) {
    explainer = new Explainer(log, profile, weights, custody, asAt);
    shipped = Criteria.shippedAt(asAt, weights);
    lifetimes = new Lifetimes(log, weights, asAt);
  }

  ListedPerson of(Ranked ranked, ListedPerson.@Nullable Before before) {
    History history = ranked.history();
    Explanation explanation = explainer.explain(history).orElseThrow();
    return new ListedPerson(
        ranked.rank(),
        history.personId(),
        explanation,
        ranked.stability(),
        Criteria.met(shipped, history),
        new TreeSet<>(explanation.flags()),
        lifetimes.of(history),
        lifetimes.areas(history),
        List.of(),
        counted(history, explanation),
        before);
  }

  ListedPerson ofUnscored(History history) {
    return new ListedPerson(
        null,
        history.personId(),
        null,
        null,
        Criteria.met(shipped, history),
        new TreeSet<>(explainer.flagsOf(history)),
        lifetimes.of(history),
        lifetimes.areas(history),
        List.of(),
        List.of(),
        null);
  }

  private List<ListedPerson.Counted> counted(History history, Explanation explanation) {
    return explanation.countedRows().stream()
        .map(
            i ->
                new ListedPerson.Counted(
                    history.incidentId(i),
                    null,
                    history.date(i),
                    history.offenceCode(i),
                    lifetimes.harmDays(history, i)))
        .toList();
  }
}
