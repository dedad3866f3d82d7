package org.onus.app.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.IncidentsChanged;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Listens as another room would, inside the transaction, and fails when told to. */
@TestComponent
public class Heard {
  private final List<IncidentsChanged> events = new CopyOnWriteArrayList<>();
  private volatile @Nullable RuntimeException failure;

  @EventListener
  void on(IncidentsChanged event) {
    RuntimeException told = failure;
    if (told != null) {
      throw told;
    }
    events.add(event);
  }

  /** The events so far; forgets them. */
  public List<IncidentsChanged> take() {
    List<IncidentsChanged> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** From now on every event fails, undoing its transaction; null ends it. */
  public void failWith(@Nullable RuntimeException exception) {
    failure = exception;
  }
}
