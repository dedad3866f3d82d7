package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All pairs that share a block of some rule, each once. */
final class Candidates {

  /** Pairs that one task looks at, about. */
  private static final long TASK = 1 << 18;

  private final People people;
  private final List<Blocks> rules;

  /** The block of each record under each rule, rule by rule within a record. */
  private final int[] blockOf;

  private Candidates(People people, List<Blocks> rules) {
    this.people = people;
    this.rules = rules;
    blockOf = new int[people.size() * rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      int[] blocks = rules.get(rule).blockOf;
      for (int record = 0; record < blocks.length; record++) {
        blockOf[record * rules.size() + rule] = blocks[record];
      }
    }
  }

  /** Groups the records by every rule that the columns in use allow. */
  static Candidates of(People people, int cap) {
    List<Blocks> rules =
        BlockingRule.ALL.parallelStream()
            .filter(rule -> rule.key().stream().allMatch(part -> people.known(part.column) > 1))
            .map(rule -> Blocks.of(rule, people, cap))
            .filter(blocks -> blocks.blocks() > 0)
            .collect(Collectors.toCollection(ArrayList::new));
    return new Candidates(people, rules);
  }

  /** A stretch of blocks of one rule. */
  private record Task(int rule, int from, int to, long pairs) {}

  long pairs() {
    return rules.stream().mapToLong(Blocks::pairs).sum();
  }

  /** How often a record was left out of a rule because too many shared all it looks at. */
  long leftOut() {
    return rules.stream().mapToLong(rule -> rule.leftOut).sum();
  }

  /** The pairs that reach the floor, the strongest first. */
  List<Link> links(Scorer scorer, double floor, Linkage.Progress progress) {
    AtomicLong done = new AtomicLong();
    long whole = pairs();
    List<Task> tasks = tasks();
    Link[] links =
        IntStream.range(0, tasks.size())
            .parallel()
            .mapToObj(
                i -> {
                  List<Link> found = new ArrayList<>();
                  run(tasks.get(i), scorer, floor, found);
                  progress.report(done.addAndGet(tasks.get(i).pairs()), whole);
                  return found;
                })
            .flatMap(List::stream)
            .toArray(Link[]::new);
    Arrays.parallelSort(links);
    return Arrays.asList(links);
  }

  private List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      int[] start = rules.get(rule).start;
      int from = 0;
      long pairs = 0;
      for (int block = 0; block < start.length - 1; block++) {
        long size = (long) start[block + 1] - start[block];
        pairs += size * (size - 1) / 2;
        if (pairs >= TASK || block == start.length - 2) {
          tasks.add(new Task(rule, from, block + 1, pairs));
          from = block + 1;
          pairs = 0;
        }
      }
    }
    return tasks;
  }

  private void run(Task task, Scorer scorer, double floor, List<Link> found) {
    Blocks blocks = rules.get(task.rule());
    @Nullable Value[] cells = people.cells();
    for (int block = task.from(); block < task.to(); block++) {
      int end = blocks.start[block + 1];
      for (int i = blocks.start[block]; i < end; i++) {
        int left = blocks.members[i];
        int l = left * PersonColumn.COMPARED;
        for (int j = i + 1; j < end; j++) {
          int right = blocks.members[j];
          if (isFoundBefore(task.rule(), left, right)) {
            continue;
          }
          int r = right * PersonColumn.COMPARED;
          long pattern = scorer.pattern(cells, l, cells, r, floor);
          if (pattern != Scorer.BELOW) {
            double weight = scorer.weight(pattern, cells, l);
            if (weight >= floor) {
              found.add(new Link(left, right, weight));
            }
          }
        }
      }
    }
  }

  private boolean isFoundBefore(int rule, int left, int right) {
    int l = left * rules.size();
    int r = right * rules.size();
    for (int before = 0; before < rule; before++) {
      int block = blockOf[l + before];
      if (block == blockOf[r + before] && block != Blocks.NONE) {
        return true;
      }
    }
    return false;
  }
}
