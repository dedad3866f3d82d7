package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which records are taken for one person's, and what was left for people to decide. */
public final class Clusters {

  private final People people;

  /** The first record of the cluster of each record. */
  private final int[] first;

  private final List<Flagged> flagged;

  Clusters(People people, int[] first, List<Flagged> flagged) {
    this.people = people;
    this.first = first;
    this.flagged = List.copyOf(flagged);
  }

  /** The id of the cluster of a record: the smallest record id in it. */
  public String idOf(int record) {
    return people.id(first[record]);
  }

  public boolean areTogether(int left, int right) {
    return first[left] == first[right];
  }

  int first(int record) {
    return first[record];
  }

  /** How many people the records are about. */
  public int count() {
    int count = 0;
    for (int record = 0; record < first.length; record++) {
      count += first[record] == record ? 1 : 0;
    }
    return count;
  }

  /** The records of each cluster that has more than one. */
  public List<List<Integer>> larger() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int record = 0; record < first.length; record++) {
      if (first[record] != record) {
        members.computeIfAbsent(first[record], key -> new ArrayList<>(List.of(key))).add(record);
      }
    }
    return List.copyOf(members.values());
  }

  /** Links that were not accepted, the strongest first. */
  public List<Flagged> flagged() {
    return flagged;
  }
}
