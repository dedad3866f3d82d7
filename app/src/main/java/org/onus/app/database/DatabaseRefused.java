package org.onus.app.database;

/** The embedded database cannot start, for a reason that the sentence gives. */
public class DatabaseRefused extends RuntimeException {
  public DatabaseRefused(String sentence) {
    super(sentence);
  }

  public DatabaseRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
