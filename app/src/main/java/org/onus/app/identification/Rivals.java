package org.onus.app.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.identification.Standings.Standing;
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

  /** Someone near, with the components that other weights weigh. */
  record Rival(Components components, Standing standing) {

    Standing with(Components weights) {
      return new Standing(
          standing.key(),
          standing.reference(),
          components.weighted(weights),
          standing.harmDays(),
          standing.events(),
          standing.lastDay());
    }
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
    Map<String, Stability> byKey = HashMap.newHashMap(near.size());
    for (Components moved : weights) {
      Standings.ranks(near.stream().map(rival -> rival.with(moved)).toList())
          .forEach(
              (key, rank) ->
                  byKey.merge(key, new Stability(above + rank, above + rank), Rivals::widest));
    }
    Map<RecordId, Stability> found = HashMap.newHashMap(near.size());
    byKey.forEach((key, stability) -> found.put(RecordId.of(key), stability));
    return found;
  }

  private static Stability widest(Stability left, Stability right) {
    return new Stability(
        Math.min(left.best(), right.best()), Math.max(left.worst(), right.worst()));
  }
}
