package org.onus.app.planted.room.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onus.app.planted.other.web.corner.NeighbourView;
import org.springframework.beans.factory.annotation.Autowired;

/** Public, injected by field, reads a clock of its own, shows a neighbour's record. */
public class FaultyPage {
  @Autowired @Nullable Runnable injected;

  NeighbourView show() {
    return new NeighbourView(Instant.now().toString());
  }
}
