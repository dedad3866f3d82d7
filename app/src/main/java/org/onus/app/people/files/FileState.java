package org.onus.app.people.files;

import java.util.EnumSet;
import java.util.Set;

/** Where a people file stands on its way. */
public enum FileState {
  /** Its columns wait to be matched. */
  MATCHING,
  CHECKING,
  CHECKED,
  COMMITTING,
  COMMITTED,
  CANCELLED;

  /** Where it may come from. */
  Set<FileState> before() {
    return switch (this) {
      // back from a check that failed
      case MATCHING -> EnumSet.of(CHECKING);
      case CHECKING -> EnumSet.of(MATCHING, CHECKED);
      // back from a commit that failed, too
      case CHECKED -> EnumSet.of(CHECKING, COMMITTING);
      case COMMITTING -> EnumSet.of(CHECKED);
      case COMMITTED -> EnumSet.of(COMMITTING);
      case CANCELLED -> EnumSet.of(MATCHING, CHECKING, CHECKED);
    };
  }

  /** Whether the service is at work on it. */
  public boolean isWorking() {
    return this == CHECKING || this == COMMITTING;
  }

  public boolean isEnded() {
    return this == COMMITTED || this == CANCELLED;
  }
}
