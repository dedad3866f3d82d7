package org.onus.engine.incidents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts each person's rows in order of date, drops identical ones and numbers their incidents. */
final class PersonOrder {

  /** Up to here comparing every row with those before it beats any map. */
  private static final int FEW = 24;

  private final Grouped grouped;
  private final Columns columns;
  private final PeopleTable people;

  PersonOrder(Grouped grouped, Columns columns, PeopleTable people) {
    this.grouped = grouped;
    this.columns = columns;
    this.people = people;
  }

  /** Returns how many identical rows were dropped. */
  int putInOrder(int fromPerson, int toPerson) {
    int dropped = 0;
    for (int person = fromPerson; person < toPerson; person++) {
      int from = grouped.first(person);
      int to = grouped.end(person);
      if (from < to) {
        sort(from, to);
        int end = dropIdentical(from, to);
        grouped.setEnd(person, end);
        dropped += to - end;
        number(from, end);
      }
    }
    return dropped;
  }

  private void sort(int from, int to) {
    if (to - from <= FEW) {
      for (int i = from + 1; i < to; i++) {
        for (int j = i; j > from && compare(j, j - 1) < 0; j--) {
          swap(j, j - 1);
        }
      }
      return;
    }
    int[] order =
        IntStream.range(from, to)
            .boxed()
            .sorted(Comparator.comparing((Integer at) -> at, this::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] facts = new long[2 * order.length];
    int[] rows = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      facts[2 * i] = grouped.facts[2 * order[i]];
      facts[2 * i + 1] = grouped.facts[2 * order[i] + 1];
      rows[i] = grouped.row[order[i]];
    }
    System.arraycopy(facts, 0, grouped.facts, 2 * from, facts.length);
    System.arraycopy(rows, 0, grouped.row, from, rows.length);
  }

  /**
   * By date, incident, offence, victim-survivor and then the rest, so that only identical rows are
   * equal: the same on every machine, whatever the order of rows. Incidents are compared by their
   * text even where their hashes agree, or two that share a hash would make the order circular.
   */
  private int compare(int left, int right) {
    int byDay = Integer.compare(grouped.packedDay(left), grouped.packedDay(right));
    if (byDay != 0) {
      return byDay;
    }
    int byIncident = columns.compareIncidents(grouped.row(left), grouped.row(right));
    if (byIncident != 0) {
      return byIncident;
    }
    int byOffence = Integer.compare(grouped.offence(left), grouped.offence(right));
    if (byOffence != 0) {
      return byOffence;
    }
    return grouped.victim(left) == grouped.victim(right)
        ? columns.compareRest(grouped.row(left), grouped.row(right))
        : victimReference(left).compareTo(victimReference(right));
  }

  private String victimReference(int at) {
    int victim = grouped.victim(at);
    return victim == 0 ? "" : people.reference(victim - 1);
  }

  /** Identical rows stand side by side once they are in order. */
  private int dropIdentical(int from, int to) {
    int end = from + 1;
    for (int at = from + 1; at < to; at++) {
      if (!sameFacts(end - 1, at) || compare(end - 1, at) != 0) {
        if (end != at) {
          swap(end, at);
        }
        end++;
      }
    }
    return end;
  }

  private boolean sameFacts(int left, int right) {
    return grouped.facts[2 * left] == grouped.facts[2 * right] && hash(left) == hash(right);
  }

  private void number(int from, int to) {
    int[] incidents = new int[to - from];
    int[] victims = new int[to - from];
    if (to - from <= FEW) {
      numberBySearch(from, to, incidents, victims);
    } else {
      numberByMap(from, to, incidents, victims);
    }
    for (int i = 0; i < incidents.length; i++) {
      grouped.facts[2 * (from + i) + 1] = (long) incidents[i] << 32 | victims[i];
    }
  }

  private void numberBySearch(int from, int to, int[] incidents, int[] victims) {
    int nextIncident = 0;
    int nextVictim = 1;
    for (int at = from; at < to; at++) {
      int i = at - from;
      incidents[i] = -1;
      for (int other = at - 1; other >= from && incidents[i] < 0; other--) {
        if (sameIncident(other, at)) {
          incidents[i] = incidents[other - from];
        }
      }
      if (incidents[i] < 0) {
        incidents[i] = nextIncident++;
      }
      int victim = grouped.victim(at);
      for (int other = at - 1; victim != 0 && other >= from && victims[i] == 0; other--) {
        if (grouped.victim(other) == victim) {
          victims[i] = victims[other - from];
        }
      }
      if (victim != 0 && victims[i] == 0) {
        victims[i] = nextVictim++;
      }
    }
  }

  private void numberByMap(int from, int to, int[] incidents, int[] victims) {
    Map<String, Integer> byIncident = new HashMap<>();
    Map<Integer, Integer> byVictim = new HashMap<>();
    for (int at = from; at < to; at++) {
      String incident = columns.incidentId(grouped.row(at));
      incidents[at - from] = byIncident.computeIfAbsent(incident, key -> byIncident.size());
      int victim = grouped.victim(at);
      if (victim != 0) {
        victims[at - from] = byVictim.computeIfAbsent(victim, key -> byVictim.size() + 1);
      }
    }
  }

  private boolean sameIncident(int left, int right) {
    return hash(left) == hash(right)
        && columns.compareIncidents(grouped.row(left), grouped.row(right)) == 0;
  }

  private long hash(int at) {
    return grouped.facts[2 * at + 1];
  }

  private void swap(int left, int right) {
    for (int i = 0; i < 2; i++) {
      long held = grouped.facts[2 * left + i];
      grouped.facts[2 * left + i] = grouped.facts[2 * right + i];
      grouped.facts[2 * right + i] = held;
    }
    int heldRow = grouped.row[left];
    grouped.row[left] = grouped.row[right];
    grouped.row[right] = heldRow;
  }
}
