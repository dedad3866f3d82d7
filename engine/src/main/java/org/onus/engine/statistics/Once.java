package org.onus.engine.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.engine.incidents.UnusableFileException;

/** What the rows of a file say, each question once. */
final class Once<Q, A> {

  private record Met<A>(A answer, long line) {}

  private final Map<Q, Met<A>> met = new HashMap<>();
  private final List<A> inOrder = new ArrayList<>();
  private int repeated;

  /**
   * Takes a row.
   *
   * @throws UnusableFileException naming both lines, if a row before it says something else
   */
  void take(Q question, A answer, Cells cells) throws UnusableFileException {
    Met<A> before = met.putIfAbsent(question, new Met<>(answer, cells.row().line()));
    if (before == null) {
      inOrder.add(answer);
    } else if (before.answer().equals(answer)) {
      repeated++;
    } else {
      throw cells.contradicts(before.line());
    }
  }

  /** In the order of the file. */
  List<A> answers() {
    return List.copyOf(inOrder);
  }

  /** Rows that say what a row before them said. */
  int repeated() {
    return repeated;
  }
}
