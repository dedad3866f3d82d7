package org.onus.engine.linkage;

import java.util.Arrays;

/** A given, middle or family name. */
final class NameValue extends Value {

  /** Of how its consonants sound; 0 if they are too few to say anything. */
  final long sound;

  /** The names that it may be short for, sorted; empty for most names. */
  private final int[] formal;

  /** The parts of a double-barrelled name, hashed; empty for a name of one part. */
  private final long[] parts;

  NameValue(String text) {
    super(text);
    sound = Sounds.of(text);
    formal = Nicknames.formal(text);
    parts =
        text.indexOf('-') < 0
            ? new long[0]
            : Arrays.stream(text.split("-", -1)).mapToLong(Value::hash).toArray();
  }

  boolean isInitial() {
    return text.length == 1;
  }

  /** How two names that are not the same agree. */
  Level agreement(NameValue other) {
    if (isInitial() || other.isInitial()) {
      return text[0] == other.text[0] ? Level.PART : Level.DIFFERENT;
    }
    int edits = editsTo(other, 2);
    if (edits == 1) {
      return Level.ONE_OFF;
    }
    if (isShortFor(other)) {
      return Level.RELATED;
    }
    if (edits == 2 && Math.min(text.length, other.text.length) >= 5) {
      return Level.ALIKE;
    }
    if (sound != 0 && sound == other.sound) {
      return Level.ALIKE;
    }
    return sharesPart(other) ? Level.PART : Level.DIFFERENT;
  }

  private boolean isShortFor(NameValue other) {
    for (int mine : formal) {
      for (int theirs : other.formal) {
        if (mine == theirs) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sharesPart(NameValue other) {
    if (parts.length == 0 && other.parts.length == 0) {
      return false;
    }
    return other.parts.length == 0 ? contains(other.hash) : other.containsAny(this);
  }

  private boolean containsAny(NameValue other) {
    return other.parts.length == 0
        ? contains(other.hash)
        : Arrays.stream(other.parts).anyMatch(this::contains);
  }

  private boolean contains(long part) {
    return Arrays.stream(parts).anyMatch(mine -> mine == part);
  }
}
