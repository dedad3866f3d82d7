package org.onus.engine.instruments;

import java.util.List;

/** What the answers come to, and how much of it is known. */
public sealed interface Score {

  /** How many questions have an answer. */
  int known();

  /** How many questions there are. */
  int asked();

  /**
   * The answers have a number.
   *
   * @param value of the answers that are known
   * @param lowest what it comes to if every unknown answer is the one with the fewest points
   * @param highest what it comes to if every unknown answer is the one with the most
   * @param bands the names of what it may still be, from the lowest; empty if there are no names
   * @param parts where it comes from, in the order of the questions
   */
  record Scored(
      int value, int known, int asked, int lowest, int highest, List<Band> bands, List<Part> parts)
      implements Score {
    public Scored {
      bands = List.copyOf(bands);
      parts = List.copyOf(parts);
    }

    /** Whether unknown answers could still change it. */
    public boolean isOpen() {
      return lowest < highest;
    }

    /** Where it stands to a threshold. */
    public Standing against(int threshold) {
      if (lowest >= threshold) {
        return Standing.REACHED;
      }
      return highest < threshold ? Standing.BELOW : Standing.OPEN;
    }
  }

  /** There is no number, for a reason. */
  record NotScored(Reason reason, int known, int asked) implements Score {}

  /** Why there is no number. */
  enum Reason {
    NOTHING_KNOWN,
    EACH_BY_ITSELF
  }

  /** Where a score stands to a threshold, whatever the unknown answers are. */
  enum Standing {
    REACHED,
    OPEN,
    BELOW
  }

  /** An answer's share in a score. */
  record Part(Question question, Option answer) {}
}
