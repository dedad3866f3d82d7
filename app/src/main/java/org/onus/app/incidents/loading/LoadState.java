package org.onus.app.incidents.loading;

import java.util.Set;

/** Where a load stands; it moves only along these arrows. */
public enum LoadState {
  /** The file is here; its columns wait to be matched. */
  MATCHING,
  /** The file is being read and compared with what stands. */
  CHECKING,
  /** The report is ready; nothing has changed yet. */
  CHECKED,
  /** The rows are being written, in one transaction. */
  COMMITTING,
  COMMITTED,
  CANCELLED;

  /** What may come next; work that could not be done goes back to where it was asked for. */
  public Set<LoadState> next() {
    return switch (this) {
      case MATCHING -> Set.of(CHECKING, CANCELLED);
      case CHECKING -> Set.of(CHECKED, MATCHING, CANCELLED);
      case CHECKED -> Set.of(COMMITTING, MATCHING, CHECKING, CANCELLED);
      case COMMITTING -> Set.of(COMMITTED, CHECKED);
      case COMMITTED, CANCELLED -> Set.of();
    };
  }

  /** Whether the service is at work on it. */
  public boolean isWorking() {
    return this == CHECKING || this == COMMITTING;
  }

  public boolean isEnded() {
    return next().isEmpty();
  }
}
