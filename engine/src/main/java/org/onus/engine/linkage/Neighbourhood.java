package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Records around one another, put together by the same rules as a whole set: what an index of many
 * records found to be linked, without weighing all the others.
 *
 * @param groups the records that are the same person's, each with its ids in order, by their first
 *     ids
 * @param apart pairs that are linked, or decided to be one person's, and yet in two groups, by
 *     their ids: for people to look at
 */
public record Neighbourhood(List<List<String>> groups, List<Apart> apart) {

  public Neighbourhood {
    groups = List.copyOf(groups);
    apart = List.copyOf(apart);
  }

  /** Two records that an index links without a human, perhaps by what stands no longer. */
  public record Linked(String one, String other, double weight) {}

  /** Two records, the one with the smaller id first, whose link was not accepted. */
  public record Apart(String one, String other, double weight, Flagged.Reason reason) {}

  /**
   * A record as it stands.
   *
   * @param names the same under each other name that stands
   */
  public record Standing(PersonRecord record, List<PersonRecord> names) {
    public Standing {
      names = List.copyOf(names);
    }
  }

  /**
   * Puts records together.
   *
   * @param records each id once
   * @param linked among these records; a pair may be given twice
   */
  public static Neighbourhood of(
      LinkageModel model,
      Collection<Standing> records,
      Collection<Linked> linked,
      Judgements judgements,
      int thisYear) {
    People.Builder builder = new People.Builder(thisYear);
    records.forEach(one -> builder.add(one.record()));
    People people = builder.build();
    AsTheyStand standing = new AsTheyStand(records, thisYear);
    List<Link> links = new ArrayList<>();
    List<Flagged> unaccepted = new ArrayList<>();
    for (Linked pair : linked) {
      int one = people.indexOf(pair.one());
      int other = people.indexOf(pair.other());
      if (one >= 0 && other >= 0 && one != other) {
        Link link = new Link(Math.min(one, other), Math.max(one, other), pair.weight());
        unaccepted.add(new Flagged(link, Flagged.Reason.NOT_AS_THEY_STAND));
        if (!standing.isContradicted(pair.one(), pair.other())) {
          links.add(link);
        }
      }
    }
    Collections.sort(links);
    Clusters clusters =
        Clustering.of(
            people, new Scorer(model), links, LinkageModel.weight(Linkage.AUTOMATIC), judgements);
    return new Neighbourhood(
        groups(people, clusters),
        apart(people, clusters, Stream.concat(clusters.flagged().stream(), unaccepted.stream())));
  }

  private static List<List<String>> groups(People people, Clusters clusters) {
    Map<Integer, List<String>> groups = new TreeMap<>();
    for (int record = 0; record < people.size(); record++) {
      groups.computeIfAbsent(clusters.first(record), _ -> new ArrayList<>()).add(people.id(record));
    }
    return List.copyOf(groups.values());
  }

  /** Each pair once: what the clustering says of it goes before that it was not looked at. */
  private static List<Apart> apart(People people, Clusters clusters, Stream<Flagged> flagged) {
    Map<List<Integer>, Apart> apart = new HashMap<>();
    flagged
        .filter(one -> !clusters.areTogether(one.link().left(), one.link().right()))
        .forEach(
            one -> {
              Link link = one.link();
              apart.putIfAbsent(
                  List.of(link.left(), link.right()),
                  new Apart(
                      people.id(link.left()),
                      people.id(link.right()),
                      link.weight(),
                      one.reason()));
            });
    return apart.values().stream()
        .sorted(Comparator.comparing(Apart::one).thenComparing(Apart::other))
        .toList();
  }
}
