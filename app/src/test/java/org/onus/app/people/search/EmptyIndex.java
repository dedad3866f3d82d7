package org.onus.app.people.search;

import org.onus.app.testing.Forgets;
import org.springframework.boot.test.context.TestComponent;

/** Nobody is in memory when a test begins. */
@TestComponent
public class EmptyIndex implements Forgets {
  private final PeopleIndex index;

  EmptyIndex(PeopleIndex index) {
    this.index = index;
  }

  @Override
  public void forget() {
    index.beginAnew(index.year(), 0);
  }
}
