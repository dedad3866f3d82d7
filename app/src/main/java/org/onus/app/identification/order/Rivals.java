package org.onus.app.identification.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Stability;
import org.onus.engine.ranking.WeightedProfile;
import org.onus.engine.ranking.Weights;

/**
 * How firm places of an order are when one weight at a time moves by a fifth: only those whose
 * scores are near enough can change them.
 */
public final class Rivals {
  private final Candidate[] chosen;
  private final List<Candidate> near;
  private final int above;

  private Rivals(Candidate[] chosen, List<Candidate> near, int above) {
    this.chosen = chosen;
    this.near = near;
    this.above = above;
  }

  /**
   * Best and worst rank of those chosen, under the profile's weights and the eight others.
   *
   * @param candidates of this order; those without a score are left out
   */
  public static Map<RecordId, Stability> stabilities(
      Order order, WeightedProfile profile, Collection<Candidate> candidates) {
    Candidate[] chosen = candidates.stream().filter(Candidate::isScored).toArray(Candidate[]::new);
    if (chosen.length == 0) {
      return Map.of();
    }
    double reach = reach(profile);
    double low = Arrays.stream(chosen).mapToDouble(Candidate::score).min().orElseThrow() - reach;
    double high = Arrays.stream(chosen).mapToDouble(Candidate::score).max().orElseThrow() + reach;
    return new Rivals(chosen, order.between(low, high), order.above(high)).stabilities(profile);
  }

  /** How far apart two scores may be for a fifth of one weight to change who stands first. */
  private static double reach(WeightedProfile profile) {
    Components w = profile.weights();
    Components caps = profile.caps();
    double most =
        Math.max(
            Math.max(w.recency() * caps.recency(), w.frequency() * caps.frequency()),
            Math.max(w.gravity() * caps.gravity(), w.victims() * caps.victims()));
    return 0.2 * most + 1e-9;
  }

  private Map<RecordId, Stability> stabilities(WeightedProfile profile) {
    List<Components> weights = new ArrayList<>(Weights.movedByAFifth(profile.weights()));
    weights.add(profile.weights());
    Map<RecordId, Stability> found = HashMap.newHashMap(chosen.length);
    for (Components moved : weights) {
      Arrays.sort(
          chosen, (left, right) -> compare(left, value(left, moved), right, value(right, moved)));
      int rank = above + 1;
      int[] ahead = ahead(moved);
      for (int i = 0; i < chosen.length; i++) {
        rank += ahead[i];
        found.merge(chosen[i].record(), new Stability(rank, rank), Rivals::widest);
      }
    }
    return found;
  }

  /** At place i, how many of the near stand before chosen i but not before chosen i - 1. */
  private int[] ahead(Components weights) {
    double[] values = Arrays.stream(chosen).mapToDouble(one -> value(one, weights)).toArray();
    int[] ahead = new int[chosen.length + 1];
    for (Candidate rival : near) {
      double value = value(rival, weights);
      int low = 0;
      int high = chosen.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(rival, value, chosen[middle], values[middle]) < 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      ahead[low]++;
    }
    return ahead;
  }

  private static int compare(Candidate left, double ofLeft, Candidate right, double ofRight) {
    int byValue = Double.compare(ofRight, ofLeft);
    return byValue != 0 ? byValue : Candidate.TIES.compare(left, right);
  }

  private static double value(Candidate candidate, Components weights) {
    Components components = candidate.components();
    return components == null ? Candidate.NONE : components.weighted(weights);
  }

  private static Stability widest(Stability left, Stability right) {
    return new Stability(
        Math.min(left.best(), right.best()), Math.max(left.worst(), right.worst()));
  }
}
