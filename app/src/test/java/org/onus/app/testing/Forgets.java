package org.onus.app.testing;

/** Something of the service that keeps in memory what a test has taken out of the database. */
@FunctionalInterface
public interface Forgets {
  void forget();
}
