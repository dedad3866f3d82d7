package org.onus.app.people.search;

import org.onus.app.people.RecordId;
import org.onus.engine.linkage.Evidence;
import org.onus.engine.linkage.Level;
import org.onus.engine.linkage.Linkage;
import org.onus.engine.linkage.PersonColumn;

/** How much another record looks like one that was asked about. */
public record Likeness(RecordId other, Evidence evidence) implements Comparable<Likeness> {
  /** Below one in twenty hardly any pair is one person's. */
  private static final double WORTH_A_LOOK = 0.05;

  /**
   * Whether they are linked without a human, if nothing speaks against it as they stand: the same
   * valid PNC is an identity by itself.
   */
  public boolean isCertain() {
    return sharesPnc()
        || (evidence.probability() >= Linkage.AUTOMATIC && !evidence.isContradicted());
  }

  /** Whether a human should look. */
  public boolean isWorthALook() {
    return evidence.probability() >= WORTH_A_LOOK;
  }

  /** The one of two with more weight. */
  public Likeness likelier(Likeness another) {
    return compareTo(another) <= 0 ? this : another;
  }

  private boolean sharesPnc() {
    return evidence.parts().stream()
        .anyMatch(part -> part.column() == PersonColumn.PNC && part.level() == Level.SAME);
  }

  /** The likeliest first. */
  @Override
  public int compareTo(Likeness another) {
    int order = Double.compare(another.evidence.weight(), evidence.weight());
    return order == 0 ? other.compareTo(another.other) : order;
  }
}
