package org.onus.app.identification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.Effect.Mover;
import org.onus.app.identification.Standings.Standing;
import org.onus.app.identification.order.Order;
import org.onus.app.people.RecordId;

/** Everybody's place before and after a file, and whose is another. */
final class EffectComparison {
  private static final int PLACES = 100;
  private static final int MOVED_WITHIN = 1_000;
  private static final int MOVED_SHOWN = 10;

  private final ProposedList proposed;
  private final Map<String, Standing> before;
  private final Map<String, Standing> after;
  private final Map<String, Integer> ranksBefore;
  private final Map<String, Integer> ranksAfter;

  EffectComparison(Order order, ProposedList proposed) {
    this.proposed = proposed;
    before = standings(order);
    after = new HashMap<>(before);
    proposed.references().keySet().forEach(after::remove);
    after.putAll(proposed.standings());
    ranksBefore = Standings.ranks(before.values());
    ranksAfter = Standings.ranks(after.values());
  }

  private static Map<String, Standing> standings(Order order) {
    return order.all().stream()
        .map(
            one ->
                new Standing(
                    one.record().toString(),
                    one.reference(),
                    one.score(),
                    one.harmDays(),
                    one.events(),
                    one.lastDay()))
        .collect(Collectors.toMap(Standing::key, one -> one));
  }

  Effect effect(LocalDate asAt) {
    List<String> changed =
        proposed.references().keySet().stream()
            .filter(key -> !Objects.equals(before.get(key), after.get(key)))
            .toList();
    return new Effect(
        asAt,
        changed.size(),
        before.size(),
        after.size(),
        PLACES,
        first(ranksAfter, key -> !isFirst(ranksBefore.get(key))),
        first(ranksBefore, key -> !isFirst(ranksAfter.get(key))),
        changed.stream()
            .map(this::withoutWhy)
            .filter(mover -> mover.distance() > 0 && mover.better() <= MOVED_WITHIN)
            .sorted(
                Comparator.comparingInt(Mover::distance).reversed().thenComparingInt(Mover::better))
            .limit(MOVED_SHOWN)
            .map(mover -> mover(Objects.requireNonNull(mover.record()).toString()))
            .toList());
  }

  /** Those of the first places for whom the condition holds, best first. */
  private List<Mover> first(Map<String, Integer> ranks, Predicate<String> condition) {
    return ranks.entrySet().stream()
        .filter(entry -> isFirst(entry.getValue()) && condition.test(entry.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .map(entry -> mover(entry.getKey()))
        .toList();
  }

  private static boolean isFirst(@Nullable Integer rank) {
    return rank != null && rank <= PLACES;
  }

  private Mover mover(String key) {
    Mover mover = withoutWhy(key);
    return proposed.references().containsKey(key)
        ? new Mover(
            mover.record(), mover.reference(), mover.before(), mover.after(), proposed.why(key))
        : mover;
  }

  private Mover withoutWhy(String key) {
    Standing standing = before.get(key);
    return new Mover(
        key.startsWith(ProposedList.NEW) ? null : RecordId.of(key),
        standing == null
            ? Objects.requireNonNull(proposed.references().get(key))
            : standing.reference(),
        ranksBefore.get(key),
        ranksAfter.get(key),
        null);
  }
}
