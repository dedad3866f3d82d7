package org.onus.app.planted.room;

import java.util.List;
import java.util.function.Consumer;

/** A public store that gives data away without asking for whom. */
public class FaultyStore {
  List<String> names() {
    return List.of();
  }

  void each(Consumer<String> taker) {
    taker.accept("");
  }
}
