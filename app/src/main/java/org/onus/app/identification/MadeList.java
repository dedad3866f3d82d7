package org.onus.app.identification;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.History;
import org.onus.engine.ranking.Ranked;

/**
 * A list made from a log. Each line is worked out when it is read and kept by nobody, so that
 * millions of them take no more memory than one.
 */
public final class MadeList {

  /** Lines worked out together, on all cores. */
  private static final int BLOCK = 1 << 10;

  private final List<Ranked> ranked;
  private final List<History> unscored;
  private final ListedLines lines;
  private final @Nullable EarlierList earlier;

  MadeList(
      List<Ranked> ranked,
      List<History> unscored,
      ListedLines lines,
      @Nullable EarlierList earlier) {
    this.ranked = ranked;
    this.unscored = unscored;
    this.lines = lines;
    this.earlier = earlier;
  }

  public int size() {
    return ranked.size() + unscored.size();
  }

  /** How many of them meet the rule without a score. */
  public int unscored() {
    return unscored.size();
  }

  /** Everybody on the list, in its order. */
  public Stream<History> people() {
    return Stream.concat(ranked.stream().map(Ranked::history), unscored.stream());
  }

  /** The first lines of the list, at most so many. */
  public List<ListedPerson> first(int most) {
    return lines(0, Math.min(most, size()));
  }

  /** Every line, in order. */
  public Stream<ListedPerson> lines() {
    return IntStream.rangeClosed(0, (size() - 1) / BLOCK)
        .mapToObj(block -> lines(block * BLOCK, Math.min(size(), (block + 1) * BLOCK)))
        .flatMap(List::stream);
  }

  private List<ListedPerson> lines(int from, int to) {
    return IntStream.range(from, to).parallel().mapToObj(this::line).toList();
  }

  private ListedPerson line(int place) {
    if (place >= ranked.size()) {
      return lines.ofUnscored(unscored.get(place - ranked.size()));
    }
    Ranked person = ranked.get(place);
    return lines.of(person, earlier == null ? null : earlier.before(person));
  }
}
