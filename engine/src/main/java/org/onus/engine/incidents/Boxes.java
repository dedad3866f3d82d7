package org.onus.engine.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Puts the rows of all segments in order, box after box on all cores. */
final class Boxes {

  /** Fewer rows are in order sooner than a second thread is ready. */
  private static final int LEAST_FOR_TWO = 1 << 14;

  private final List<Segment> segments;

  /** By segment: from its own numbers of repeating texts to those that all share. */
  private final List<char[][]> numbers;

  private final Box[] boxes = new Box[Segment.BOXES];
  private final AtomicInteger next = new AtomicInteger();

  private Boxes(List<Segment> segments, RepeatingTexts texts) {
    this.segments = segments;
    numbers = segments.stream().map(texts::numbersOf).toList();
  }

  static Box[] of(List<Segment> segments, RepeatingTexts texts, int rows) {
    Boxes all = new Boxes(segments, texts);
    if (rows < LEAST_FOR_TWO) {
      all.takeBoxes();
    } else {
      OnAllCores.run(
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .mapToObj(i -> (Runnable) all::takeBoxes)
              .toList());
    }
    return all.boxes;
  }

  private void takeBoxes() {
    BoxOrder order = new BoxOrder();
    for (int box = next.getAndIncrement(); box < boxes.length; box = next.getAndIncrement()) {
      renumber(box);
      List<Pile> piles = piles(box);
      boxes[box] = piles.isEmpty() ? Box.EMPTY : order.order(piles);
    }
  }

  private void renumber(int box) {
    for (int i = 0; i < segments.size(); i++) {
      Pile pile = segments.get(i).pile(box);
      if (pile != null) {
        pile.renumber(numbers.get(i));
      }
    }
  }

  private List<Pile> piles(int box) {
    List<Pile> piles = new ArrayList<>();
    for (Segment segment : segments) {
      Pile pile = segment.pile(box);
      if (pile != null) {
        piles.add(pile);
      }
    }
    return piles;
  }
}
