package org.onus.engine.cohort;

import org.onus.engine.instruments.Score.Scored;

/** On which side of its pathway's threshold a case's score lies. */
public enum Side {
  REACHED,
  BELOW,
  /** It depends on answers that are not known. */
  OPEN,
  UNSCORED,
  NO_THRESHOLD;

  public static Side of(AssessedCase one) {
    if (one.threshold() == null) {
      return NO_THRESHOLD;
    }
    if (!(one.score() instanceof Scored scored)) {
      return UNSCORED;
    }
    return switch (scored.against(one.threshold())) {
      case REACHED -> REACHED;
      case BELOW -> BELOW;
      case OPEN -> OPEN;
    };
  }
}
