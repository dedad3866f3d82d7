package org.onus.app.identification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.Combined.Alone;
import org.onus.app.identification.Combined.Place;
import org.onus.app.identification.Combined.Said;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.CriterionAt;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Score;

/** Works out what records say together, from what was read of them. */
final class Together {
  private final SortedSet<RecordId> records;
  private final Map<RecordId, Reference> references;
  private final IncidentLog log;
  private final JoinedRecords joined;
  private final CustodySpells custody;
  private final HarmWeights weights;
  private final Profile profile;
  private final LocalDate asAt;
  private final List<CriterionAt> rules;
  private final @Nullable Order ranked;

  /**
   * Prepares to work it out.
   *
   * @param log the records' own rows
   * @param joined the same as one person's
   * @param ranked everybody's list as at the day; null while it is not kept
   */
  Together(
      SortedSet<RecordId> records,
      Map<RecordId, Reference> references,
      IncidentLog log,
      JoinedRecords joined,
      CustodySpells custody,
      HarmWeights weights,
      InForce inForce,
      LocalDate asAt,
      @Nullable Order ranked) {
    this.records = records;
    this.references = references;
    this.log = log;
    this.joined = joined;
    this.custody = custody;
    this.weights = weights;
    this.profile = inForce.first();
    this.asAt = asAt;
    this.rules = Criteria.allAt(inForce.rules(), asAt, weights);
    this.ranked = ranked;
  }

  /** Empty if no row is recorded up to the day. */
  Optional<Combined> combined() {
    return joined
        .asRecorded()
        .filter(history -> !history.date(0).isAfter(asAt))
        .map(history -> combined(history, joined.countedOnce().orElse(history)));
  }

  private Combined combined(History whole, History once) {
    Said said = said(whole);
    Set<JoinedRecords.Reference> again = new HashSet<>();
    joined.perhapsTwice().stream()
        .filter(pair -> !pair.date().isAfter(asAt))
        .forEach(pair -> again.add(pair.again()));
    return new Combined(
        asAt,
        profile,
        said,
        again.isEmpty() ? null : said(once),
        records.stream().flatMap(this::alone).toList(),
        rules.stream().map(rule -> rule(rule, whole, once)).toList(),
        rows(whole, said.explanation(), again),
        again.size(),
        new Lifetimes(whole.log(), weights, asAt).areas(whole),
        custody.checked());
  }

  /** Whoever is in custody under one record is in custody. */
  private CustodySpells custodyOf(String person) {
    List<Spell> all =
        records.stream().flatMap(record -> custody.joined(record.toString()).stream()).toList();
    return custody.checked() ? CustodySpells.of(Map.of(person, all)) : CustodySpells.NOT_CHECKED;
  }

  private Said said(History history) {
    Explainer explainer =
        new Explainer(history.log(), profile, weights, custodyOf(history.personId()), asAt);
    Explanation explanation = explainer.explain(history).orElse(null);
    return new Said(
        explanation,
        new Lifetimes(history.log(), weights, asAt).of(history),
        explanation == null ? explainer.flagsOf(history) : explanation.flags(),
        explanation == null ? null : placeBy(explanation.score()));
  }

  /** Where the person would stand by this score. */
  private @Nullable Place placeBy(@Nullable Score score) {
    if (ranked == null || score == null) {
      return null;
    }
    RecordId first = records.first();
    long own = records.stream().map(ranked::placeOf).filter(place -> place >= 0).distinct().count();
    return new Place(
        ranked.placeInsteadOf(
                records,
                Candidate.ofScore(
                    first, Objects.requireNonNull(references.get(first)).text(), score))
            + 1,
        ranked.scored() - (int) own + 1);
  }

  private Stream<Alone> alone(RecordId record) {
    return log.history(record.toString()).stream()
        .map(
            history -> {
              Score score =
                  new Explainer(log, profile, weights, custody, asAt)
                      .explain(history)
                      .map(Explanation::score)
                      .orElse(null);
              return new Alone(
                  record, score, new Lifetimes(log, weights, asAt).of(history), placeBy(score));
            });
  }

  private Combined.Rule rule(CriterionAt rule, History whole, History once) {
    return new Combined.Rule(
        rule.criterion(),
        rule.verdict(whole),
        rule.verdict(once),
        rule.rowsBehind(whole),
        records.stream()
            .filter(record -> log.history(record.toString()).filter(rule).isPresent())
            .toList());
  }

  private List<Combined.Row> rows(
      History history, @Nullable Explanation explanation, Set<JoinedRecords.Reference> again) {
    Set<Integer> counted = explanation == null ? Set.of() : Set.copyOf(explanation.countedRows());
    return IntStream.range(0, history.size())
        .filter(i -> !history.date(i).isAfter(asAt))
        .mapToObj(
            i -> {
              JoinedRecords.Reference incident = JoinedRecords.Reference.of(history.incidentId(i));
              return new Combined.Row(
                  history.row(i),
                  incident,
                  history.victim(i),
                  counted.contains(i),
                  again.contains(incident));
            })
        .toList();
  }
}
