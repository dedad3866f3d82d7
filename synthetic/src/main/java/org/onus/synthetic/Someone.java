package org.onus.synthetic;

import java.util.List;

/**
 * A person whom agencies know, as they are.
 *
 * @param formerFamily the family name before it changed, or the same
 * @param born epoch day
 * @param homes where they live and lived; one or two
 * @param number told apart from everybody else's; all identifiers come from it
 */
record Someone(
    Sex sex,
    GivenName given,
    String middle,
    String family,
    String formerFamily,
    int born,
    List<Home> homes,
    int number) {

  /** A given name with its short form. */
  record GivenName(String full, String brief) {}

  /** An address, in a postcode area that there is not. */
  record Home(int house, String street, String town, String postcode) {}
}
