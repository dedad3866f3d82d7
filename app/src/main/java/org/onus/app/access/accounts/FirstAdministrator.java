package org.onus.app.access.accounts;

/** Who keeps the first accounts, and from which agency and pathway. */
public record FirstAdministrator(
    String name, String email, String agency, AgencyKind kind, String pathway, String passphrase) {
  @Override
  public String toString() {
    return "FirstAdministrator";
  }
}
