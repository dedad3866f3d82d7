package org.onus.app.kernel;

/**
 * The name of an agency whose records these are: a police force, a probation region, a charity.
 *
 * @param name trimmed, with single spaces, 1 to 100 characters
 */
public record Agency(String name) {
  /** Characters that a name may have. */
  public static final int LONGEST = 100;

  public Agency {
    name = name.strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("An agency needs a name");
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("An agency's name has at most 100 characters");
    }
  }
}
