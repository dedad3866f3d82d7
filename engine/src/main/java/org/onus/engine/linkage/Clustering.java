package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts records together: first those that people confirmed, then those of one valid PNC, then by
 * links from the strongest on. Two groups are joined if all their records together speak for it,
 * not only the two that the link is between, and neither of the two lacks what tells the others
 * apart.
 */
final class Clustering {

  /** Of larger groups the mean hears only so many records; what tells them apart hears all. */
  private static final int HEARD = 20;

  /** Bits by which the mean of all pairs may stay below what one link must reach. */
  private static final double ALLOWANCE = 3;

  private final People people;
  private final Scorer scorer;
  private final double threshold;
  private final Groups groups;
  private final Map<Integer, List<Integer>> different = new HashMap<>();
  private final Set<Integer> confirmed = new HashSet<>();
  private final List<Flagged> flagged = new ArrayList<>();

  private Clustering(People people, Scorer scorer, double threshold) {
    this.people = people;
    this.scorer = scorer;
    this.threshold = threshold;
    groups = new Groups(people.size());
  }

  /**
   * Clusters all records.
   *
   * @param links the strongest first
   * @param threshold in bits; weaker links are not looked at
   */
  static Clusters of(
      People people, Scorer scorer, List<Link> links, double threshold, Judgements judgements) {
    Clustering clustering = new Clustering(people, scorer, threshold);
    judgements.different().forEach(clustering::noteDifferent);
    judgements.confirmed().forEach(clustering::confirm);
    clustering.joinSamePncs();
    for (Link link : links) {
      if (link.weight() < threshold) {
        break;
      }
      clustering.consider(link);
    }
    return new Clusters(
        people,
        clustering.groups.firsts(),
        clustering.flagged.stream().sorted((a, b) -> a.link().compareTo(b.link())).toList());
  }

  private void noteDifferent(Judgements.Different pair) {
    int one = people.indexOf(pair.one());
    int other = people.indexOf(pair.other());
    if (one >= 0 && other >= 0) {
      different.computeIfAbsent(one, key -> new ArrayList<>()).add(other);
      different.computeIfAbsent(other, key -> new ArrayList<>()).add(one);
    }
  }

  /** A difference within the group is a contradiction that only people can resolve. */
  private void confirm(Set<String> ids) {
    int[] records =
        ids.stream().mapToInt(people::indexOf).filter(record -> record >= 0).sorted().toArray();
    for (int i = 1; i < records.length; i++) {
      int record = records[i];
      int joined = -1;
      for (int before = 0; before < i && joined < 0; before++) {
        joined = areDifferent(records[before], record) ? -1 : records[before];
      }
      if (joined >= 0) {
        groups.join(joined, record);
      }
      if (groups.first(record) != groups.first(records[0])) {
        flag(records[0], record, Flagged.Reason.CONFIRMED_DIFFERENT);
      }
    }
    for (int record : records) {
      confirmed.add(record);
    }
  }

  private void joinSamePncs() {
    Map<String, Set<Integer>> holders = new TreeMap<>();
    for (int record = 0; record < people.size(); record++) {
      Value pnc = people.value(record, PersonColumn.PNC);
      if (pnc != null && pnc.count > 1) {
        holders.computeIfAbsent(new String(pnc.text), key -> new TreeSet<>()).add(record);
      }
    }
    holders.values().forEach(this::joinSamePnc);
  }

  /** Where people say that holders of one PNC differ, evidence decides about the others. */
  private void joinSamePnc(Set<Integer> holders) {
    boolean contradicted = false;
    for (int one : holders) {
      for (int other : holders) {
        if (one < other && areDifferent(one, other)) {
          contradicted = true;
          flag(one, other, Flagged.Reason.SAME_PNC_DIFFERENT_PEOPLE);
        }
      }
    }
    int first = holders.iterator().next();
    for (int other : holders) {
      if (!contradicted && groups.first(first) != groups.first(other)) {
        if (isConfirmed(first) && isConfirmed(other)) {
          flag(first, other, Flagged.Reason.TWO_CONFIRMED);
        } else {
          groups.join(first, other);
        }
      }
    }
  }

  private void consider(Link link) {
    int left = link.left();
    int right = link.right();
    if (groups.first(left) == groups.first(right)) {
      return;
    }
    if (areDifferent(left, right)) {
      flagged.add(new Flagged(link, Flagged.Reason.DIFFERENT_PEOPLE));
    } else if (isConfirmed(left) && isConfirmed(right)) {
      flagged.add(new Flagged(link, Flagged.Reason.TWO_CONFIRMED));
    } else if (isHeldByOne(link)) {
      flagged.add(new Flagged(link, Flagged.Reason.HELD_BY_ONE_RECORD));
    } else {
      groups.join(left, right);
    }
  }

  private void flag(int left, int right, Flagged.Reason reason) {
    int one = Math.min(left, right);
    int other = Math.max(left, right);
    flagged.add(new Flagged(new Link(one, other, weight(one, other)), reason));
  }

  /** Whether a definite difference stands between the groups of the two records. */
  private boolean areDifferent(int left, int right) {
    if (different.isEmpty()) {
      return false;
    }
    int other = groups.first(right);
    for (int member : groups.members(left)) {
      for (int apart : different.getOrDefault(member, List.of())) {
        if (groups.first(apart) == other) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isConfirmed(int record) {
    if (confirmed.isEmpty()) {
      return false;
    }
    for (int member : groups.members(record)) {
      if (confirmed.contains(member)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the groups of a link have only it in common: all pairs across them together speak
   * against it, or one of the two records lacks what tells the others apart, as a record without a
   * date of birth does between father and son.
   */
  private boolean isHeldByOne(Link link) {
    int[] ones = groups.members(link.left());
    int[] others = groups.members(link.right());
    long own = pattern(link.left(), link.right());
    if (Evidence.isSilent(own) && areToldApart(ones, others, own)) {
      return true;
    }
    int left = Math.min(ones.length, HEARD);
    int right = Math.min(others.length, HEARD);
    double sum = 0;
    for (int one = 0; one < left; one++) {
      for (int other = 0; other < right; other++) {
        sum += weight(ones[one], others[other]);
      }
    }
    return sum / ((double) left * right) < threshold - ALLOWANCE;
  }

  /** Whether any two across the groups differ in what the pair between them knows nothing of. */
  private boolean areToldApart(int[] ones, int[] others, long own) {
    if (ones.length == 1 && others.length == 1) {
      return false;
    }
    for (int one : ones) {
      for (int other : others) {
        if (Evidence.contradicts(pattern(one, other), own)) {
          return true;
        }
      }
    }
    return false;
  }

  private double weight(int left, int right) {
    return scorer.weight(pattern(left, right), people.cells(), left * PersonColumn.COMPARED);
  }

  private long pattern(int left, int right) {
    return Comparing.pattern(
        people.cells(),
        left * PersonColumn.COMPARED,
        people.cells(),
        right * PersonColumn.COMPARED);
  }
}
