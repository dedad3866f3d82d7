package org.onus.app.access.accounts;

/** A role would put somebody on both sides of the firewall. */
public final class FirewallBreached extends RuntimeException {
  FirewallBreached() {
    super("The pathway declares no office that holds both duties");
  }
}
