package org.onus.engine.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scale;
import org.onus.engine.statistics.Answer;
import org.onus.engine.statistics.Prevalence;

/**
 * Cases assessed with one instrument.
 *
 * @param sites in the order in which they are shown; every case is of one of them
 */
public record Cohort(Instrument instrument, List<String> sites, List<AssessedCase> cases) {

  public Cohort {
    sites = List.copyOf(sites);
    cases = List.copyOf(cases);
  }

  /** The cases of one site. */
  public List<AssessedCase> of(String site) {
    return cases.stream().filter(one -> one.site().equals(site)).toList();
  }

  /** How many cases of each site have each of these traits; one without any of them is left out. */
  public CountTable table(List<String> traits, Function<AssessedCase, String> trait) {
    int[][] counts = new int[traits.size()][sites.size()];
    for (AssessedCase one : cases) {
      int row = traits.indexOf(trait.apply(one));
      if (row >= 0) {
        counts[row][sites.indexOf(one.site())]++;
      }
    }
    return new CountTable(traits, sites, counts);
  }

  /**
   * How common each item is at each site, in the order of the questions. Each is worked out by
   * itself: an exact test of many sites takes about a second.
   */
  public List<Prevalence> prevalence() {
    List<AssessedCase> inOrder = sites.stream().flatMap(site -> of(site).stream()).toList();
    return instrument.questions().parallelStream()
        .flatMap(question -> Prevalence.of(answers(inOrder, question)).stream())
        .toList();
  }

  private static List<Answer> answers(List<AssessedCase> inOrder, Question question) {
    List<Answer> answers = new ArrayList<>(inOrder.size());
    for (AssessedCase one : inOrder) {
      answers.add(
          new Answer(
              Integer.toString(answers.size()),
              one.site(),
              question.item(),
              question.timeframe(),
              applies(one, question)));
    }
    return answers;
  }

  /** Whether an item applies to a case: its answer has points. Null if it is not known. */
  static @Nullable Boolean applies(AssessedCase one, Question question) {
    Optional<Item> item = one.answers().instrument().item(question.item());
    Optional<String> answer = one.answers().to(question);
    if (answer.isEmpty() || item.isEmpty() || !(item.get().scale() instanceof Scale.OneOf scale)) {
      return null;
    }
    return scale.options().stream()
        .filter(option -> option.key().equals(answer.get()))
        .map(option -> option.points() > 0)
        .findFirst()
        .orElse(null);
  }
}
