package org.onus.app.people.files;

import java.util.EnumSet;
import java.util.Set;

/** Where a people file stands on its way. */
public enum FileState {
  CHECKING,
  CHECKED,
  COMMITTING,
  COMMITTED,
  CANCELLED;

  /** Where it may come from. */
  Set<FileState> before() {
    return switch (this) {
      case CHECKING -> EnumSet.noneOf(FileState.class);
      // back from a commit that failed, too
      case CHECKED -> EnumSet.of(CHECKING, COMMITTING);
      case COMMITTING -> EnumSet.of(CHECKED);
      case COMMITTED -> EnumSet.of(COMMITTING);
      case CANCELLED -> EnumSet.of(CHECKING, CHECKED);
    };
  }

  /** Whether the service is at work on it. */
  public boolean isWorking() {
    return this == CHECKING || this == COMMITTING;
  }
}
