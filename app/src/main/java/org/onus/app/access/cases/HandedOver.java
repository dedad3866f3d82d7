package org.onus.app.access.cases;

import java.util.Set;

/**
 * What became of parts that were to go to others.
 *
 * @param left how many nobody could take over
 * @param why what stood against it
 */
public record HandedOver(int left, Set<Hindrance> why) {
  public boolean whole() {
    return left == 0;
  }
}
