package org.onus.engine.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Pairs to learn from, counted by pattern. Pairs that were chosen because they share a key say
 * nothing about the columns of that key.
 *
 * @param excluded the columns of the key; none for pairs taken at random
 * @param pairs how many pairs were counted
 * @param all how many there would have been
 */
record Sample(
    Set<PersonColumn> excluded, List<PatternCounts.Counted> patterns, long pairs, long all) {

  private static final long SEED = 20_261_124;

  private static final Set<PersonColumn> ADDRESS =
      EnumSet.of(
          PersonColumn.HOUSE_NUMBER, PersonColumn.STREET, PersonColumn.TOWN, PersonColumn.POSTCODE);

  boolean isRandom() {
    return excluded.isEmpty();
  }

  /**
   * Whether the pairs share an address. Most of them are neighbours and families, who agree in much
   * without being one person: such a sample can say how strangers agree who stand together, but not
   * who is one person.
   */
  boolean isOfNeighbours() {
    return excluded.stream().anyMatch(ADDRESS::contains);
  }

  /** Whether the column may say which pairs of this sample are one person's. */
  boolean isEvidence(PersonColumn column) {
    return !excluded.contains(column) && !(isOfNeighbours() && ADDRESS.contains(column));
  }

  /** All pairs, or as many as the limit says at random. */
  static Sample random(People people, int limit) {
    long records = people.size();
    long all = records * (records - 1) / 2;
    PatternCounts counts = new PatternCounts();
    @Nullable Value[] cells = people.cells();
    if (all <= limit) {
      for (int left = 0; left < records; left++) {
        for (int right = left + 1; right < records; right++) {
          counts.add(pattern(cells, left, right));
        }
      }
      return new Sample(Set.of(), counts.sorted(), all, all);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < limit; i++) {
      int left = random.nextInt(people.size());
      int right = random.nextInt(people.size() - 1);
      counts.add(pattern(cells, left, right < left ? right : right + 1));
    }
    return new Sample(Set.of(), counts.sorted(), limit, all);
  }

  /** Pairs that share the key, as many as the limit says; empty if hardly any do. */
  static Optional<Sample> sharing(List<KeyPart> key, People people, int limit) {
    BlockingRule rule = new BlockingRule("", key, List.of());
    if (key.stream().anyMatch(part -> people.known(part.column) < 2)) {
      return Optional.empty();
    }
    Blocks blocks = Blocks.of(rule, people, Integer.MAX_VALUE);
    long all = blocks.pairs();
    if (all == 0) {
      return Optional.empty();
    }
    Set<PersonColumn> excluded = EnumSet.noneOf(PersonColumn.class);
    key.forEach(part -> excluded.add(part.column));
    if (key.contains(KeyPart.BOTH_NAMES)) {
      excluded.add(PersonColumn.FAMILY_NAME);
    }
    PatternCounts counts = new PatternCounts();
    @Nullable Value[] cells = people.cells();
    SplittableRandom random = new SplittableRandom(SEED);
    double share = Math.min(1, (double) limit / all);
    long counted = 0;
    for (int block = 0; block < blocks.blocks(); block++) {
      int from = blocks.start[block];
      int size = blocks.start[block + 1] - from;
      long pairs = (long) size * (size - 1) / 2;
      if (share == 1) {
        for (int i = 0; i < size; i++) {
          for (int j = i + 1; j < size; j++) {
            counts.add(pattern(cells, blocks.members[from + i], blocks.members[from + j]));
          }
        }
        counted += pairs;
      } else {
        long wanted = (long) (pairs * share + random.nextDouble());
        for (long i = 0; i < wanted; i++) {
          int left = random.nextInt(size);
          int right = random.nextInt(size - 1);
          right = right < left ? right : right + 1;
          counts.add(pattern(cells, blocks.members[from + left], blocks.members[from + right]));
        }
        counted += wanted;
      }
    }
    return Optional.of(new Sample(excluded, counts.sorted(), counted, all));
  }

  private static long pattern(@Nullable Value[] cells, int left, int right) {
    return Comparing.pattern(
        cells, left * PersonColumn.COMPARED, cells, right * PersonColumn.COMPARED);
  }
}
