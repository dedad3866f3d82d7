package org.onus.app.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.people.RecordId;
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

  /** What decides where someone stands. */
  record Rival(
      RecordId record,
      Components components,
      double harmDays,
      int events,
      int lastDay,
      String reference) {}

  private record Standing(Rival rival, double value) {
    static final Comparator<Standing> ORDER =
        Comparator.comparingDouble(Standing::value)
            .thenComparingDouble(standing -> standing.rival.harmDays())
            .thenComparingInt(standing -> standing.rival.events())
            .thenComparingInt(standing -> standing.rival.lastDay())
            .reversed()
            .thenComparing(standing -> standing.rival.reference())
            .thenComparing(standing -> standing.rival.record());
  }

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
   * Best and worst rank of each of those near, under the profile's weights and the eight others.
   */
  Map<RecordId, Stability> stabilities(WeightedProfile profile) {
    List<Components> weights = new ArrayList<>(Weights.movedByAFifth(profile.weights()));
    weights.add(profile.weights());
    Map<RecordId, Stability> found = HashMap.newHashMap(near.size());
    for (Components moved : weights) {
      List<Standing> standings = new ArrayList<>(near.size());
      for (Rival rival : near) {
        standings.add(new Standing(rival, rival.components().weighted(moved)));
      }
      standings.sort(Standing.ORDER);
      for (int i = 0; i < standings.size(); i++) {
        int rank = above + i + 1;
        found.merge(
            standings.get(i).rival().record(),
            new Stability(rank, rank),
            (left, right) ->
                new Stability(
                    Math.min(left.best(), right.best()), Math.max(left.worst(), right.worst())));
      }
    }
    return found;
  }
}
