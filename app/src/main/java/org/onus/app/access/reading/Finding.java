package org.onus.app.access.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something in a reader's day that is worth a look, with the reason. It proves nothing. */
public sealed interface Finding {

  /** What can be worth a look. Names stay for ever: looks that bear them do. */
  enum Kind {
    MANY,
    OUT_OF_HOURS,
    OWN_SURNAME,
    OWN_ADDRESS;

    /** The name in addresses and message keys. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this name as addresses write it. */
    public static Optional<Kind> of(String name) {
      return List.of(values()).stream().filter(kind -> kind.text().equals(name)).findFirst();
    }
  }

  Kind kind();

  /** The records that it is about. */
  Set<UUID> records();

  /**
   * Many more than usual.
   *
   * @param forReader whether that is so beside the reader's own days
   * @param forRole whether it is so beside those of everybody in the role
   */
  record Many(Set<UUID> records, Usual own, Usual role, boolean forReader, boolean forRole)
      implements Finding {
    @Override
    public Kind kind() {
      return Kind.MANY;
    }
  }

  record OutOfHours(Set<UUID> records) implements Finding {
    @Override
    public Kind kind() {
      return Kind.OUT_OF_HOURS;
    }
  }

  /** Of people with the reader's surname; {@code bearers} records bear it in all. */
  record OwnSurname(Set<UUID> records, int bearers) implements Finding {
    @Override
    public Kind kind() {
      return Kind.OWN_SURNAME;
    }
  }

  record OwnAddress(Set<UUID> records) implements Finding {
    @Override
    public Kind kind() {
      return Kind.OWN_ADDRESS;
    }
  }
}
