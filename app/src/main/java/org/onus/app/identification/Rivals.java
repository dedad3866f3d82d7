package org.onus.app.identification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onus.app.identification.Standings.Standing;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Stability;
import org.onus.engine.ranking.WeightedProfile;
import org.onus.engine.ranking.Weights;

/**
 * The people near enough to some places of a list to change them when a weight moves by a fifth.
 *
 * @param near those whose score lies within {@link #reach} of the places
 * @param above how many stand higher, whatever weight moves
 */
record Rivals(List<Rival> near, int above) {

  /** Someone near, with the components that weights weigh. */
  record Rival(Components components, Standing standing) {}

  /** How far apart two scores may be for a fifth of one weight to change who stands first. */
  static double reach(WeightedProfile profile) {
    Components w = profile.weights();
    Components caps = profile.caps();
    double most =
        Math.max(
            Math.max(w.recency() * caps.recency(), w.frequency() * caps.frequency()),
            Math.max(w.gravity() * caps.gravity(), w.victims() * caps.victims()));
    return 0.2 * most + 1e-9;
  }

  /**
   * Best and worst rank of those chosen among the near, under the profile's weights and the eight
   * others, by key of their standing.
   */
  Map<String, Stability> stabilities(WeightedProfile profile, Set<String> chosen) {
    List<Components> weights = new ArrayList<>(Weights.movedByAFifth(profile.weights()));
    weights.add(profile.weights());
    Rival[] theirs =
        near.stream()
            .filter(rival -> chosen.contains(rival.standing().key()))
            .toArray(Rival[]::new);
    Map<String, Stability> found = HashMap.newHashMap(theirs.length);
    for (Components moved : weights) {
      Arrays.sort(
          theirs,
          (left, right) ->
              compare(
                  left,
                  left.components().weighted(moved),
                  right,
                  right.components().weighted(moved)));
      int rank = above + 1;
      int[] ahead = ahead(theirs, moved);
      for (int i = 0; i < theirs.length; i++) {
        rank += ahead[i];
        found.merge(theirs[i].standing().key(), new Stability(rank, rank), Rivals::widest);
      }
    }
    return found;
  }

  /** At place i, how many of the near stand before chosen i but not before chosen i - 1. */
  private int[] ahead(Rival[] inOrder, Components weights) {
    double[] values =
        Arrays.stream(inOrder).mapToDouble(rival -> rival.components().weighted(weights)).toArray();
    int[] ahead = new int[inOrder.length + 1];
    for (Rival rival : near) {
      double value = rival.components().weighted(weights);
      int low = 0;
      int high = inOrder.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(rival, value, inOrder[middle], values[middle]) < 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      ahead[low]++;
    }
    return ahead;
  }

  private static int compare(Rival left, double ofLeft, Rival right, double ofRight) {
    int byValue = Double.compare(ofRight, ofLeft);
    return byValue != 0 ? byValue : Standings.TIES.compare(left.standing(), right.standing());
  }

  private static Stability widest(Stability left, Stability right) {
    return new Stability(
        Math.min(left.best(), right.best()), Math.max(left.worst(), right.worst()));
  }
}
