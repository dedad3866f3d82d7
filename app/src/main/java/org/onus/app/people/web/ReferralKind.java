package org.onus.app.people.web;

/**
 * The kind of a referral that a search goes on to: which kinds there are is for those to know who
 * assess. It stands in addresses and names nobody.
 *
 * @param name empty if there is no referral
 */
public record ReferralKind(String name) {

  /** What does not look like a kind is none. */
  static ReferralKind of(String name) {
    return new ReferralKind(name.matches("[A-Z_]{1,40}") ? name : "");
  }

  public boolean isGiven() {
    return !name.isEmpty();
  }

  /** What an address ends in that carries it on. */
  public String rest() {
    return isGiven() ? "?notice=" + name : "";
  }

  /** Where the search can be changed. */
  public String back(String search) {
    return isGiven()
        ? "/assessments/new?search=" + search + "&notice=" + name
        : "/people?search=" + search;
  }

  /** Where somebody is taken who is on record now. */
  String onward(String record) {
    return "/people/" + record + (isGiven() ? "/assessment" + rest() : "/held");
  }
}
