package org.onus.app.access;

/**
 * Who reads or writes, in which role, for what. Every store method that returns data takes one, so
 * that no read can be written without asking on whose behalf it is.
 *
 * @param who the account, or the part of the service, that acts
 * @param role the role it acts in
 * @param purpose why, in a few words that the audit trail will keep
 */
public record Reader(String who, Role role, String purpose) {

  /** The roles that exist so far. */
  public enum Role {
    /** Loads incident data and sees the lists. */
    ANALYST,
    /** The service itself, finishing work that a reader has asked for. */
    SERVICE
  }

  /** The one reader there is until accounts exist: whoever sits at this computer. */
  public static Reader atThisComputer() {
    return new Reader("this computer", Role.ANALYST, "identification");
  }

  /** The service itself, for work that goes on after the page has been answered. */
  public static Reader service(String purpose) {
    return new Reader("service", Role.SERVICE, purpose);
  }
}
