package org.onus.app.people.statements;

import java.util.Arrays;
import java.util.Optional;

/** Finds a constant by a name that was typed or sent by anybody. */
final class Named {
  private Named() {}

  static <E extends Enum<E>> Optional<E> of(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
