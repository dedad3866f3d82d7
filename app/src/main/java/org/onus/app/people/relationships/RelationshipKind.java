package org.onus.app.people.relationships;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one person is to another. Names stay for ever: rows that bear them do. */
public enum RelationshipKind {
  PARTNER,
  EX_PARTNER,
  CHILD,
  PARENT,
  FAMILY,
  HOUSEHOLD,
  ASSOCIATE;

  /** The kind of this name as forms write it. */
  public static Optional<RelationshipKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** What the first is to the second, when the second is this to the first. */
  public RelationshipKind seenFromOther() {
    return switch (this) {
      case CHILD -> PARENT;
      case PARENT -> CHILD;
      case PARTNER, EX_PARTNER, FAMILY, HOUSEHOLD, ASSOCIATE -> this;
    };
  }

  /** Whether whoever is this to a perpetrator may be harmed by them, recorded as such or not. */
  public boolean isClose() {
    return this != ASSOCIATE;
  }

  /** The message key of its words. */
  public String label() {
    return "people.relationship." + name().toLowerCase(Locale.ROOT);
  }
}
