package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Records around one another, put together by the same rules as a whole set: what an index of many
 * records found to be linked, without weighing all the others.
 */
public final class Neighbourhood {

  /** Two records that an index links without a human. */
  public record Linked(String one, String other, double weight) {}

  private Neighbourhood() {}

  /**
   * The records that are the same person's.
   *
   * @param records each id once
   * @param linked among these records; a pair may be given twice
   * @return the groups, each with its ids in order, by their first ids
   */
  public static List<List<String>> groups(
      LinkageModel model,
      Collection<PersonRecord> records,
      Collection<Linked> linked,
      Judgements judgements,
      int thisYear) {
    People.Builder builder = new People.Builder(thisYear);
    records.forEach(builder::add);
    People people = builder.build();
    List<Link> links = new ArrayList<>();
    for (Linked pair : linked) {
      int one = people.indexOf(pair.one());
      int other = people.indexOf(pair.other());
      if (one >= 0 && other >= 0 && one != other) {
        links.add(new Link(Math.min(one, other), Math.max(one, other), pair.weight()));
      }
    }
    Collections.sort(links);
    Clusters clusters =
        Clustering.of(
            people, new Scorer(model), links, LinkageModel.weight(Linkage.AUTOMATIC), judgements);
    List<List<String>> groups = new ArrayList<>();
    for (int record = 0; record < people.size(); record++) {
      int first = clusters.first(record);
      if (first == record) {
        List<String> group = new ArrayList<>();
        for (int member = record; member < people.size(); member++) {
          if (clusters.first(member) == first) {
            group.add(people.id(member));
          }
        }
        groups.add(group);
      }
    }
    return groups;
  }
}
