package org.onus.app.identification.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.ranking.Profile;

/**
 * The profiles and rules that people are ranked and found by at one time, the shipped ones first.
 *
 * @param definitions which of analysts' own are among them
 */
public record InForce(List<Profile> profiles, List<Criterion> rules, List<Definition> definitions) {

  public Optional<Profile> profile(String name) {
    return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  public Optional<Criterion> rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The profile that orders lists by rule. */
  public Profile first() {
    return profiles.getFirst();
  }

  /** What a day's scores must know to answer a question that names these; empty if all do. */
  public List<String> needed(String... names) {
    return definitions.stream()
        .filter(definition -> Stream.of(names).anyMatch(definition.name()::equals))
        .map(Definition::key)
        .toList();
  }

  public List<String> keys() {
    return definitions.stream().map(Definition::key).toList();
  }
}
