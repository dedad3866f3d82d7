package org.onus.app.access;

/** Whether an act is allowed, and why. */
public sealed interface Decision {

  /** Yes; {@code because} goes on record with the act. */
  record Granted(Basis because) implements Decision {}

  /** No; the page shows the reason. */
  record Refused(Reason because) implements Decision {}

  /** What a yes rests on. */
  enum Basis {
    ROLE,
    OWN_CASE,
    OWN_AREA,
    /** The reader said why they need a person of another area. */
    REASON_GIVEN,
    BROKEN_GLASS
  }

  /** What a no rests on. */
  enum Reason {
    /** The role never does this. */
    ROLE,
    /** The role does this in its own cases only; breaking the glass may help. */
    NOT_OWN_CASE,
    /** The person belongs to other areas; a reason opens the page. */
    OTHER_AREA,
    /** The case is restricted or the reader excluded: to them it does not exist. */
    HIDDEN
  }
}
